package org.filingpress.layout.word;

import org.jspecify.annotations.Nullable;

/** A colour as {@code RRGGBB} (ST_HexColorRGB, ECMA-376-1, 17.18.38). */
final class Rgb {
  private static final int DIGITS = 6;
  private static final int HEXADECIMAL = 16;

  private Rgb() {}

  /** The same text; null when it is no such colour, as {@code auto} is none. */
  static @Nullable String of(String text) {
    if (text.length() != DIGITS) {
      return null;
    }
    for (int i = 0; i < DIGITS; i++) {
      char c = text.charAt(i);
      if (c > 'f' || Character.digit(c, HEXADECIMAL) < 0) {
        return null;
      }
    }
    return text;
  }
}
