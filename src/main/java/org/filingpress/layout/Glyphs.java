package org.filingpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets the numbers that lines have left open, and finds the characters that no font has.
 *
 * @param fonts null where nothing is painted
 */
record Glyphs(@Nullable FontSet fonts) {

  private static final int EXCERPT = 20;

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
    FontSet faces = fonts;
    if (faces == null || text.isEmpty()) {
      return;
    }
    TextStyle style = number.field().style();
    List<Line.Glyphs> set = new ArrayList<>(1);
    double x = 0;
    int from = 0;
    while (from < text.length()) {
      FontFace face = face(faces, style, text.codePointAt(from));
      int to = from;
      double width = 0;
      while (to < text.length() && face(faces, style, text.codePointAt(to)) == face) {
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

  /** Reports each character that is drawn with a face that lacks it. */
  void check(List<LaidPage> pages, Findings findings) {
    if (fonts != null) {
      for (LaidPage page : pages) {
        for (LaidPage.Part part : page.parts) {
          checkSpots(part.spots(), findings);
        }
      }
    }
  }

  private void checkSpots(List<Spot> spots, Findings findings) {
    for (Spot spot : spots) {
      if (spot instanceof Spot.RowSpot row) {
        for (CellPart cell : row.cells()) {
          checkSpots(cell.content, findings);
        }
      } else if (spot instanceof Spot.LineSpot line) {
        for (Line.Piece piece : line.slab().line().pieces()) {
          if (piece instanceof Line.Glyphs glyphs) {
            check(glyphs, findings);
          }
        }
      }
    }
  }

  private static void check(Line.Glyphs glyphs, Findings findings) {
    String text = glyphs.text();
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (codePoint > ' ' && !glyphs.face().has(codePoint)) {
        String excerpt =
            text.substring(Math.max(0, i - EXCERPT), Math.min(text.length(), i + EXCERPT));
        findings.warn(
            "layout.no-glyph",
            Place.part("word/document.xml"),
            Character.toString(codePoint),
            String.format("U+%04X", codePoint),
            excerpt);
      }
      i += Character.charCount(codePoint);
    }
  }
}
