package org.filingpress.docx;

/** Which characters must be kept from falling into a run's Latin font. */
final class FontClass {

  private static final String AMBIGUOUS = "·×±÷§¨°¤";

  private FontClass() {}

  /**
   * Quotation marks, dashes, ellipses, numerals in circles, units, mathematical and other symbols:
   * Word chooses their font by hint and language, other programs differently (ECMA-376-1,
   * 17.3.2.26). In Chinese text all of them are the Chinese font's.
   */
  static boolean belongsToEastAsian(char c) {
    return c >= '\u2000' ? c < '\u2E80' && !isLineEnd(c) : c >= '¤' && AMBIGUOUS.indexOf(c) >= 0;
  }

  private static boolean isLineEnd(char c) {
    return c == '\u2028' || c == '\u2029';
  }
}
