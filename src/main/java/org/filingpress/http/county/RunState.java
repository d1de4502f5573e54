package org.filingpress.http.county;

/** Where a run is. */
enum RunState {
  /** It waits for others. */
  QUEUED,
  RUNNING,
  /** Everything is made. */
  DONE,
  /** Everything was made before: nothing was touched. */
  UNCHANGED,
  /** Some filings have no documents; the others have. */
  SOME_FAILED,
  /** It could not begin: nothing was touched. */
  REFUSED,
  /** Somebody stopped it. */
  STOPPED,
  /** Disk, database or program failed. */
  BROKEN,
  /** The service ended in the middle of it. */
  INTERRUPTED;

  boolean isActive() {
    return this == QUEUED || this == RUNNING;
  }

  /** Whether a restart would find something to do. */
  boolean isUnfinished() {
    return switch (this) {
      case QUEUED, RUNNING, DONE, UNCHANGED -> false;
      case SOME_FAILED, REFUSED, STOPPED, BROKEN, INTERRUPTED -> true;
    };
  }
}
