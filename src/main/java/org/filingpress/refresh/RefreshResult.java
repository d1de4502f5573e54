package org.filingpress.refresh;

import java.util.List;
import org.filingpress.filing.Problem;

/**
 * How a refresh ended.
 *
 * @param year the budget year it was for
 * @param outcomes of the templates; none when nothing could be done
 * @param problems of the run as a whole
 * @param report all of it in Chinese, line by line
 */
public record RefreshResult(
    int year,
    Ending ending,
    boolean dryRun,
    List<Outcome> outcomes,
    List<Problem> problems,
    List<String> report) {

  /** In what way a refresh can end. */
  public enum Ending {
    /** The library has all it should have, some of it new. */
    DONE,
    /** Nothing was to be done. */
    UNCHANGED,
    /** Some templates were not taken; what they were to replace stays in force. */
    SOME_FAILED,
    /** It could not begin: nothing was touched. */
    REFUSED,
    /** Another process does it at this moment: nothing was touched. */
    BUSY,
    /** Disk, database or program failed; the next run goes on. */
    BROKEN
  }

  public RefreshResult {
    outcomes = List.copyOf(outcomes);
    problems = List.copyOf(problems);
    report = List.copyOf(report);
  }
}
