package org.filingpress.template.check;

import java.util.List;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What came of a template's check.
 *
 * @param problems errors, with which it is not to be used, and reminders
 * @param trials one for each filing it was filled with; none when it did not compile
 * @param differences from the version before, in Chinese, in the document's order; empty without
 *     such a version
 * @param marked the differences as a Word document with tracked changes; null without them
 */
public record CheckReport(
    List<Problem> problems,
    List<Trial> trials,
    List<String> differences,
    byte @Nullable [] marked) {

  public CheckReport {
    problems = List.copyOf(problems);
    trials = List.copyOf(trials);
    differences = List.copyOf(differences);
  }

  /**
   * One filing's document.
   *
   * @param pages 0 when it could not be made
   * @param pagesBefore with the version before; null without such a version
   */
  public record Trial(String filing, int pages, @Nullable Integer pagesBefore) {}

  /** Whether the template may be used. */
  public boolean passed() {
    return problems.stream().noneMatch(Problem::isError);
  }
}
