package org.filingpress.filing;

import java.util.List;

/**
 * One department's filing for one budget year, as the contract {@code filingpress/filing/1} has it.
 * What a department may leave blank is an empty string or list here, never null.
 *
 * @param year budget year, 1990 to 2100
 * @param stage printed on the cover in brackets, such as {@code 草案}; empty: nothing is printed
 * @param projects in the order filed
 */
public record Filing(
    int year,
    String stage,
    County county,
    Department department,
    Narrative narrative,
    List<Project> projects) {

  /** The contract's name, the value of a filing's {@code format} field. */
  public static final String FORMAT = "filingpress/filing/1";

  public Filing {
    projects = List.copyOf(projects);
  }
}
