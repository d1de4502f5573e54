package org.filingpress.layout;

import java.util.List;
import java.util.stream.Collectors;
import org.filingpress.filing.Problem;

/**
 * The fonts folder, which is the administrator's, cannot be used. Every problem names the folder,
 * or the file and, in {@code fonts.yml}, the line.
 */
public final class FontsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public FontsException(List<Problem> problems) {
    super(
        problems.stream()
            .map(p -> p.place() + ": " + p.message() + " " + p.hint())
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public FontsException(Problem problem) {
    this(List.of(problem));
  }

  /** All of them; at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
