package org.filingpress.press;

import java.util.List;
import org.filingpress.filing.Problem;

/**
 * What came of binding a county's volume.
 *
 * @param pageCount of all its pages
 * @param frontPages how many of them are cover and contents list; page 1 follows
 * @param lines of its contents list, in order
 * @param problems of the volume itself, not of the documents in it
 */
public record BoundVolume(int pageCount, int frontPages, List<Line> lines, List<Problem> problems) {

  public BoundVolume {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /**
   * A line of the contents list.
   *
   * @param level 1 for a department, 2 for what its own document lists
   * @param page its number as printed
   */
  public record Line(String departmentCode, int level, String text, String page) {}
}
