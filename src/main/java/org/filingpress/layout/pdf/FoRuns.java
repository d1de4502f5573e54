package org.filingpress.layout.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.page.Page;

/**
 * Cuts a line into runs that one block can hold: pieces on one baseline, none of which begins
 * before FOP would have ended the one before it. Nearly every line is one run.
 */
final class FoRuns {
  private static final int TOLERANCE = 60;

  private final Function<FontFace, PdfFont> fonts;

  FoRuns(Function<FontFace, PdfFont> fonts) {
    this.fonts = fonts;
  }

  /** The runs of a line; each has pieces, and a picture stands alone. */
  List<List<Line.Piece>> of(Page.Text text) {
    List<List<Line.Piece>> runs = new ArrayList<>();
    Line.Glyphs last = null;
    int cursor = 0;
    for (Line.Piece piece : text.pieces()) {
      if (piece instanceof Line.Number) {
        throw new IllegalArgumentException("a page number that was never set: " + piece);
      }
      int x = FoWriter.millipoints(piece.x());
      if (piece instanceof Line.Glyphs glyphs
          && last != null
          && last.style().raised() == glyphs.style().raised()
          && x >= cursor - TOLERANCE) {
        runs.get(runs.size() - 1).add(piece);
      } else {
        runs.add(new ArrayList<>(List.of(piece)));
        cursor = x;
      }
      last = piece instanceof Line.Glyphs glyphs ? glyphs : null;
      if (last != null) {
        cursor = end(last, Math.max(cursor, x));
      }
    }
    return runs;
  }

  FoLook look(Line.Glyphs glyphs) {
    return FoLook.of(glyphs, fonts.apply(glyphs.face()));
  }

  /** Where FOP ends it: a letter space after every UTF-16 unit but the last. In millipoints. */
  int end(Line.Glyphs glyphs, int start) {
    PdfFont font = fonts.apply(glyphs.face());
    FoLook look = FoLook.of(glyphs, font);
    String text = glyphs.text();
    int end = start + look.letterSpacing() * Math.max(0, text.length() - 1);
    int codePoint;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      end += font.advance(codePoint, look.size());
    }
    return end;
  }
}
