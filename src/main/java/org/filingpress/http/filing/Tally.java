package org.filingpress.http.filing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.filingpress.filing.Problem;
import org.filingpress.store.Stored;

/**
 * What became of the filings of a body, as they are stored. The first problems are told in full and
 * the others counted, so that the answer is small however many filings have however many faults.
 */
final class Tally {

  private final Locale locale;
  private final List<StoredAnswer> filings = new ArrayList<>();
  private final Map<Stored.Outcome, Long> outcomes = new EnumMap<>(Stored.Outcome.class);
  private long refused;
  private int left;
  private long untold;

  /**
   * @param most problems told of all filings together
   */
  Tally(int most, Locale locale) {
    this.left = most;
    this.locale = locale;
  }

  void stored(long line, Stored stored, List<Problem> warnings) {
    outcomes.merge(stored.outcome(), 1L, Long::sum);
    List<Problem> told = told(warnings);
    filings.add(
        StoredAnswer.of(line, stored, told, locale).withUntold(warnings.size() - told.size()));
  }

  void refused(long line, List<Problem> problems) {
    refused++;
    List<Problem> told = told(problems);
    filings.add(StoredAnswer.refused(line, told, locale).withUntold(problems.size() - told.size()));
  }

  /** From this line on nothing was read; why is told however much was told before. */
  void brokeOff(long line, List<Problem> why) {
    refused++;
    filings.add(StoredAnswer.refused(line, why, locale));
  }

  private List<Problem> told(List<Problem> problems) {
    List<Problem> told = problems.subList(0, Math.min(left, problems.size()));
    left -= told.size();
    untold += problems.size() - told.size();
    return told;
  }

  StoredAnswers answer() {
    return new StoredAnswers(
        count(Stored.Outcome.NEW),
        count(Stored.Outcome.REVISION),
        count(Stored.Outcome.UNCHANGED),
        refused,
        untold,
        List.copyOf(filings));
  }

  private long count(Stored.Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }
}
