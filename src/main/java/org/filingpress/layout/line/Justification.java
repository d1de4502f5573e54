package org.filingpress.layout.line;

import org.jspecify.annotations.Nullable;

/**
 * The widened gaps of a justified line: those beside East Asian characters and after spaces; Latin
 * words keep their shape. With {@code distribute} all gaps are (ECMA-376-1, 17.18.44 ST_Jc).
 *
 * @param from the first item that may stretch
 * @param to the last item, after which nothing is added
 * @param letterSpacing twips for each gap
 */
record Justification(
    @Nullable MeasuredText text, int from, int to, double letterSpacing, boolean every) {

  /** A line as it is. */
  static final Justification NONE = new Justification(null, 0, 0, 0, false);

  /**
   * Shares the slack equally among the gaps between the items {@code from} and {@code end}.
   *
   * @param every whether Latin letters are spaced out too
   */
  static Justification of(MeasuredText text, int from, int end, double slack, boolean every) {
    int to = end - 1;
    while (to > from && text.is(to, MeasuredText.UNSEEN)) {
      to--;
    }
    Justification one = new Justification(text, from, to, 1, every);
    int gaps = 0;
    for (int i = from; i < to; i++) {
      gaps += one.after(i) > 0 ? 1 : 0;
    }
    return gaps == 0 ? NONE : new Justification(text, from, to, slack / gaps, every);
  }

  /** What is added after an item, in twips. */
  double after(int item) {
    if (text == null || item < from || item >= to || text.is(item, MeasuredText.UNSEEN)) {
      return 0;
    }
    return widens(item) || text.is(item + 1, MeasuredText.EAST_ASIAN) ? letterSpacing : 0;
  }

  /** Whether the item has its gap whatever follows, so that it is set with letter spacing. */
  boolean widens(int item) {
    return text != null
        && item >= from
        && (every || text.is(item, MeasuredText.EAST_ASIAN | MeasuredText.SPACE));
  }
}
