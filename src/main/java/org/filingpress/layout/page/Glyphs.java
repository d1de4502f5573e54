package org.filingpress.layout.page;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.filing.WordPlace;
import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.font.FontSet;
import org.filingpress.layout.line.FieldTexts;
import org.filingpress.layout.line.FontSlot;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.word.Findings;
import org.filingpress.layout.word.TextStyle;

/** Sets the numbers that lines have left open, and finds the characters that no font has. */
record Glyphs(FontSet fonts) {

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

  /** Reports each character that is drawn with a face that lacks it. */
  void check(List<LaidPage> pages, Findings findings) {
    for (LaidPage page : pages) {
      for (LaidPage.Part part : page.parts) {
        checkSpots(part.spots(), findings);
      }
    }
  }

  private void checkSpots(List<Spot> spots, Findings findings) {
    for (Spot spot : spots) {
      if (spot instanceof Spot.RowSpot row) {
        for (CellPart cell : row.cells()) {
          if (cell.cutsOff()) {
            findings.warn("layout.row-too-low", WordPlace.BODY);
          }
          checkSpots(cell.content, findings);
        }
      } else if (spot instanceof Spot.LineSpot line) {
        for (Line.Piece piece : line.slab().line().pieces()) {
          if (piece instanceof Line.Glyphs glyphs) {
            check(glyphs, line.slab(), findings);
          }
        }
      }
    }
  }

  private static void check(Line.Glyphs glyphs, Slab.LineSlab slab, Findings findings) {
    String text = glyphs.text();
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (codePoint > ' ' && !glyphs.face().has(codePoint)) {
        String character = Character.toString(codePoint);
        findings.warn(
            "layout.no-glyph",
            WordPlace.BODY,
            character,
            String.format("U+%04X", codePoint),
            excerpt(slab.box().paragraph.plainText(), character));
      }
      i += Character.charCount(codePoint);
    }
  }

  private static String excerpt(String text, String character) {
    int at = Math.max(0, text.indexOf(character));
    return text.substring(Math.max(0, at - EXCERPT), Math.min(text.length(), at + EXCERPT));
  }
}
