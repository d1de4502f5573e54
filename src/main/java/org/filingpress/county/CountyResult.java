package org.filingpress.county;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.filingpress.county.folder.StageTimes;
import org.filingpress.filing.Problem;

/**
 * How a run ended.
 *
 * @param problems why it could not begin or had to end
 * @param counts of documents and filings
 * @param slowest the documents that took longest, first of all the slowest
 * @param stageMillis what each stage took: {@code fill}, {@code lay} and {@code write} all workers
 *     together, {@code volume} and {@code bundle} by the clock
 */
public record CountyResult(
    String county,
    String name,
    int year,
    Path folder,
    Ending ending,
    List<Problem> problems,
    Counts counts,
    List<Slow> slowest,
    Map<String, Long> stageMillis,
    double seconds) {

  /** In what way a run can end. */
  public enum Ending {
    /** Everything is made. */
    DONE,
    /** Everything was made before: nothing was touched. */
    UNCHANGED,
    /** Some filings have no documents, or a file of the whole county is missing. */
    SOME_FAILED,
    /** It could not begin: nothing was touched. */
    REFUSED,
    /** Somebody stopped it. */
    STOPPED,
    /** Disk, database or program failed. */
    BROKEN
  }

  /**
   * @param skipped filings of other counties and years
   * @param removed files of filings that are no longer there
   * @param setAside files that had been changed by hand
   */
  public record Counts(
      int made, int kept, int failed, int refused, int skipped, int removed, int setAside) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    /** Where there was nothing to be made. */
    static Counts ofReading(int refused, int skipped) {
      return new Counts(0, 0, 0, refused, skipped, 0, 0);
    }
  }

  /** A slow document. */
  public record Slow(String document, long millis, int pages) {}

  static CountyResult refused(CountyRequest request, List<Problem> problems) {
    return new CountyResult(
        request.county(),
        "",
        request.year(),
        request.out(),
        Ending.REFUSED,
        problems,
        Counts.NONE,
        List.of(),
        StageTimes.NONE.millis(),
        0);
  }

  CountyResult broken(Problem problem) {
    return new CountyResult(
        county,
        name,
        year,
        folder,
        Ending.BROKEN,
        List.of(problem),
        counts,
        slowest,
        stageMillis,
        seconds);
  }

  public CountyResult {
    problems = List.copyOf(problems);
    slowest = List.copyOf(slowest);
  }
}
