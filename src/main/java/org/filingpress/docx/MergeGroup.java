package org.filingpress.docx;

import java.util.Arrays;

/**
 * The vertical merges of one table while its rows are filled. A cell goes on with the cell above
 * while its value stays the same; a change in a column further left starts all columns anew.
 */
final class MergeGroup {

  private final String[] values;
  private final boolean[] continued;

  /**
   * @param columns how many cells of a row carry a merge mark
   */
  MergeGroup(int columns) {
    values = new String[columns];
    continued = new boolean[columns];
  }

  /** The next row begins a new group, whatever its values are. */
  void restart() {
    Arrays.fill(values, null);
  }

  /** Takes the value of a marked cell, from left to right; returns whether it goes on. */
  boolean take(int column, String value) {
    continued[column] = value.equals(values[column]);
    if (!continued[column]) {
      Arrays.fill(values, column, values.length, null);
      values[column] = value;
    }
    return continued[column];
  }

  boolean isContinued(int column) {
    return continued[column];
  }
}
