package org.filingpress.layout.page;

import java.util.List;

/**
 * Fills a height with what is next of a flow: a page's body, or a cell's part on a page. Immutable.
 *
 * @param full the height that a fresh page offers; what must stay together but is higher is not
 *     kept together
 * @param body whether page breaks count: in cells, headers and footers Word passes over them
 */
record Filler(double full, boolean body) {

  static final double ENDLESS = Double.POSITIVE_INFINITY;
  static final Filler WITHOUT_END = new Filler(ENDLESS, false);

  /** A twentieth of a twip, so that sums of fractions do not break a page that is exactly full. */
  static final double TOLERANCE = 0.05;

  /**
   * What has been placed.
   *
   * @param used height, in a cell with the space below its last paragraph
   * @param forced whether a page break in the text ended it
   */
  record Filled(List<Spot> spots, double used, boolean forced) {}

  /**
   * @param cursor is moved on by what is placed
   * @param must whether something is to be placed even if there is too little room for it
   * @param keepsGap whether the space above the first slab counts: it does after a forced break and
   *     at a cell's beginning, not at the top of a page that came about by itself
   */
  Filled fill(Cursor cursor, double room, boolean must, boolean keepsGap) {
    cursor.moves();
    Pouring pouring = new Pouring(this, cursor, room, must, keepsGap);
    return pouring.pour();
  }
}
