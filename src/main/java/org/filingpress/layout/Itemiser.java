package org.filingpress.layout;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures a paragraph's content and marks where its lines may break. State of one paragraph.
 *
 * <p>Two Latin characters are parted by the rules of UAX #14 ({@link BreakClass}). Where one of two
 * neighbours is East Asian, or {@code w:wordWrap} is off (ECMA-376-1, 17.3.1.45), the kinsoku lists
 * decide. The lists hold for Latin text as well: Word asks them of every character.
 */
final class Itemiser {
  static final int SOFT_HYPHEN = 0xAD;

  /** A wider character is a lie of the font. */
  private static final double WIDEST = 1e6;

  private final FontSet fonts;
  private final Kinsoku documentKinsoku;
  private final ParagraphStyle paragraph;
  private final MeasuredText text;

  // What stands before the next item.
  private @Nullable BreakClass last;
  private @Nullable BreakClass beforeLast;
  private int lastCode;
  private boolean lastEastAsian;
  private boolean spaces;
  private boolean afterJoiner;
  private boolean evenFlags;
  private double lastEastAsianSize;

  private Itemiser(
      FontSet fonts, Kinsoku documentKinsoku, ParagraphStyle paragraph, MeasuredText text) {
    this.fonts = fonts;
    this.documentKinsoku = documentKinsoku;
    this.paragraph = paragraph;
    this.text = text;
  }

  static MeasuredText itemise(
      List<Inline> content,
      ParagraphStyle paragraph,
      FontSet fonts,
      Kinsoku documentKinsoku,
      FieldTexts numbers) {
    int capacity = content.size();
    for (Inline inline : content) {
      capacity += inline instanceof Inline.Text run ? run.text().length() : 0;
    }
    MeasuredText text = new MeasuredText(content, capacity);
    Itemiser itemiser = new Itemiser(fonts, documentKinsoku, paragraph, text);
    int run = 0;
    for (int i = 0; i < content.size(); i++) {
      run = continues(content, run, i) ? run : i;
      itemiser.add(content.get(i), run, numbers);
    }
    return text;
  }

  /** Whether two runs differ in nothing but their text, so that they are one. */
  private static boolean continues(List<Inline> content, int run, int i) {
    return content.get(run) instanceof Inline.Text a
        && content.get(i) instanceof Inline.Text b
        && (a.style() == b.style() || a.style().equals(b.style()))
        && (a.link() == null ? b.link() == null : a.link().equals(b.link()));
  }

  static TextStyle style(Inline inline) {
    if (inline instanceof Inline.Text it) {
      return it.style();
    }
    if (inline instanceof Inline.Tab it) {
      return it.style();
    }
    if (inline instanceof Inline.Field it) {
      return it.style();
    }
    if (inline instanceof Inline.Picture it) {
      return it.style();
    }
    if (inline instanceof Inline.LineBreak it) {
      return it.style();
    }
    if (inline instanceof Inline.PageBreak it) {
      return it.style();
    }
    throw new IllegalArgumentException("has no style: " + inline);
  }

  private void add(Inline inline, int run, FieldTexts numbers) {
    if (inline instanceof Inline.Text it) {
      addText(it, run);
    } else if (inline instanceof Inline.Tab it) {
      addBreaking(MeasuredText.TAB, run, face(it.style(), ' '));
    } else if (inline instanceof Inline.LineBreak it) {
      addBreaking(MeasuredText.LINE_BREAK, run, face(it.style(), ' '));
    } else if (inline instanceof Inline.PageBreak it) {
      addBreaking(MeasuredText.PAGE_BREAK, run, face(it.style(), ' '));
    } else if (inline instanceof Inline.Picture it) {
      addObject(BreakClass.ID, sane(it.width()), run, null);
    } else if (inline instanceof Inline.Field it) {
      String value = numbers.text(it);
      double width = width(value, it.style());
      int first = value.isEmpty() ? '0' : value.codePointAt(0);
      addObject(BreakClass.NU, width, run, face(it.style(), first));
    } else if (inline instanceof Inline.Bookmark it) {
      text.bookmarks.add(it.name());
      text.bookmarkItems.add(text.length);
    }
  }

  /** The width of a text on one line, in twips. */
  private double width(String value, TextStyle style) {
    double width = 0;
    for (int i = 0; i < value.length(); ) {
      int codePoint = value.codePointAt(i);
      width += advance(face(style, codePoint), codePoint, style);
      i += Character.charCount(codePoint);
    }
    return width;
  }

