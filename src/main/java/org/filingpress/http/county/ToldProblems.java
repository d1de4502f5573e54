package org.filingpress.http.county;

import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import org.filingpress.filing.Problem;
import org.filingpress.filing.Severity;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came up with one filing, or file, of a run.
 *
 * @param filing such as {@code 130823-830-2025}; empty when the whole run is meant
 */
record ToldProblems(String filing, List<Problem> problems) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** As it is kept: codes and arguments, so that it can be told in every language. */
  private record Line(String filing, List<Item> problems) {}

  private record Item(String severity, String code, String place, List<String> arguments) {}

  ToldProblems {
    problems = List.copyOf(problems);
  }

  String json() {
    List<Item> items =
        problems.stream()
            .map(p -> new Item(p.severity().name(), p.code(), p.place(), p.arguments()))
            .toList();
    return JSON.writeValueAsString(new Line(filing, items));
  }

  /** Problems of an older version of the program that this one has no words for are left out. */
  static ToldProblems of(String json) {
    Line line = JSON.readValue(json, Line.class);
    List<Problem> problems = new ArrayList<>();
    for (Item item : line.problems()) {
      try {
        problems.add(
            new Problem(
                Severity.valueOf(item.severity()), item.code(), item.place(), item.arguments()));
      } catch (MissingResourceException | IllegalArgumentException unknown) {
        continue;
      }
    }
    return new ToldProblems(line.filing(), problems);
  }
}
