package org.filingpress.layout.pdf;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.font.FontSet;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.page.Page;
import org.filingpress.layout.word.TextStyle;
import org.jspecify.annotations.Nullable;

/** A page put together by hand, for tests: lines of text at given places, in twips. */
final class DraftPage {
  static final double WIDTH = 11906;
  static final double HEIGHT = 16838;

  private final FontSet fonts;
  final List<Page.Placed> content = new ArrayList<>();
  final List<Page.Placed> furniture = new ArrayList<>();

  DraftPage(FontSet fonts) {
    this.fonts = fonts;
  }

  static TextStyle style(String font, double size) {
    return new TextStyle(
        "Times New Roman",
        font,
        font,
        true,
        size,
        false,
        false,
        false,
        false,
        0,
        1,
        0,
        true,
        null,
        null);
  }

  /** Text in runs of one face, from the column's left edge on. */
  List<Line.Piece> pieces(
      double x, String text, TextStyle style, double letterSpacing, @Nullable String link) {
    List<Line.Piece> pieces = new ArrayList<>();
    int start = 0;
    FontFace face = null;
    for (int at = 0; at <= text.length(); ) {
      int codePoint = at == text.length() ? -1 : text.codePointAt(at);
      FontFace next = codePoint < 0 ? null : face(codePoint, style);
      if (face != null && next != face) {
        String run = text.substring(start, at);
        double width = 0;
        for (int c : run.codePoints().toArray()) {
          width += face.advance(c) * style.size() * 20 + letterSpacing;
        }
        pieces.add(new Line.Glyphs(x, width, run, face, letterSpacing, style, link));
        x += width;
        start = at;
      }
      face = next;
      at += codePoint < 0 ? 1 : Character.charCount(codePoint);
    }
    return pieces;
  }

  private FontFace face(int codePoint, TextStyle style) {
    String name = codePoint < 0x80 ? style.ascii() : style.eastAsia();
    return fonts.face(name, style.bold(), style.italic(), codePoint);
  }

  /** A line whose box is 1.2 em high, the baseline 0.9 em below its top. */
  Page.Text line(double x, double top, List<Line.Piece> pieces, double size) {
    return new Page.Text(x, top, size * 24, top + size * 18, pieces);
  }

  Page.Text line(double x, double top, String text, TextStyle style) {
    return line(x, top, pieces(0, text, style, 0, null), style.size());
  }

  Page page(String number) {
    return new Page(WIDTH, HEIGHT, number, content, furniture);
  }
}