  private FontFace face(TextStyle style, int codePoint) {
    String font = FontSlot.of(codePoint, style).font(style);
    return fonts.face(font, style.bold(), style.italic(), codePoint);
  }

  static double advance(FontFace face, int codePoint, TextStyle style) {
    return sane(face.advance(codePoint) * style.size() * 20 * style.scale() + style.spacing());
  }

  private static double sane(double width) {
    return width > 0 ? Math.min(width, WIDEST) : 0; // NaN is not above 0
  }

  /** A tab, or the end of a line: what follows may begin a line. */
  private void addBreaking(int kind, int run, FontFace face) {
    text.add(kind, 0, MeasuredText.MAY_BREAK, run, face);
    last = BreakClass.ZW;
    lastCode = kind;
    lastEastAsian = false;
    spaces = false;
    afterJoiner = false;
  }

  private void addObject(BreakClass kind, double width, int run, @Nullable FontFace face) {
    boolean mayBreak = mayBreakBefore(MeasuredText.OBJECT, kind, false, Kinsoku.OFF);
    text.add(MeasuredText.OBJECT, width, mayBreak ? MeasuredText.MAY_BREAK : 0, run, face);
    remember(MeasuredText.OBJECT, kind, false);
  }

  private void addText(Inline.Text run, int index) {
    TextStyle style = run.style();
    Kinsoku kinsoku =
        !paragraph.kinsoku() ? Kinsoku.OFF : style.chinese() ? documentKinsoku : Kinsoku.WORD;
    String string = composed(run.text());
    for (int i = 0; i < string.length(); ) {
      int codePoint = string.codePointAt(i);
      i += Character.charCount(codePoint);
      addCharacter(codePoint, style, kinsoku, index);
    }
  }

