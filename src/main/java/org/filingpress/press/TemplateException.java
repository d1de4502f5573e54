package org.filingpress.press;

import java.util.List;
import java.util.stream.Collectors;
import org.filingpress.filing.Problem;

/**
 * The template for a filing is missing or broken: none of the documents that need it can be made.
 * The same broken template gives the same problems for every filing.
 */
public final class TemplateException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;
  private final boolean none;

  TemplateException(List<Problem> problems) {
    this(problems, false);
  }

  private TemplateException(List<Problem> problems, boolean none) {
    super(
        problems.stream()
            .map(p -> p.place() + ": " + p.message())
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
    this.none = none;
  }

  static TemplateException noneInForce(List<Problem> problems) {
    return new TemplateException(problems, true);
  }

  /** Whether it is the filing for which there is no template, and not a template that is broken. */
  public boolean isNoneInForce() {
    return none;
  }

  /** All of them; their places begin with the template's path. */
  public List<Problem> problems() {
    return problems;
  }
}
