package org.filingpress.http.problem;

import java.util.List;
import java.util.Locale;
import org.filingpress.filing.Problem;

/**
 * One problem as the service tells it.
 *
 * @param severity {@code error} or {@code warning}
 * @param code stable, for programs
 * @param place a JSON path, or a place in a template; empty when the whole request is meant
 * @param hint what would be right; empty when the message says it
 */
public record ProblemItem(String severity, String code, String place, String message, String hint) {

  public static List<ProblemItem> of(List<Problem> problems, Locale locale) {
    return problems.stream().map(problem -> of(problem, locale)).toList();
  }

  private static ProblemItem of(Problem problem, Locale locale) {
    return new ProblemItem(
        problem.isError() ? "error" : "warning",
        problem.code(),
        problem.place(),
        problem.message(locale),
        problem.hint(locale));
  }
}
