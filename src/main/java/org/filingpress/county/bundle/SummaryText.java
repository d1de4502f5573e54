package org.filingpress.county.bundle;

import java.util.regex.Pattern;

/** Text as a spreadsheet's cell can hold it. */
final class SummaryText {

  /** Characters of a cell, in UTF-16 units (ECMA-376 leaves it open; Excel's own limit). */
  static final int LONGEST = 32_767;

  private static final String CUT = "……（过长，此处截断，全文见文档）";

  /** What a spreadsheet reads as an escaped character (ECMA-376 part 1, 22.9.2.19). */
  private static final Pattern ESCAPE = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private SummaryText() {}

  /**
   * The text as it is to be written: nothing in it is read as an escape, nothing breaks the XML.
   */
  static String written(String text) {
    if (isPlain(text)) {
      return text;
    }
    String clean = NOT_XML.matcher(text).replaceAll("\uFFFD");
    if (clean.length() > LONGEST) {
      int end = LONGEST - CUT.length();
      end -= Character.isHighSurrogate(clean.charAt(end - 1)) ? 1 : 0;
      clean = clean.substring(0, end) + CUT;
    }
    String escaped = ESCAPE.matcher(clean).replaceAll("_x005F_$1");
    return escaped.length() > LONGEST ? clean : escaped;
  }

  /** Almost every text: short enough, and without a character that needs a closer look. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '\uFFFD' || c == '_' || Character.isSurrogate(c)) {
        return false;
      }
    }
    return text.length() <= LONGEST;
  }

  /** Whether a spreadsheet would take it for a formula, should somebody type it again. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }
}
