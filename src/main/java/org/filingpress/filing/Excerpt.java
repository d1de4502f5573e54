package org.filingpress.filing;

/** Text of a stranger, made fit to be shown in a message: short, and without odd characters. */
public final class Excerpt {
  private static final int LONGEST = 40;

  private Excerpt() {}

  /** The first 40 characters; controls, lone surrogates and non-characters as {@code \\uXXXX}. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder();
    int taken = 0;
    int at = 0;
    for (; at < text.length() && taken < LONGEST; taken++) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (isOdd(c)) {
        shown.append(String.format("\\u%04x", c));
      } else {
        shown.appendCodePoint(c);
      }
    }
    return at < text.length() ? shown.append('…').toString() : shown.toString();
  }

  private static boolean isOdd(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> c == 0xFFFE || c == 0xFFFF;
    };
  }
}
