package org.filingpress.layout.line;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.font.FontSet;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.ParagraphStyle;
import org.filingpress.layout.word.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * Measures a paragraph's content and marks where its lines may break. State of one paragraph.
 *
 * @see BreakOpportunities
 * @see FontSlot
 */
final class Itemiser {
  static final int SOFT_HYPHEN = 0xAD;
  private static final int IDEOGRAPHIC_SPACE = 0x3000;

  private final FontSet fonts;
  private final Kinsoku documentKinsoku;
  private final ParagraphStyle paragraph;
  private final MeasuredText text;
  private final BreakOpportunities breaks;

  // The run being read.
  private @Nullable TextStyle style;
  private RunFonts faces;
  private Kinsoku kinsoku = Kinsoku.OFF;
  private boolean plainHanzi;
  private double lastEastAsianSize;

  private Itemiser(
      FontSet fonts,
      Kinsoku documentKinsoku,
      ParagraphStyle paragraph,
      MeasuredText text,
      RunFonts mark) {
    this.fonts = fonts;
    this.documentKinsoku = documentKinsoku;
    this.paragraph = paragraph;
    this.text = text;
    breaks = new BreakOpportunities(paragraph);
    faces = mark;
  }

  /**
   * @param mark the paragraph's end
   * @param documentKinsoku the lists of the document, for Chinese text
   */
  static MeasuredText itemise(
      List<Inline> content,
      ParagraphStyle paragraph,
      RunFonts mark,
      FontSet fonts,
      Kinsoku documentKinsoku,
      FieldTexts numbers) {
    int capacity = content.size();
    for (Inline inline : content) {
      capacity += inline instanceof Inline.Text run ? run.text().length() : 0;
    }
    MeasuredText text = new MeasuredText(content, capacity);
    Itemiser itemiser = new Itemiser(fonts, documentKinsoku, paragraph, text, mark);
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
        && Objects.equals(a.link(), b.link());
  }

  private void add(Inline inline, int run, FieldTexts numbers) {
    if (inline instanceof Inline.Bookmark it) {
      text.bookmarks.add(it.name());
      text.bookmarkItems.add(text.length);
      return;
    }
    use(MeasuredText.style(inline));
    if (inline instanceof Inline.Text it) {
      addText(it, run);
    } else if (inline instanceof Inline.Tab) {
      addBreaking(MeasuredText.TAB, run);
    } else if (inline instanceof Inline.LineBreak) {
      addBreaking(MeasuredText.LINE_BREAK, run);
    } else if (inline instanceof Inline.PageBreak) {
      addBreaking(MeasuredText.PAGE_BREAK, run);
    } else if (inline instanceof Inline.Picture it) {
      addObject(BreakClass.ID, RunFonts.sane(it.width()), run, null);
    } else if (inline instanceof Inline.Field it) {
      String value = numbers.text(it);
      int first = value.isEmpty() ? '0' : value.codePointAt(0);
      addObject(BreakClass.NU, faces.width(value), run, faces.face(first));
    }
  }

  private void use(TextStyle next) {
    if (style == next) {
      return;
    }
    style = next;
    faces = new RunFonts(fonts, next);
    // Other languages' text: Word's own lists, as far as we have them (ECMA-376-1, 17.15.1.58).
    kinsoku = !paragraph.kinsoku() ? Kinsoku.OFF : next.chinese() ? documentKinsoku : Kinsoku.WORD;
    plainHanzi = !kinsoku.concernsHanzi() && FontSlot.of('中', next) == FontSlot.EAST_ASIA;
  }

  /** A tab, or the end of a line: what follows may begin a line. */
  private void addBreaking(int kind, int run) {
    text.add(kind, 0, MeasuredText.MAY_BREAK, run, faces.face(' '));
    breaks.startAfresh(kind);
  }

  private void addObject(BreakClass kind, double width, int run, @Nullable FontFace face) {
    boolean mayBreak = breaks.before(MeasuredText.OBJECT, kind, false, Kinsoku.OFF);
    text.add(MeasuredText.OBJECT, width, mayBreak ? MeasuredText.MAY_BREAK : 0, run, face);
    breaks.remember(MeasuredText.OBJECT, kind, false);
  }

