package org.filingpress.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the trail: who or what changed something, and when. */
public sealed interface TrailEntry {

  /** In whole microseconds. */
  Instant at();

  /** Who or what did it, for people to read. */
  String actor();

  /** SHA-256 of what was there before; null when there was nothing. */
  @Nullable String before();

  /** SHA-256 of what is there since; null when there is nothing. */
  @Nullable String after();

  /** A version of a template. */
  record OfTemplate(Instant at, TemplateChange change) implements TrailEntry {
    @Override
    public String actor() {
      return change.actor();
    }

    @Override
    public @Nullable String before() {
      return change.before();
    }

    @Override
    public @Nullable String after() {
      return change.after();
    }
  }

  /**
   * A revision of a filing.
   *
   * @param revision from 1
   * @param departmentName as filed in this revision
   */
  record OfFiling(
      Instant at,
      String actor,
      FilingKey key,
      int revision,
      String departmentName,
      @Nullable String before,
      @Nullable String after)
      implements TrailEntry {}
}
