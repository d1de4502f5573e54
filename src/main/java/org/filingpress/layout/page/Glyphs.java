package org.filingpress.layout.page;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.font.FontSet;
import org.filingpress.layout.line.FieldTexts;
import org.filingpress.layout.line.FontSlot;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.word.TextStyle;

/** Sets the numbers that lines have left open. */
record Glyphs(FontSet fonts) {

  /** The pieces of a line, numbers set. */
  List<Line.Piece> pieces(Line line, FieldTexts numbers) {
    boolean open = false;
    for (Line.Piece piece : line.pieces()) {
      open |= piece instanceof Line.Number;
    }
    if (!open) {
      return line.pieces();
    }
    List<Line.Piece> pieces = new ArrayList<>(line.pieces().size());
    for (Line.Piece piece : line.pieces()) {
      if (piece instanceof Line.Number number) {
        set(number, numbers.text(number.field()), pieces);
      } else {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private void set(Line.Number number, String text, List<Line.Piece> into) {
    TextStyle style = number.field().style();
    List<Line.Glyphs> set = new ArrayList<>(1);
    double x = 0;
    int from = 0;
    while (from < text.length()) {
      FontFace face = face(fonts, style, text.codePointAt(from));
      int to = from;
      double width = 0;
      while (to < text.length() && face(fonts, style, text.codePointAt(to)) == face) {
        int codePoint = text.codePointAt(to);
        width += face.advance(codePoint) * style.size() * 20 * style.scale() + style.spacing();
        to += Character.charCount(codePoint);
      }
      set.add(
          new Line.Glyphs(
              x, width, text.substring(from, to), face, 0, style, number.field().link()));
      x += width;
      from = to;
    }
    double start = number.endsAtRightTab() ? number.x() + number.width() - x : number.x();
    for (Line.Glyphs g : set) {
      into.add(
          new Line.Glyphs(start + g.x(), g.width(), g.text(), g.face(), 0, g.style(), g.link()));
    }
  }

  private static FontFace face(FontSet fonts, TextStyle style, int codePoint) {
    String font = FontSlot.of(codePoint, style).font(style);
    return fonts.face(font, style.bold(), style.italic(), codePoint);
  }
}
