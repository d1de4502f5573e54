package org.filingpress.filing;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a text may hold: every character of XML 1.0 (section 2.2, production Char), since that is
 * what a Word document is written in. Tabs and line breaks are among them.
 */
final class TextRule {
  private static final String BLANKS = " \t\r\n\u00a0\u3000";

  private TextRule() {}

  /**
   * The first character that cannot be printed, and how many there are; none in a good text.
   *
   * @param place asked for only when there is one
   */
  static Optional<Problem> check(String text, Supplier<String> place) {
    int bad = 0;
    int first = -1;
    for (int at = 0; at < text.length(); at++) {
      if (!isAllowed(text, at)) {
        first = bad++ == 0 ? at : first;
      }
    }
    if (bad == 0) {
      return Optional.empty();
    }
    char c = text.charAt(first);
    return Optional.of(
        Problem.error(
            Character.isSurrogate(c) ? "filing.lone-surrogate" : "filing.control-character",
            place.get(),
            String.format("U+%04X", (int) c),
            String.valueOf(text.codePointCount(0, first) + 1),
            String.valueOf(bad)));
  }

  /** Whether a text has nothing to be seen: spaces, no-break spaces, tabs and line breaks only. */
  static boolean isBlank(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (BLANKS.indexOf(text.charAt(at)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(String text, int at) {
    char c = text.charAt(at);
    if (c < ' ') {
      return c == '\t' || c == '\n' || c == '\r';
    }
    return c < Character.MIN_SURROGATE || c < '\uFFFE' && !isLoneSurrogate(text, at);
  }

  static boolean isLoneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
