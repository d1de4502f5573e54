package org.filingpress.county.folder;

import java.util.List;
import java.util.Locale;
import org.filingpress.filing.Problem;

/** A problem in words, as manifest and workbook keep it. */
public record Told(String severity, String code, String place, String message, String hint) {

  public static Told of(Problem problem) {
    return new Told(
        problem.severity().name().toLowerCase(Locale.ROOT),
        problem.code(),
        problem.place(),
        problem.message(),
        problem.hint());
  }

  public static List<Told> of(List<Problem> problems) {
    return problems.stream().map(Told::of).toList();
  }
}
