package org.filingpress.http.filing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.filingpress.filing.Filing;
import org.filingpress.http.exchange.EntityTags;
import org.filingpress.http.guard.Access;
import org.filingpress.http.guard.Audit;
import org.filingpress.http.problem.Refusal;
import org.filingpress.store.FilingKey;
import org.filingpress.store.FilingStore;
import org.filingpress.store.RevisionConflictException;
import org.filingpress.store.Stored;
import org.filingpress.store.StoredFiling;
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
    Access.permit(access.mayWrite(filing.county().code(), filing.department().code()));
    return told(store.put(filing, access.client().name()));
  }

  /**
   * Stores over the revision that {@code If-Match} names, or, with {@code If-None-Match: *}, over
   * none.
   *
   * @throws Refusal 412 when there is another one; 428 when a condition is missing
   */
  Stored revise(Filing filing, HttpServletRequest request) {
    Access.permit(access.mayWrite(filing.county().code(), filing.department().code()));
    try {
      return told(store.put(filing, access.client().name(), expected(filing, request)));
    } catch (RevisionConflictException overtaken) {
      throw stale(overtaken.actual());
    }
  }

  private @Nullable Integer expected(Filing filing, HttpServletRequest request) {
    Optional<StoredFiling> current = store.find(FilingKey.of(filing));
    int revision = current.map(StoredFiling::revision).orElse(0);
    if (request.getHeader("If-Match") != null) {
      if (current.isEmpty() || !EntityTags.isMatched(request, current.get().sha256())) {
        throw stale(revision);
      }
      return revision;
    } else if (EntityTags.isAny(request, "If-None-Match")) {
      if (revision > 0) {
        throw Refusal.of(HttpStatus.PRECONDITION_FAILED, "http.exists");
      }
      return 0;
    } else if (!settings.requireIfMatch()) {
      return null;
    } else if (revision > 0) {
      throw Refusal.of(HttpStatus.PRECONDITION_REQUIRED, "http.no-precondition");
    }
    return 0;
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
