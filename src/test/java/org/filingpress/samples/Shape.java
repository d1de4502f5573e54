package org.filingpress.samples;

import java.util.EnumSet;
import java.util.Set;

/**
 * How large a generated filing is, and what is in it.
 *
 * @param narrative characters of part one, about: half a page is 300, twelve pages 7,300
 * @param projects 0 to 300
 * @param fewestRows rows of the shortest indicator table, 4 to 400
 * @param mostRows rows of the longest, 4 to 400
 * @param planColumns 1 to 6
 */
public record Shape(
    int narrative,
    int projects,
    int fewestRows,
    int mostRows,
    int planColumns,
    Set<Flavour> flavours) {

  /** Half a page and one project, as the smallest townships file. */
  public static final Shape SMALL = new Shape(300, 1, 4, 7, 4, Set.of());

  /** What most townships file. */
  public static final Shape USUAL = new Shape(1_500, 9, 6, 8, 4, Set.of(Flavour.PUNCTUATION));

  /** Twelve pages and 35 projects. */
  public static final Shape LARGE =
      new Shape(7_300, 35, 6, 14, 4, Set.of(Flavour.PUNCTUATION, Flavour.LATIN, Flavour.BLANKS));

  /** Thirty pages and 300 projects. */
  public static final Shape HUGE =
      new Shape(18_000, 300, 4, 20, 4, Set.of(Flavour.PUNCTUATION, Flavour.LATIN));

  /** Tables of many pages. */
  public static final Shape LONG_TABLES = new Shape(600, 3, 100, 400, 4, Set.of(Flavour.BLANKS));

  /** A bit of everything: what breaks lines and pages in odd places. */
  public static final Shape MIXED = new Shape(2_500, 6, 4, 30, 6, EnumSet.allOf(Flavour.class));

  public Shape {
    if (narrative < 0
        || projects < 0
        || projects > 300
        || fewestRows < 4
        || mostRows < fewestRows
        || mostRows > 400
        || planColumns < 1
        || planColumns > 6) {
      throw new IllegalArgumentException("a shape out of range");
    }
    flavours = Set.copyOf(flavours);
  }

  public boolean has(Flavour flavour) {
    return flavours.contains(flavour);
  }

  public Shape withNarrative(int characters) {
    return new Shape(characters, projects, fewestRows, mostRows, planColumns, flavours);
  }

  public Shape withProjects(int count) {
    return new Shape(narrative, count, fewestRows, mostRows, planColumns, flavours);
  }

  public Shape withRows(int fewest, int most) {
    return new Shape(narrative, projects, fewest, most, planColumns, flavours);
  }

  public Shape withPlanColumns(int columns) {
    return new Shape(narrative, projects, fewestRows, mostRows, columns, flavours);
  }

  /** The same with one more flavour. */
  public Shape with(Flavour flavour) {
    EnumSet<Flavour> more = EnumSet.of(flavour);
    more.addAll(flavours);
    return new Shape(narrative, projects, fewestRows, mostRows, planColumns, more);
  }
}
