package org.filingpress.http.guard;

import org.filingpress.filing.Filing;
import org.filingpress.http.problem.Refusal;
import org.filingpress.store.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What the client of the request at hand may do. Every controller asks here, and nothing else
 * decides. What is refused is refused before anything is looked up, so that the answer tells
 * nothing of what there is: at an address of what is not his, there is nothing for him.
 */
public final class Access {

  /**
   * What of the filings a client sees in a list.
   *
   * @param county null: of all counties
   * @param department null: of all departments
   */
  public record Scope(@Nullable String county, @Nullable String department) {}

  Access() {}

  /** The client of this thread's request. */
  public Client client() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Client client) {
      return client;
    }
    throw Refusal.of(HttpStatus.UNAUTHORIZED, "http.unauthenticated");
  }

  public boolean mayRead(String county, String department) {
    return client().reaches(county, department);
  }

  public boolean mayWrite(String county, String department) {
    return client().reaches(county, department);
  }

  /** Whether he may have a document made of a filing that he brings. */
  public boolean mayPress(Filing filing) {
    return client().reaches(filing.county().code(), filing.department().code());
  }

  /** Whether he may start, watch and stop a county's runs and fetch what they made. */
  public boolean mayRun(String county) {
    return client().reachesAllOf(county);
  }

  /** Whether he may have templates checked, and see who changed them. */
  public boolean mayCheckTemplates() {
    return client().role() != Role.TOWNSHIP;
  }

  /** Whether he may change what all counties share: the templates, the tokens. */
  public boolean mayManage() {
    return client().role() == Role.ADMIN;
  }

  /** Limits a list to what the client may see. */
  public Scope scope() {
    return new Scope(client().county(), client().department());
  }

  /**
   * For what an address names.
   *
   * @throws Refusal 404, unless it is allowed
   */
  public static void require(boolean allowed) {
    if (!allowed) {
      throw Refusal.of(HttpStatus.NOT_FOUND, "http.not-found");
    }
  }

  /**
   * For what the client brings himself, or what everybody knows that there is.
   *
   * @throws Refusal 403, unless it is allowed
   */
  public static void permit(boolean allowed) {
    if (!allowed) {
      throw Refusal.of(HttpStatus.FORBIDDEN, "http.forbidden");
    }
  }
}
