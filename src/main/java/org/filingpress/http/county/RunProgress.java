package org.filingpress.http.county;

import org.filingpress.county.CountyResult;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param countyName empty before the filings are read
 * @param documents how many there are to be made
 * @param kept how many stayed as they were
 * @param refused filings that could not be taken in; like the two after it, counted at the end
 * @param removed files of filings that are no longer there
 * @param setAside files that had been changed by hand
 * @param secondsLeft of the pressing, by its speed so far; null while nothing can be said
 */
record RunProgress(
    String countyName,
    Stage stage,
    int documents,
    int kept,
    int made,
    int failed,
    int refused,
    int removed,
    int setAside,
    @Nullable Integer secondsLeft) {

  static final RunProgress NONE = new RunProgress("", Stage.READING, 0, 0, 0, 0, 0, 0, 0, null);

  /** That of a run in whose folder another one still works. */
  static final RunProgress WAITING = new RunProgress("", Stage.WAITING, 0, 0, 0, 0, 0, 0, 0, null);

  /** What a run is doing. */
  enum Stage {
    /** It waits until another run leaves the county's folder. */
    WAITING,
    READING,
    PRESSING,
    BINDING,
    BUNDLING,
    ENDED
  }

  /** How it was in the end. */
  RunProgress ended(CountyResult result) {
    CountyResult.Counts counts = result.counts();
    return new RunProgress(
        result.name().isEmpty() ? countyName : result.name(),
        Stage.ENDED,
        documents,
        counts.kept(),
        counts.made(),
        counts.failed(),
        counts.refused(),
        counts.removed(),
        counts.setAside(),
        null);
  }

  /** How it was when it broke off. */
  RunProgress ended() {
    return new RunProgress(
        countyName, Stage.ENDED, documents, kept, made, failed, refused, removed, setAside, null);
  }
}
