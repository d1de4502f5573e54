package org.filingpress.refresh;

import java.io.IOException;
import org.filingpress.store.TemplateChange;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import org.jspecify.annotations.Nullable;

/** What the refresh tells the trail. */
final class Changes {

  /** For a run that changes nothing. */
  static final Changes NONE = new Changes(null);

  private final @Nullable LibraryTrail trail;

  Changes(@Nullable LibraryTrail trail) {
    this.trail = trail;
  }

  /** A candidate is in the library now. */
  void taken(Candidate candidate) throws IOException {
    if (trail == null) {
      return;
    }
    String name = candidate.version().name();
    int year = candidate.version().year();
    String hash = candidate.documentHash();
    boolean rolled = candidate.ifTaken() == Outcome.Kind.ROLLED_FORWARD;
    trail.came(
        rolled ? TemplateChange.Kind.ROLLED_FORWARD : TemplateChange.Kind.ADDED,
        name,
        year,
        hash,
        candidate.before());
    Integer from = candidate.version().retiredFrom();
    if (from != null) {
      String note = "从 " + from + " 年度起停用，随上一版";
      trail.record(TemplateChange.Kind.RETIRED, name, year, hash, hash, note);
    }
  }

  /** A candidate is in quarantine now. */
  void quarantined(Candidate candidate) throws IOException {
    if (trail != null) {
      TemplateVersion before = candidate.before();
      trail.record(
          TemplateChange.Kind.QUARANTINED,
          candidate.version().name(),
          candidate.version().year(),
          before == null ? null : before.sha256(),
          candidate.documentHash(),
          "换用新模板时检查未通过，已隔离");
    }
  }

  /** Says what a process put into quarantine that was killed before it could say so. */
  void ensureQuarantined(Candidate candidate) throws IOException {
    if (trail != null && !tells(trail, candidate, true)) {
      quarantined(candidate);
    }
  }

  /** Says what a process took into the library that was killed before it could say so. */
  void ensureTaken(Candidate candidate) throws IOException {
    if (trail != null && !tells(trail, candidate, false)) {
      taken(candidate);
    }
  }

  /** Whether the trail tells of this document, as one that was refused or one that was taken. */
  private static boolean tells(LibraryTrail trail, Candidate candidate, boolean refused) {
    String hash = candidate.documentHash();
    return trail.of(candidate.version().name(), candidate.version().year()).stream()
        .filter(change -> hash.equals(change.after()))
        .anyMatch(change -> refused == (change.kind() == TemplateChange.Kind.QUARANTINED));
  }

  /** Looks whether the library holds what nobody recorded. */
  void notice(TemplateLibrary library) throws IOException {
    if (trail != null) {
      trail.notice(library);
    }
  }
}
