package org.filingpress.layout.line;

import java.util.BitSet;

/**
 * Which characters may not begin and which may not end a line (ECMA-376-1, 17.3.1.16 {@code
 * kinsoku}). Immutable.
 *
 * @see <a href="https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end">Requirements for
 *     Chinese Text Layout, prohibition rules for line start and line end</a>
 */
final class Kinsoku {
  private static final String WORD_NOT_FIRST =
      "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠";
  private static final String WORD_NOT_LAST = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥";

  /**
   * Word's own lists for simplified Chinese, in force where the document brings no custom ones for
   * the text's language (ECMA-376-1, 17.15.1.58 and 17.15.1.59).
   */
  static final Kinsoku WORD = new Kinsoku(WORD_NOT_FIRST, WORD_NOT_LAST);

  /** No character is forbidden anywhere. */
  static final Kinsoku OFF = new Kinsoku("", "");

  private final BitSet notFirst = new BitSet();
  private final BitSet notLast = new BitSet();
  private final boolean concernsHanzi;

  /**
   * @param notFirst characters that may not begin a line ({@code w:noLineBreaksBefore})
   * @param notLast characters that may not end one ({@code w:noLineBreaksAfter})
   */
  Kinsoku(String notFirst, String notLast) {
    notFirst.codePoints().forEach(this.notFirst::set);
    notLast.codePoints().forEach(this.notLast::set);
    concernsHanzi = (notFirst + notLast).codePoints().anyMatch(Kinsoku::isHanzi);
  }

  /** The lists of a document; Word's own for one that is empty. */
  static Kinsoku ofDocument(String notFirst, String notLast) {
    return new Kinsoku(
        notFirst.isEmpty() ? WORD_NOT_FIRST : notFirst,
        notLast.isEmpty() ? WORD_NOT_LAST : notLast);
  }

  /** The unified ideographs of the first plane: nearly all of a Chinese text. */
  static boolean isHanzi(int codePoint) {
    return codePoint >= 0x4E00 && codePoint <= 0x9FFF;
  }

  /** Whether a hanzi is among the forbidden characters. */
  boolean concernsHanzi() {
    return concernsHanzi;
  }

  boolean mayBegin(int codePoint) {
    return !notFirst.get(codePoint);
  }

  boolean mayEnd(int codePoint) {
    return !notLast.get(codePoint);
  }

  /**
   * Whether it may hang over the right edge (ECMA-376-1, 17.3.1.21 {@code overflowPunct}): the
   * punctuation among those that may not begin a line; per cent and other signs are none.
   */
  boolean mayHang(int codePoint) {
    if (mayBegin(codePoint)) {
      return false;
    }
    int type = Character.getType(codePoint);
    return type == Character.OTHER_PUNCTUATION && codePoint != '%' && codePoint != '％'
        || type == Character.END_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION;
  }
}