  /** Normal form C where there are combining marks, so that they need no glyph of their own. */
  private static String composed(String string) {
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK && c < 0xFE00) {
        return Normalizer.normalize(string, Normalizer.Form.NFC);
      }
    }
    return string;
  }

  private void addCharacter(int codePoint, TextStyle style, Kinsoku kinsoku, int run) {
    BreakClass kind = BreakClass.of(codePoint);
    switch (kind) {
      case BK -> {
        // U+2028 should have become a line break of the document; it looks like one in Word.
        text.add(MeasuredText.LINE_BREAK, 0, MeasuredText.MAY_BREAK, run, face(style, ' '));
        last = null;
        return;
      }
      case SP -> {
        FontFace face = face(style, ' ');
        text.add(' ', advance(face, ' ', style), MeasuredText.SPACE, run, face);
        spaces = true;
        return;
      }
      case CM, ZWJ -> {
        if (last != null && last != BreakClass.ZW && !spaces) { // LB9
          addMark(codePoint, style, run);
          afterJoiner = kind == BreakClass.ZWJ;
          return;
        }
        kind = BreakClass.AL; // LB10
      }
      default -> {}
    }
    FontSlot slot = FontSlot.of(codePoint, style);
    boolean eastAsian = eastAsian(codePoint, kind, slot, style);
    boolean unseen = unseen(codePoint);
    FontFace face = face(style, codePoint == SOFT_HYPHEN ? '-' : codePoint);
    int flag =
        (mayBreakBefore(codePoint, kind, eastAsian, kinsoku) ? MeasuredText.MAY_BREAK : 0)
            | (afterJoiner ? MeasuredText.JOINED : 0)
            | (eastAsian ? MeasuredText.EAST_ASIAN : 0)
            | (unseen ? MeasuredText.UNSEEN : 0)
            | (paragraph.overflowPunctuation() && kinsoku.mayHang(codePoint)
                ? MeasuredText.MAY_HANG
                : 0);
    text.add(codePoint, unseen ? 0 : advance(face, codePoint, style), flag, run, face);
    double space = autospace(codePoint, eastAsian, style);
    if (space > 0) {
      text.widenLast(space);
    }
    if (eastAsian) {
      lastEastAsianSize = style.size();
    }
    remember(codePoint, kind, eastAsian);
  }

  private void remember(int codePoint, BreakClass kind, boolean eastAsian) {
    evenFlags = kind == BreakClass.RI && last == BreakClass.RI && !spaces && !evenFlags;
    beforeLast = spaces ? BreakClass.SP : last;
    last = kind;
    lastCode = codePoint;
    lastEastAsian = eastAsian;
    spaces = false;
    afterJoiner = false;
  }

  /** A combining mark, drawn by the face of its base where that has it. */
  private void addMark(int codePoint, TextStyle style, int run) {
    FontFace base = text.segmentFace[text.segments - 1];
    FontFace face = base != null && base.has(codePoint) ? base : face(style, codePoint);
    boolean unseen = unseen(codePoint);
    int flag = MeasuredText.JOINED | (unseen ? MeasuredText.UNSEEN : 0);
    text.add(
        codePoint, unseen ? 0 : advance(face, codePoint, style), flag, run, unseen ? base : face);
  }

  /** Format and control characters and variation selectors: never drawn, without width. */
  private static boolean unseen(int codePoint) {
    if (codePoint >= 0x20 && codePoint < 0x7F || codePoint >= 0x2E80 && codePoint < 0xD800) {
      return false;
    }
    int type = Character.getType(codePoint);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || codePoint >= 0xFE00 && codePoint <= 0xFE0F
        || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
  }

  /**
   * Whether a character counts as East Asian text: all that Word always draws in the East Asian
   * font, and what the hint (or a font name given to all slots) sends there.
   */
  private static boolean eastAsian(int codePoint, BreakClass kind, FontSlot slot, TextStyle style) {
    return switch (kind) {
      case ZW, WJ, GL, CM, ZWJ -> false;
      default ->
          slot == FontSlot.EAST_ASIA
              || FontSlot.ambiguous(codePoint) && slot.font(style).equals(style.eastAsia());
    };
  }

  private boolean mayBreakBefore(
      int codePoint, BreakClass kind, boolean eastAsian, Kinsoku kinsoku) {
    BreakClass before = last;
    if (before == null) {
      return spaces;
    }
    if (afterJoiner && !spaces) { // LB8a
      return false;
    }
    if (kind == BreakClass.RI && before == BreakClass.RI && evenFlags) { // LB30a
      return true;
    }
    BreakClass.Pair pair = pair(before, kind, eastAsian);
    boolean allowed = pair == BreakClass.Pair.BREAK || pair == BreakClass.Pair.SPACES && spaces;
    return allowed
        && kinsoku.mayBegin(codePoint)
        && (spaces || lastCode < 0 || kinsoku.mayEnd(lastCode));
  }

  private BreakClass.Pair pair(BreakClass before, BreakClass kind, boolean eastAsian) {
    boolean glued =
        before == BreakClass.GL
            || before == BreakClass.WJ
            || kind == BreakClass.GL
            || kind == BreakClass.WJ
            || kind == BreakClass.ZW
            || before == BreakClass.B2 && kind == BreakClass.B2
            || before == BreakClass.IN && kind == BreakClass.IN;
    if (glued) {
      return before.before(kind);
    }
    if (!paragraph.wordWrap() || (eastAsian || lastEastAsian) && !paragraph.kinsoku()) {
      return BreakClass.Pair.BREAK;
    }
    if (eastAsian || lastEastAsian) { // the kinsoku lists decide, but for LB30a and LB30b
      boolean emoji = before == BreakClass.RI || kind == BreakClass.EM;
      return emoji ? before.before(kind) : BreakClass.Pair.BREAK;
    }
    if (kind == BreakClass.NU && (before == BreakClass.HY || before == BreakClass.SY)) {
      return afterHyphenOrSlash(before);
    }
    return before.before(kind);
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

  /**
   * The space that Word puts between hanzi and Latin letters (ECMA-376-1, 17.3.1.2 {@code
   * autoSpaceDE}) or digits (17.3.1.3 {@code autoSpaceDN}): a quarter em of the East Asian text.
   */
  private double autospace(int codePoint, boolean eastAsian, TextStyle style) {
    if (spaces || eastAsian == lastEastAsian || last == null || lastCode < 0) {
      return 0;
    }
    int latin = eastAsian ? lastCode : codePoint;
    int hanzi = eastAsian ? codePoint : lastCode;
    boolean applies =
        Character.isLetter(hanzi)
            && (Character.isDigit(latin)
                ? paragraph.autoSpaceDigits()
                : Character.isLetter(latin) && paragraph.autoSpaceLatin());
    return applies ? 5 * (eastAsian ? style.size() : lastEastAsianSize) : 0;
  }
}