  private void addText(Inline.Text inline, int run) {
    String string = composed(inline.text());
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (plainHanzi && Kinsoku.isHanzi(c) && breaks.afterHanzi()) { // nearly all of a text
        FontFace face = faces.face(c, FontSlot.EAST_ASIA);
        int flags = MeasuredText.MAY_BREAK | MeasuredText.EAST_ASIAN;
        text.add(c, faces.advance(face, c), flags, run, face);
        breaks.rememberHanzi(c);
        lastEastAsianSize = inline.style().size();
        continue;
      }
      int codePoint = string.codePointAt(i);
      i += Character.charCount(codePoint) - 1;
      addCharacter(codePoint, inline.style(), run);
    }
  }

  private void addCharacter(int codePoint, TextStyle style, int run) {
    BreakClass kind = BreakClass.of(codePoint);
    if (kind == BreakClass.BK) {
      // U+2028 should have become a line break of the document; it looks like one in Word.
      addBreaking(MeasuredText.LINE_BREAK, run);
    } else if (kind == BreakClass.SP) {
      addSpace(codePoint == IDEOGRAPHIC_SPACE ? codePoint : ' ', run);
    } else if ((kind == BreakClass.CM || kind == BreakClass.ZWJ) && breaks.hasBase()) {
      addMark(codePoint, run);
      breaks.mark(kind);
    } else { // a mark without a base is a letter (LB10)
      boolean loose = kind == BreakClass.CM || kind == BreakClass.ZWJ;
      addVisible(codePoint, loose ? BreakClass.AL : kind, style, run);
    }
  }

  private void addSpace(int codePoint, int run) {
    FontFace face = faces.face(codePoint);
    text.add(codePoint, faces.advance(face, codePoint), MeasuredText.SPACE, run, face);
    breaks.space();
  }

  private void addVisible(int codePoint, BreakClass kind, TextStyle style, int run) {
    FontSlot slot = FontSlot.of(codePoint, style);
    boolean eastAsian = eastAsian(codePoint, kind, slot, style);
    boolean unseen = unseen(codePoint);
    FontFace face = codePoint == SOFT_HYPHEN ? faces.face('-') : faces.face(codePoint, slot);
    boolean mayHang = paragraph.overflowPunctuation() && kinsoku.mayHang(codePoint);
    int flags =
        (breaks.before(codePoint, kind, eastAsian, kinsoku) ? MeasuredText.MAY_BREAK : 0)
            | (breaks.joined() ? MeasuredText.JOINED : 0)
            | (eastAsian ? MeasuredText.EAST_ASIAN : 0)
            | (unseen ? MeasuredText.UNSEEN : 0)
            | (mayHang ? MeasuredText.MAY_HANG : 0);
    text.add(codePoint, unseen ? 0 : faces.advance(face, codePoint), flags, run, face);
    if (eastAsian != breaks.lastEastAsian() && breaks.follows()) {
      int latin = eastAsian ? breaks.lastCode() : codePoint;
      int hanzi = eastAsian ? codePoint : breaks.lastCode();
      if (autospaced(latin, hanzi)) {
        text.widenLast(5 * (eastAsian ? style.size() : lastEastAsianSize));
      }
    }
    if (eastAsian) {
      lastEastAsianSize = style.size();
    }
    breaks.remember(codePoint, kind, eastAsian);
  }

  /**
   * Whether Word puts a space between hanzi and Latin letters (ECMA-376-1, 17.3.1.2 {@code
   * autoSpaceDE}) or digits (17.3.1.3 {@code autoSpaceDN}): a quarter em of the East Asian text,
   * which is five twips for each point.
   */
  private boolean autospaced(int latin, int hanzi) {
    return Character.isLetter(hanzi)
        && (Character.isDigit(latin)
            ? paragraph.autoSpaceDigits()
            : Character.isLetter(latin) && paragraph.autoSpaceLatin());
  }

  /** A combining mark, drawn by the face of its base where that has it. */
  private void addMark(int codePoint, int run) {
    FontFace base = text.segmentFace[text.segments - 1];
    if (unseen(codePoint)) {
      int flags = MeasuredText.JOINED | MeasuredText.UNSEEN;
      text.add(codePoint, 0, flags, text.segmentRun[text.segments - 1], base);
      return;
    }
    FontFace face = base != null && base.has(codePoint) ? base : faces.face(codePoint);
    text.add(codePoint, faces.advance(face, codePoint), MeasuredText.JOINED, run, face);
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
      case ZW, WJ, GL -> false;
      default ->
          slot == FontSlot.EAST_ASIA
              || FontSlot.ambiguous(codePoint) && slot.font(style).equals(style.eastAsia());
    };
  }

  /** Normal form C where there are combining marks, so that they need no glyph of their own. */
  private static String composed(String string) {
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c >= 0x300 && c < 0x2E80 && Character.getType(c) == Character.NON_SPACING_MARK) {
        return Normalizer.normalize(string, Normalizer.Form.NFC);
      }
    }
    return string;
  }
}
