package org.filingpress.refresh;

import java.io.IOException;
import java.util.List;
import org.filingpress.store.TemplateChange;
import org.filingpress.store.Trail;
import org.filingpress.store.TrailEntry;
import org.filingpress.store.TrailQuery;
import org.filingpress.template.TemplateVersion;
import org.jspecify.annotations.Nullable;

/** What the refresh tells the trail. */
final class Changes {

  /** For a run that changes nothing. */
  static final Changes NONE = new Changes(null, "");

  private static final int ALL = 10_000;

  private final @Nullable Trail trail;
  private final String actor;

  Changes(@Nullable Trail trail, String actor) {
    this.trail = trail;
    this.actor = actor;
  }

  /** A candidate is in the library now. */
  void taken(Candidate candidate) throws IOException {
    boolean rolled = candidate.ifTaken() == Outcome.Kind.ROLLED_FORWARD;
    String before = candidate.beforeTitle();
    record(
        candidate,
        rolled ? TemplateChange.Kind.ROLLED_FORWARD : TemplateChange.Kind.ADDED,
        before.isEmpty() ? "" : "上一版 " + before);
    Integer retiredFrom = candidate.version().retiredFrom();
    if (retiredFrom != null) {
      String note = "从 " + retiredFrom + " 年度起停用，随上一版";
      record(candidate, TemplateChange.Kind.RETIRED, note);
    }
  }

  /** A candidate is in quarantine now. */
  void quarantined(Candidate candidate) throws IOException {
    record(candidate, TemplateChange.Kind.QUARANTINED, "换用新模板时检查未通过，已隔离");
  }

  /** Says what a process did that was killed before it could say so. */
  void ensureTaken(Candidate candidate) throws IOException {
    if (trail != null) {
      List<String> name = List.of(candidate.version().name());
      TrailQuery ofVersion = new TrailQuery(name, candidate.version().year(), null, false);
      String hash = candidate.documentHash();
      if (trail.list(ofVersion, 0, ALL).stream().noneMatch(entry -> tellsOf(hash, entry))) {
        taken(candidate);
      }
    }
  }

  private static boolean tellsOf(String hash, TrailEntry entry) {
    return entry instanceof TrailEntry.OfTemplate known
        && known.change().kind() != TemplateChange.Kind.QUARANTINED
        && hash.equals(entry.after());
  }

  private void record(Candidate candidate, TemplateChange.Kind kind, String note)
      throws IOException {
    if (trail != null) {
      TemplateVersion before = candidate.before();
      String hash = candidate.documentHash();
      boolean retired = kind == TemplateChange.Kind.RETIRED;
      trail.record(
          new TemplateChange(
              actor,
              kind,
              candidate.version().name(),
              candidate.version().year(),
              retired ? hash : before == null ? null : before.sha256(),
              hash,
              note));
    }
  }
}
