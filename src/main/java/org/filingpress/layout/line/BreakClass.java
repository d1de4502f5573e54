package org.filingpress.layout.line;

/**
 * The line breaking classes of UAX #14 and what its rules say of two neighbours. The classes of the
 * characters are those of Unicode 16.0.0 ({@link BreakClassTable}).
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
  private static final byte[] BMP = firstPlane();
  private static final Pair[] PAIRS = pairs();

  static BreakClass of(int codePoint) {
    return codePoint <= 0xFFFF ? ALL[BMP[codePoint]] : BreakClassTable.SHARED.of(codePoint);
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

  private static byte[] firstPlane() {
    byte[] table = BreakClassTable.SHARED.firstPlane();
    table['\n'] = (byte) SP.ordinal(); // white space in w:t; a line break has its own element
    table['\r'] = (byte) SP.ordinal();
    // BA in UAX #14; it hangs (LibreOffice 7.4, docs/layout.md)
    table[0x3000] = (byte) SP.ordinal();
    return table;
  }
}
