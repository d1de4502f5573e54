package org.filingpress.docx;

/**
 * How the runs made from one run of the template begin: its properties as they are, and with every
 * font replaced by the East Asian one for characters that could otherwise fall into the Latin font.
 *
 * @param open {@code <w:r>} and the run's properties
 * @param openEastAsian the same for punctuation and symbols that belong to the Chinese font
 */
record RunForm(String open, String openEastAsian) {

  /** Writes a text as runs: none for an empty one. Tabs and line ends become their elements. */
  void write(String text, TextBuffer out) {
    int at = 0;
    while (at < text.length()) {
      boolean eastAsian = FontClass.belongsToEastAsian(text.charAt(at));
      int end = at + 1;
      while (end < text.length() && FontClass.belongsToEastAsian(text.charAt(end)) == eastAsian) {
        end++;
      }
      out.write(eastAsian ? openEastAsian : open);
      writeContent(text, at, end, out);
      out.write("</w:r>");
      at = end;
    }
  }

  /** The runs of a text that is known when the template is compiled. */
  String xml(String text) {
    TextBuffer out = new TextBuffer(Integer.MAX_VALUE);
    write(text, out);
    return out.toString();
  }

  private static void writeContent(String text, int from, int to, TextBuffer out) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c == '\t') {
        out.write("<w:tab/>");
        at++;
      } else if (isLineEnd(c)) {
        boolean pair = c == '\r' && at + 1 < to && text.charAt(at + 1) == '\n';
        out.write("<w:br/>");
        at += pair ? 2 : 1;
      } else {
        int end = at;
        while (end < to && text.charAt(end) != '\t' && !isLineEnd(text.charAt(end))) {
          end++;
        }
        boolean spaced = isSpace(c) || isSpace(text.charAt(end - 1));
        out.write(spaced ? "<w:t xml:space=\"preserve\">" : "<w:t>");
        out.writeEscaped(text, at, end);
        out.write("</w:t>");
        at = end;
      }
    }
  }

  /** Line feed, carriage return, and Unicode's line and paragraph separators. */
  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u00A0';
  }
}
