package org.filingpress.layout.line;

import java.util.Arrays;
import org.filingpress.layout.word.TextStyle;

/**
 * Which of a run's fonts draws a character, as Word decides it: the table of [MS-OI29500] 2.1.88
 * (on ECMA-376-1, 17.3.2.26, {@code rFonts}). Complex-script runs ({@code w:cs}, {@code w:rtl}) do
 * not occur here.
 */
public enum FontSlot {
  ASCII,
  HIGH_ANSI,
  EAST_ASIA;

  private static final byte LATIN = 0;
  private static final byte HIGH = 1;
  private static final byte EAST = 2;

  /** East Asian with the hint, else high ANSI. */
  private static final byte HINT = 3;

  /** East Asian with the hint in Chinese text, else high ANSI. */
  private static final byte HINT_CHINESE = 4;

  private static final byte[] BMP = table();

  /** The slot of a character in a run of this style. */
  public static FontSlot of(int codePoint, TextStyle style) {
    // Surrogates are East Asian in Word's table, so all that lies beyond the BMP is.
    byte kind = codePoint > 0xFFFF ? EAST : BMP[codePoint];
    boolean east =
        kind == EAST
            || kind == HINT && style.hintEastAsia()
            || kind == HINT_CHINESE && style.hintEastAsia() && style.chinese();
    if (!east) {
      return kind == LATIN ? ASCII : HIGH_ANSI;
    }
    boolean latinOnly =
        style.eastAsia().equals("Times New Roman") && style.ascii().equals(style.highAnsi());
    return latinOnly ? ASCII : EAST_ASIA;
  }

  /** The font that a style names for this slot. */
  public String font(TextStyle style) {
    return switch (this) {
      case ASCII -> style.ascii();
      case HIGH_ANSI -> style.highAnsi();
      case EAST_ASIA -> style.eastAsia();
    };
  }

  /** Whether the hint could send the character to the East Asian font. */
  static boolean ambiguous(int codePoint) {
    return codePoint <= 0xFFFF && (BMP[codePoint] == HINT || BMP[codePoint] == HINT_CHINESE);
  }

  private static byte[] table() {
    byte[] table = new byte[0x10000];
    Arrays.fill(table, HIGH);
    fill(table, LATIN, 0x0000, 0x007F);
    for (int c : new int[] {0xA1, 0xA4, 0xA7, 0xA8, 0xAA, 0xAD, 0xAF, 0xD7, 0xF7}) {
      table[c] = HINT;
    }
    fill(table, HINT, 0xB0, 0xB4);
    fill(table, HINT, 0xB6, 0xBA);
    fill(table, HINT, 0xBC, 0xBF);
    int[] pinyin = {0xE0, 0xE1, 0xE8, 0xE9, 0xEA, 0xEC, 0xED, 0xF2, 0xF3, 0xF9, 0xFA, 0xFC};
    for (int c : pinyin) {
      table[c] = HINT_CHINESE;
    }
    fill(table, HINT_CHINESE, 0x0100, 0x02AF); // Latin Extended-A, -B, IPA
    fill(table, HINT, 0x02B0, 0x04FF); // modifiers, combining marks, Greek, Cyrillic
    fill(table, LATIN, 0x0590, 0x07BF); // Hebrew to Thaana
    fill(table, EAST, 0x1100, 0x11FF); // Hangul Jamo
    fill(table, HINT_CHINESE, 0x1E00, 0x1EFF);
    fill(table, HINT, 0x2000, 0x2EFF); // punctuation and symbols
    fill(table, EAST, 0x2F00, 0xDFFF); // CJK, kana, Hangul, surrogates
    fill(table, HINT, 0xE000, 0xF8FF); // private use
    fill(table, EAST, 0xF900, 0xFAFF); // compatibility ideographs
    fill(table, HINT, 0xFB00, 0xFB1C);
    fill(table, LATIN, 0xFB1D, 0xFDFF);
    fill(table, EAST, 0xFE30, 0xFE6F);
    fill(table, LATIN, 0xFE70, 0xFEFE);
    fill(table, EAST, 0xFF00, 0xFFEF);
    return table;
  }

  private static void fill(byte[] table, byte kind, int from, int to) {
    Arrays.fill(table, from, to + 1, kind);
  }
}
