package org.filingpress.press;

import java.util.List;
import org.filingpress.filing.Problem;

/**
 * Whether documents can be made with a version of a template.
 *
 * @param problems why not; none when they can
 */
public record TemplateState(String name, int year, List<Problem> problems) {

  public TemplateState {
    problems = List.copyOf(problems);
  }

  public boolean isUsable() {
    return problems.isEmpty();
  }

  /** {@code 平泉/2027}. */
  public String title() {
    return name + "/" + year;
  }
}
