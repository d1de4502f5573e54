package org.filingpress.http.filing;

import jakarta.servlet.http.HttpServletRequest;
import org.filingpress.filing.Filing;
import org.filingpress.http.exchange.EntityTags;
import org.filingpress.http.guard.Access;
import org.filingpress.http.guard.Audit;
import org.filingpress.http.problem.Refusal;
import org.filingpress.store.CurrentFiling;
import org.filingpress.store.FilingKey;
import org.filingpress.store.FilingStore;
import org.filingpress.store.RevisionConflictException;
import org.filingpress.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Stores a filing for a client who may, on the conditions that he names. */
final class FilingIntake {

  private final FilingStore store;
  private final Access access;
  private final Audit audit;
  private final FilingSettings settings;

  FilingIntake(FilingStore store, Access access, Audit audit, FilingSettings settings) {
    this.store = store;
    this.access = access;
    this.audit = audit;
    this.settings = settings;
  }

  /** Stores whatever revision there is. */
  Stored add(Filing filing) {
    return put(filing, null);
  }

  /**
   * Stores whatever revision there is, unless the request has a condition.
   *
   * @throws Refusal 412 when the condition does not hold
   */
  Stored add(Filing filing, HttpServletRequest request) {
    return put(filing, isConditional(request) ? expected(filing, request) : null);
  }

  /**
   * Stores over the revision that {@code If-Match} names, or, with {@code If-None-Match: *}, over
   * none.
   *
   * @throws Refusal 412 when there is another one; 428 when a condition is missing
   */
  Stored revise(Filing filing, HttpServletRequest request) {
    boolean named =
        request.getHeader("If-Match") != null || EntityTags.isAny(request, "If-None-Match");
    if (named || !settings.requireIfMatch()) {
      return add(filing, request);
    }
    permit(filing);
    if (store.current(FilingKey.of(filing)).isPresent()) {
      throw Refusal.of(HttpStatus.PRECONDITION_REQUIRED, "http.no-precondition");
    }
    return put(filing, 0);
  }

  private void permit(Filing filing) {
    Access.permit(access.mayWrite(filing.county().code(), filing.department().code()));
  }

  /** Whether a request says what the filing may go over (RFC 9110, 13.1.1 and 13.1.2). */
  static boolean isConditional(HttpServletRequest request) {
    return request.getHeader("If-Match") != null || request.getHeader("If-None-Match") != null;
  }

  private Stored put(Filing filing, @Nullable Integer expected) {
    permit(filing);
    try {
      return told(store.put(filing, access.client().name(), expected));
    } catch (RevisionConflictException overtaken) {
      throw stale(overtaken.actual());
    }
  }

  /** The revision that the conditions hold for; 0 when there is none. */
  private int expected(Filing filing, HttpServletRequest request) {
    permit(filing);
    CurrentFiling current = store.current(FilingKey.of(filing)).orElse(null);
    int revision = current == null ? 0 : current.revision();
    if (request.getHeader("If-Match") != null
        && (current == null || !EntityTags.isMatched(request, current.sha256()))) {
      throw stale(revision);
    } else if (current != null && EntityTags.isKnown(request, current.sha256())) {
      throw Refusal.of(HttpStatus.PRECONDITION_FAILED, "http.exists");
    }
    return revision;
  }

  private static Refusal stale(int revision) {
    return Refusal.of(HttpStatus.PRECONDITION_FAILED, "http.stale", String.valueOf(revision));
  }

  private Stored told(Stored stored) {
    if (stored.outcome() != Stored.Outcome.UNCHANGED) {
      audit.changed("filing", stored.key().toString(), "revision " + stored.revision());
    }
    return stored;
  }
}
