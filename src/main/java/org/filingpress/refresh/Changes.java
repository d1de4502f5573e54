package org.filingpress.refresh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.store.SeenTemplate;
import org.filingpress.store.TemplateChange;
import org.filingpress.store.Trail;
import org.filingpress.store.TrailEntry;
import org.filingpress.store.TrailQuery;
import org.filingpress.template.TemplateLibrary;
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

  /** Says what a process put into quarantine that was killed before it could say so. */
  void ensureQuarantined(Candidate candidate) throws IOException {
    if (trail != null && !tells(candidate, true)) {
      quarantined(candidate);
    }
  }

  /** Says what a process took into the library that was killed before it could say so. */
  void ensureTaken(Candidate candidate) throws IOException {
    if (trail != null && !tells(candidate, false)) {
      taken(candidate);
    }
  }

  /** Whether the trail tells of this document, as one that was refused or one that was taken. */
  private boolean tells(Candidate candidate, boolean refused) {
    List<String> name = List.of(candidate.version().name());
    TrailQuery ofVersion = new TrailQuery(name, candidate.version().year(), null, false);
    String hash = candidate.documentHash();
    return trail != null
        && trail.list(ofVersion, 0, ALL).stream()
            .filter(entry -> hash.equals(entry.after()))
            .anyMatch(
                entry ->
                    entry instanceof TrailEntry.OfTemplate known
                        && refused == (known.change().kind() == TemplateChange.Kind.QUARANTINED));
  }

  /**
   * Looks whether the library holds what nobody recorded: what an officer put there, and what a
   * killed process made.
   */
  void notice(TemplateLibrary library) throws IOException {
    if (trail != null) {
      List<SeenTemplate> seen = new ArrayList<>();
      for (TemplateVersion each : library.versions()) {
        seen.add(new SeenTemplate(each.name(), each.year(), each.sha256(), each.retiredFrom()));
      }
      trail.notice(actor, seen);
    }
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
