package org.filingpress.layout.line;

import org.filingpress.layout.word.ParagraphStyle;
import org.jspecify.annotations.Nullable;

/**
 * Where a paragraph's lines may break, asked character by character in reading order. State of one
 * paragraph.
 *
 * <p>Two Latin characters are parted by the rules of UAX #14 ({@link BreakClass}). Where one of two
 * neighbours is East Asian the kinsoku lists alone decide, as in Word and LibreOffice; where {@code
 * w:wordWrap} is off (ECMA-376-1, 17.3.1.45) they decide everywhere. The lists hold for Latin
 * characters as well.
 */
final class BreakOpportunities {
  private final boolean wordWrap;

  // What stands before the next character.
  private @Nullable BreakClass last;
  private @Nullable BreakClass beforeLast;
  private int lastCode;
  private boolean lastEastAsian;
  private boolean lastHanzi;
  private boolean spaces;
  private boolean joiner;
  private boolean pairOfFlags;

  BreakOpportunities(ParagraphStyle style) {
    wordWrap = style.wordWrap();
  }

  /** The character before, spaces and marks left aside; negative for what is none. */
  int lastCode() {
    return lastCode;
  }

  boolean lastEastAsian() {
    return lastEastAsian;
  }

  /** Whether the next character directly follows another. */
  boolean follows() {
    return last != null && lastCode >= 0 && !spaces;
  }

  /** Whether the next character is joined to the last (LB8a). */
  boolean joined() {
    return joiner;
  }

  /** Whether a combining mark here has a base (LB9). */
  boolean hasBase() {
    return last != null && last != BreakClass.ZW && !spaces;
  }

  void space() {
    spaces = true;
  }

  /** A combining mark, which leaves the last character in force. */
  void mark(BreakClass kind) {
    joiner = kind == BreakClass.ZWJ;
  }

  /** After a tab or a line break anything may begin a line. */
  void startAfresh(int code) {
    remember(code, BreakClass.ZW, false);
  }

  void remember(int code, BreakClass kind, boolean eastAsian) {
    pairOfFlags = kind == BreakClass.RI && last == BreakClass.RI && !spaces && !pairOfFlags;
    beforeLast = spaces ? BreakClass.SP : last;
    last = kind;
    lastCode = code;
    lastEastAsian = eastAsian;
    lastHanzi = eastAsian && Kinsoku.isHanzi(code);
    spaces = false;
    joiner = false;
  }

  /** Whether a hanzi stands directly before: between two of them a line may break. */
  boolean afterHanzi() {
    return lastHanzi && !spaces && !joiner;
  }

  /** {@link #remember} for a hanzi after a hanzi. */
  void rememberHanzi(int code) {
    beforeLast = BreakClass.ID;
    lastCode = code;
  }

  /** Whether a line may break before this character. */
  boolean before(int code, BreakClass kind, boolean eastAsian, Kinsoku kinsoku) {
    if (last == null) {
      return spaces;
    }
    if (joiner && !spaces) { // LB8a
      return false;
    }
    BreakClass.Pair pair = pair(last, kind, eastAsian);
    return (pair == BreakClass.Pair.BREAK || pair == BreakClass.Pair.SPACES && spaces)
        && (code < 0 || kinsoku.mayBegin(code))
        && (spaces || lastCode < 0 || kinsoku.mayEnd(lastCode));
  }

  private BreakClass.Pair pair(BreakClass before, BreakClass kind, boolean eastAsian) {
    if (kind == BreakClass.RI && before == BreakClass.RI && pairOfFlags) { // LB30a
      return BreakClass.Pair.BREAK;
    }
    if (glued(before, kind)) {
      return before.before(kind);
    }
    if (!wordWrap || eastAsian || lastEastAsian) {
      return BreakClass.Pair.BREAK;
    }
    if (kind == BreakClass.NU && (before == BreakClass.HY || before == BreakClass.SY)) {
      return afterHyphenOrSlash(before);
    }
    return before.before(kind);
  }

  /** What holds or parts two characters in any script: glue, emoji, and —— and …… as one. */
  private static boolean glued(BreakClass before, BreakClass kind) {
    return switch (kind) {
      case GL, WJ, ZW, EM -> true;
      case B2, IN, RI -> before == kind || before == BreakClass.GL || before == BreakClass.WJ;
      default -> before == BreakClass.GL || before == BreakClass.WJ;
    };
  }

  /**
   * UAX #14, LB25 as its example 7 (numbers as regular expressions) has it: a slash within a number
   * and a sign before one hold, but a line may break after the hyphen in 0314-6082345 and after the
   * slash in zwgk/2025.
   */
  private BreakClass.Pair afterHyphenOrSlash(BreakClass before) {
    boolean holds =
        before == BreakClass.SY
            ? beforeLast == BreakClass.NU
            : beforeLast != BreakClass.NU
                && beforeLast != BreakClass.AL
                && beforeLast != BreakClass.HY;
    return holds ? BreakClass.Pair.SPACES : BreakClass.Pair.BREAK;
  }
}
