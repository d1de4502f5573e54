package org.filingpress.refresh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.store.SeenTemplate;
import org.filingpress.store.TemplateChange;
import org.filingpress.store.Trail;
import org.filingpress.store.TrailEntry;
import org.filingpress.store.TrailQuery;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import org.jspecify.annotations.Nullable;

/** What the trail is told of a library, by whoever changes it or looks into its history. */
public final class LibraryTrail {

  /** Documents of the library cannot be read: nobody can say whether they are as recorded. */
  public static final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Map<Path, IOException> failures;

    UnreadableException(Map<Path, IOException> failures) {
      super(failures.toString());
      this.failures = Collections.unmodifiableMap(failures);
    }

    /** Why each cannot be. */
    public Map<Path, IOException> failures() {
      return failures;
    }
  }

  private static final int ALL = 10_000;

  private final Trail trail;
  private final String actor;

  /**
   * @param actor who or what changes or looks, for people to read
   */
  public LibraryTrail(Trail trail, String actor) {
    this.trail = trail;
    this.actor = actor;
  }

  /**
   * Records what the library holds otherwise than recorded: what an officer put there, and what a
   * killed process made.
   *
   * @return what was recorded now
   * @throws UnreadableException when documents cannot be read; then nothing is recorded
   */
  public List<TemplateChange> notice(TemplateLibrary library) throws UnreadableException {
    List<SeenTemplate> seen = new ArrayList<>();
    Map<Path, IOException> failures = new LinkedHashMap<>();
    for (TemplateVersion each : library.versions()) {
      try {
        seen.add(new SeenTemplate(each.name(), each.year(), each.sha256(), each.retiredFrom()));
      } catch (IOException e) {
        failures.put(each.document(), e);
      }
    }
    if (!failures.isEmpty()) {
      throw new UnreadableException(failures);
    }
    return changes(trail.notice(actor, seen));
  }

  /** Records a version that is in the library now. */
  public void added(TemplateVersion added, @Nullable TemplateVersion before) throws IOException {
    came(TemplateChange.Kind.ADDED, added.name(), added.year(), added.sha256(), before);
  }

  /** Records the retirement of a version. */
  public void retired(TemplateVersion retired, int from) throws IOException {
    trail.record(
        TemplateChange.retired(actor, retired.name(), retired.year(), retired.sha256(), from));
  }

  /** Records in what way a document came into the library. */
  void came(
      TemplateChange.Kind kind,
      String name,
      int year,
      String sha256,
      @Nullable TemplateVersion before)
      throws IOException {
    String note = before == null ? "" : "上一版 " + before.name() + "/" + before.year();
    String from = before == null ? null : before.sha256();
    record(kind, name, year, from, sha256, note);
  }

  /** Records anything else. */
  void record(
      TemplateChange.Kind kind,
      String name,
      int year,
      @Nullable String before,
      String after,
      String note) {
    trail.record(new TemplateChange(actor, kind, name, year, before, after, note));
  }

  /** All that is recorded of a version, the oldest first. */
  List<TemplateChange> of(String name, int year) {
    return changes(trail.list(new TrailQuery(List.of(name), year, null, false), 0, ALL));
  }

  private static List<TemplateChange> changes(List<TrailEntry> entries) {
    return entries.stream()
        .filter(TrailEntry.OfTemplate.class::isInstance)
        .map(entry -> ((TrailEntry.OfTemplate) entry).change())
        .toList();
  }
}
