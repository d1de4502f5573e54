package org.filingpress.layout.line;

import static org.apache.fop.text.linebreak.LineBreakUtils.*;

import org.apache.fop.text.linebreak.LineBreakUtils;

/**
 * The line breaking classes of UAX #14 and what its rules say of two neighbours. The classes of the
 * characters of the first plane are those of FOP's table (an older Unicode: new symbols in it are
 * unknown and treated as letters); beyond it lie ideographs, emoji and scripts.
 *
 * <p>Left out, since Word does not do it or the text has none of it: LB21a, LB26–27 (Hangul breaks
 * between syllables as hanzi do), dictionary breaks of South-East Asian scripts.
 */
enum BreakClass {
  BK,
  CM,
  ZWJ,
  WJ,
  ZW,
  GL,
  SP,
  B2,
  BA,
  BB,
  HY,
  CB,
  CL,
  CP,
  EX,
  IN,
  NS,
  OP,
  QU,
  IS,
  NU,
  PO,
  PR,
  SY,
  AL,
  ID,
  RI,
  EM;

  /** What stands between two characters. */
  enum Pair {
    /** A line may break. */
    BREAK,
    /** A line may break only if there are spaces between them. */
    SPACES,
    /** It may not, even with spaces. */
    NEVER
  }

  private static final BreakClass[] ALL = values();
  private static final byte[] BMP = table();
  private static final Pair[] PAIRS = pairs();

  static BreakClass of(int codePoint) {
    if (codePoint <= 0xFFFF) {
      return ALL[BMP[codePoint]];
    }
    if (codePoint >= 0xE0100 && codePoint <= 0xE01EF) { // variation selectors
      return CM;
    }
    if (codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF) {
      return RI;
    }
    if (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF) {
      return EM;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
      return CM;
    }
    boolean wide =
        Character.isIdeographic(codePoint)
            || codePoint >= 0x1F000 && codePoint <= 0x1FAFF
            || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
    return wide ? ID : type == Character.DECIMAL_DIGIT_NUMBER ? NU : AL;
  }

  /** What UAX #14 allows between this class and the next one, combining marks left aside. */
  Pair before(BreakClass next) {
    return PAIRS[ordinal() * ALL.length + next.ordinal()];
  }

  private static Pair[] pairs() {
    Pair[] pairs = new Pair[ALL.length * ALL.length];
    for (BreakClass a : ALL) {
      for (BreakClass b : ALL) {
        pairs[a.ordinal() * ALL.length + b.ordinal()] = rule(a, b);
      }
    }
    return pairs;
  }

  /** The rules in their order; the first that speaks decides. */
  private static Pair rule(BreakClass a, BreakClass b) {
    if (a == BK) { // LB4
      return Pair.BREAK;
    }
    if (b == BK || b == SP || b == ZW) { // LB6, LB7
      return Pair.NEVER;
    }
    if (a == ZW) { // LB8
      return Pair.BREAK;
    }
    if (a == WJ || b == WJ || a == GL) { // LB11, LB12
      return Pair.SPACES;
    }
    if (b == GL && a != BA && a != HY) { // LB12a
      return Pair.SPACES;
    }
    if (b == CL || b == CP || b == EX || b == IS || b == SY) { // LB13
      return Pair.NEVER;
    }
    if (a == OP) { // LB14
      return Pair.NEVER;
    }
    if (a == QU && b == OP // LB15
        || (a == CL || a == CP) && b == NS // LB16
        || a == B2 && b == B2) { // LB17
      return Pair.NEVER;
    }
    return together(a, b) ? Pair.SPACES : Pair.BREAK; // LB18
  }

  private static boolean together(BreakClass a, BreakClass b) {
    if (a == CB || b == CB) { // LB20
      return false;
    }
    boolean letters = a == AL;
    return a == QU // LB19
        || b == QU
        || b == BA // LB21
        || b == HY
        || b == NS
        || a == BB
        || b == IN // LB22
        || letters && b == NU // LB23
        || a == NU && b == AL
        || a == PR && (b == ID || b == EM) // LB23a
        || (a == ID || a == EM) && b == PO
        || (a == PR || a == PO) && b == AL // LB24
        || letters && (b == PR || b == PO)
        || inNumber(a, b) // LB25
        || letters && b == AL // LB28
        || a == IS && b == AL // LB29
        || (letters || a == NU) && b == OP // LB30
        || a == CP && (b == AL || b == NU)
        || a == RI && b == RI // LB30a
        || a == ID && b == EM; // LB30b
  }

  private static boolean inNumber(BreakClass a, BreakClass b) {
    boolean sign = b == PO || b == PR;
    return (a == CL || a == CP || a == NU) && sign
        || (a == PO || a == PR) && (b == OP || b == NU)
        || (a == HY || a == IS || a == NU || a == SY) && b == NU;
  }

  private static byte[] table() {
    byte[] table = new byte[0x10000];
    for (int c = 0; c < table.length; c++) {
      table[c] = (byte) fromFop((char) c).ordinal();
    }
    return table;
  }

  private static BreakClass fromFop(char c) {
    if (c == '\u200D') {
      return ZWJ;
    }
    if (c == '\n' || c == '\r') { // white space in w:t; a line break has its own element
      return SP;
    }
    if (c == '\u3000') { // BA in today's UAX #14; it hangs (LibreOffice 7.4, docs/layout.md)
      return SP;
    }
    return switch (LineBreakUtils.getLineBreakProperty(c)) {
      case LINE_BREAK_PROPERTY_BK, LINE_BREAK_PROPERTY_NL -> BK;
      case LINE_BREAK_PROPERTY_CM -> CM;
      case LINE_BREAK_PROPERTY_WJ -> WJ;
      case LINE_BREAK_PROPERTY_ZW -> ZW;
      case LINE_BREAK_PROPERTY_GL -> GL;
      case LINE_BREAK_PROPERTY_SP -> SP;
      case LINE_BREAK_PROPERTY_B2 -> B2;
      case LINE_BREAK_PROPERTY_BA -> BA;
      case LINE_BREAK_PROPERTY_BB -> BB;
      case LINE_BREAK_PROPERTY_HY -> HY;
      case LINE_BREAK_PROPERTY_CB -> CB;
      case LINE_BREAK_PROPERTY_CL -> CL;
      case LINE_BREAK_PROPERTY_CP -> CP;
      case LINE_BREAK_PROPERTY_EX -> EX;
      case LINE_BREAK_PROPERTY_IN -> IN;
      case LINE_BREAK_PROPERTY_NS -> NS;
      case LINE_BREAK_PROPERTY_OP -> OP;
      case LINE_BREAK_PROPERTY_QU -> QU;
      case LINE_BREAK_PROPERTY_IS -> IS;
      case LINE_BREAK_PROPERTY_NU -> NU;
      case LINE_BREAK_PROPERTY_PO -> PO;
      case LINE_BREAK_PROPERTY_PR -> PR;
      case LINE_BREAK_PROPERTY_SY -> SY;
      case LINE_BREAK_PROPERTY_ID,
          LINE_BREAK_PROPERTY_H2,
          LINE_BREAK_PROPERTY_H3,
          LINE_BREAK_PROPERTY_JL,
          LINE_BREAK_PROPERTY_JV,
          LINE_BREAK_PROPERTY_JT ->
          ID;
      default -> AL; // LB1: AI, SA, SG, XX
    };
  }
}
