package org.filingpress.press;

import java.util.List;
import org.filingpress.filing.Problem;

/**
 * The template that a county's filings of a year are pressed with.
 *
 * @param year the first budget year it is in force for
 * @param sha256 of the Word file as it was made ready; hexadecimal, lower case
 * @param problems what somebody should look at, though documents can be made with it
 */
public record TemplateInForce(String name, int year, String sha256, List<Problem> problems) {
  public TemplateInForce {
    problems = List.copyOf(problems);
  }
}
