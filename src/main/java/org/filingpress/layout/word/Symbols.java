package org.filingpress.layout.word;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signs that Word keeps at private code points of its symbol fonts (U+F020–F0FF), in Unicode.
 */
final class Symbols {

  private static final Map<Character, Character> WINGDINGS =
      Map.ofEntries(
          Map.entry('\uF06C', '●'),
          Map.entry('\uF06E', '■'),
          Map.entry('\uF06F', '□'),
          Map.entry('\uF075', '◆'),
          Map.entry('\uF076', '❖'),
          Map.entry('\uF09F', '•'),
          Map.entry('\uF0A7', '▪'),
          Map.entry('\uF0A8', '□'),
          Map.entry('\uF0B7', '•'),
          Map.entry('\uF0D8', '➢'),
          Map.entry('\uF0FB', '✗'),
          Map.entry('\uF0FC', '✓'),
          Map.entry('\uF0FD', '☒'),
          Map.entry('\uF0FE', '☑'));

  private static final Map<Character, Character> WINGDINGS_2 =
      Map.of('\uF050', '✓', '\uF052', '☑', '\uF053', '☒', '\uF0A3', '☐', '\uF04F', '✗');

  private Symbols() {}

  /** The Unicode character, the same one when it is no private code point, null if unknown. */
  static @Nullable Character unicode(char symbol, String font) {
    char c = symbol < 0x100 && font.startsWith("Wingdings") ? (char) (symbol + 0xF000) : symbol;
    if (c < '\uE000' || c > '\uF8FF') {
      return c;
    }
    return font.equals("Wingdings 2") ? WINGDINGS_2.get(c) : WINGDINGS.get(c);
  }

  /** For list bullets: an unknown sign is a bullet. */
  static char plain(char symbol) {
    Character known = unicode(symbol, "Wingdings");
    return known == null ? '•' : known;
  }
}
