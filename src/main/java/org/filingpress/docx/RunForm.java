package org.filingpress.docx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.filingpress.docx.output.TextBuffer;

/**
 * How the runs made from one run of the template begin: its properties as they are, and with every
 * font replaced by the East Asian one for characters that could otherwise fall into the Latin font.
 */
final class RunForm {

  private static final byte[] TEXT = ascii("<w:t>");
  private static final byte[] SPACED_TEXT = ascii("<w:t xml:space=\"preserve\">");
  private static final byte[] TEXT_END = ascii("</w:t>");
  private static final byte[] TAB = ascii("<w:tab/>");
  private static final byte[] LINE_END = ascii("<w:br/>");
  private static final byte[] RUN_END = ascii("</w:r>");

  private final String open;
  private final byte[] plain;
  private final byte[] eastAsian;

  /**
   * @param open {@code <w:r>} and the run's properties
   * @param openEastAsian the same for punctuation and symbols that belong to the Chinese font
   */
  RunForm(String open, String openEastAsian) {
    this.open = open;
    this.plain = open.getBytes(StandardCharsets.UTF_8);
    this.eastAsian = openEastAsian.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  String open() {
    return open;
  }

  /** Writes a text as runs: none for an empty one. Tabs and line ends become their elements. */
  void write(String text, TextBuffer out) {
    int at = 0;
    while (at < text.length()) {
      boolean belongs = FontClass.belongsToEastAsian(text.charAt(at));
      int end = at + 1;
      while (end < text.length() && FontClass.belongsToEastAsian(text.charAt(end)) == belongs) {
        end++;
      }
      out.append(belongs ? eastAsian : plain);
      writeContent(text, at, end, out);
      out.append(RUN_END);
      at = end;
    }
  }

  /** The runs of a text that is known when the template is compiled. */
  String xml(String text) {
    TextBuffer out = new TextBuffer(Integer.MAX_VALUE, 256);
    write(text, out);
    return out.toString();
  }

  private static void writeContent(String text, int from, int to, TextBuffer out) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c == '\t') {
        out.append(TAB);
        at++;
      } else if (isLineEnd(c)) {
        boolean pair = c == '\r' && at + 1 < to && text.charAt(at + 1) == '\n';
        out.append(LINE_END);
        at += pair ? 2 : 1;
      } else {
        int end = at;
        while (end < to && text.charAt(end) != '\t' && !isLineEnd(text.charAt(end))) {
          end++;
        }
        boolean spaced = isSpace(c) || isSpace(text.charAt(end - 1));
        out.append(spaced ? SPACED_TEXT : TEXT);
        out.writeEscaped(text, at, end);
        out.append(TEXT_END);
        at = end;
      }
    }
  }

  /** Line feed, carriage return, and Unicode's line and paragraph separators. */
  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RunForm form
        && Arrays.equals(plain, form.plain)
        && Arrays.equals(eastAsian, form.eastAsian);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(plain) + Arrays.hashCode(eastAsian);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u00A0';
  }
}
