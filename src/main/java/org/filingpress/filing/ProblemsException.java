package org.filingpress.filing;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown once, at the edge, with every {@link Problem} that was found. */
public final class ProblemsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public ProblemsException(List<Problem> problems) {
    super(
        problems.stream()
            .map(p -> p.place() + ": " + p.message())
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All of them, errors and warnings, in the order found. */
  public List<Problem> problems() {
    return problems;
  }
}
