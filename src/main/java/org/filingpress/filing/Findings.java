package org.filingpress.filing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The problems of one document in the order found, no more of each severity than the limits allow.
 */
final class Findings {
  private final int most;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Severity, Integer> found = new EnumMap<>(Severity.class);

  Findings(FilingLimits limits) {
    this.most = limits.problems();
  }

  void add(Problem problem) {
    int count = found.merge(problem.severity(), 1, Integer::sum);
    if (count <= most) {
      problems.add(problem);
    } else if (count == most + 1) {
      problems.add(
          new Problem(
              problem.severity(),
              "filing.too-many-problems",
              problem.place(),
              List.of(String.valueOf(most))));
    }
  }

  boolean hasErrors() {
    return found.containsKey(Severity.ERROR);
  }

  boolean hasErrorAt(String place) {
    return problems.stream().anyMatch(p -> p.isError() && p.place().equals(place));
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }
}
