package org.filingpress.county.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import org.filingpress.filing.Problem;
import org.filingpress.filing.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A problem as the journal keeps it: code and arguments, so that it can be told again in every
 * language.
 *
 * @param arguments null in a journal that has words only
 */
public record Noted(String severity, String code, String place, @Nullable List<String> arguments) {

  public static List<Noted> of(List<Problem> problems) {
    return problems.stream()
        .map(p -> new Noted(p.severity().name(), p.code(), p.place(), p.arguments()))
        .toList();
  }

  /** Those that can be told again. */
  static List<Problem> problems(List<Noted> noted) {
    List<Problem> problems = new ArrayList<>();
    for (Noted one : noted) {
      if (one.arguments() != null) {
        try {
          Severity severity = Severity.valueOf(one.severity());
          problems.add(new Problem(severity, one.code(), one.place(), one.arguments()));
        } catch (MissingResourceException | IllegalArgumentException ofAnotherVersion) {
          continue;
        }
      }
    }
    return problems;
  }
}
