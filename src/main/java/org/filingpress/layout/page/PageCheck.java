package org.filingpress.layout.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.filing.GivenUpException;
import org.filingpress.filing.WordPlace;
import org.filingpress.layout.line.FieldTexts;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.word.Block.Paragraph;
import org.filingpress.layout.word.Findings;

/**
 * Finds what is not printed although it stands in the document: characters that no font has, in the
 * text and in headers and footers, lines higher than a page, what rows of exact height cut off.
 */
final class PageCheck {

  /** A character is told at so many places; at how many more, is counted. */
  private static final int MOST_PLACES = 10;

  private static final int EXCERPT = 20;

  /** How often a character is missing in one place, and some text around the first. */
  private static final class Missing {
    final String excerpt;
    int count;

    Missing(String excerpt) {
      this.excerpt = excerpt;
    }
  }

  private final Glyphs glyphs;
  private final FieldTexts numbers;
  private final Places places;
  private final Findings findings;
  private final Map<Integer, Map<WordPlace, Missing>> missing = new LinkedHashMap<>();
  private double room;

  PageCheck(Glyphs glyphs, FieldTexts numbers, Places places, Findings findings) {
    this.glyphs = glyphs;
    this.numbers = numbers;
    this.places = places;
    this.findings = findings;
  }

  void page(LaidPage page) {
    GivenUpException.ifInterrupted();
    room = page.furniture.room(page.kind);
    for (LaidPage.Part part : page.parts) {
      spots(part.spots());
    }
  }

  private void spots(List<Spot> spots) {
    for (Spot spot : spots) {
      if (spot instanceof Spot.LineSpot line) {
        Paragraph paragraph = line.slab().box().paragraph;
        if (line.slab().least() > room + Filler.TOLERANCE) {
          findings.warn("layout.line-too-high", places.of(paragraph));
        }
        line(line.slab().line(), paragraph);
      } else if (spot instanceof Spot.RowSpot row && !row.repeated()) {
        for (CellPart cell : row.cells()) {
          if (cell.cutsOff()) {
            findings.warn("layout.row-too-low", places.of(row.table().row(row.row())));
          }
          spots(cell.content);
        }
      }
    }
  }

  /** A header or footer as it stands on any page. */
  void furniture(Slab.Flow flow) {
    for (Slab slab : flow.slabs()) {
      if (slab instanceof Slab.LineSlab line) {
        line(line.line(), line.box().paragraph);
      } else if (slab instanceof Slab.RowSlab row) {
        for (TableBox.CellBox cell : row.table().cells(row.row())) {
          furniture(cell.flow());
        }
      }
    }
  }

  private void line(Line line, Paragraph paragraph) {
    for (Line.Piece piece : glyphs.pieces(line, numbers)) {
      if (piece instanceof Line.Glyphs set) {
        characters(set, paragraph);
      }
    }
  }

  private void characters(Line.Glyphs set, Paragraph paragraph) {
    String text = set.text();
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (codePoint > ' ' && !set.face().has(codePoint)) {
        missing
            .computeIfAbsent(codePoint, c -> new LinkedHashMap<>())
            .computeIfAbsent(
                places.of(paragraph), p -> new Missing(excerpt(paragraph.plainText(), codePoint)))
            .count++;
      }
      i += Character.charCount(codePoint);
    }
  }

  private static String excerpt(String text, int codePoint) {
    int at = Math.max(0, text.indexOf(codePoint));
    int from = Math.max(0, at - EXCERPT);
    int to = Math.min(text.length(), at + EXCERPT);
    // no half of a surrogate pair at either end
    from += from > 0 && Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
    to -= to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
    return text.substring(from, to);
  }

  /** Tells each character once for each of its places. */
  void tell() {
    missing.forEach(
        (codePoint, where) -> {
          String character = Character.toString(codePoint);
          String code = String.format("U+%04X", codePoint);
          where.entrySet().stream()
              .limit(MOST_PLACES)
              .forEach(
                  each ->
                      findings.warnHere(
                          "layout.no-glyph",
                          each.getKey(),
                          character,
                          code,
                          each.getValue().excerpt,
                          Integer.toString(each.getValue().count)));
          where.entrySet().stream()
              .skip(MOST_PLACES)
              .findFirst()
              .ifPresent(
                  next ->
                      findings.warnHere(
                          "layout.no-glyph-more",
                          next.getKey(),
                          character,
                          code,
                          Integer.toString(where.size() - MOST_PLACES)));
        });
  }
}
