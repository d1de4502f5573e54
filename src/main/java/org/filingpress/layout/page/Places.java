package org.filingpress.layout.page;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.filingpress.layout.word.Block;
import org.filingpress.layout.word.Place;
import org.filingpress.layout.word.Section;
import org.jspecify.annotations.Nullable;

/**
 * Where the paragraphs and table rows of a document stand, named as {@link Story#place} names them.
 * Gone through when the first is asked for, which in most documents never happens.
 */
final class Places {

  private static final String DOCUMENT = "word/document.xml";

  private final List<Section> sections;
  private @Nullable Map<Object, Place> known;

  Places(List<Section> sections) {
    this.sections = sections;
  }

  Place of(Block.Paragraph paragraph) {
    return found(paragraph);
  }

  Place of(Block.Row row) {
    return found(row);
  }

  private Place found(Object thing) {
    Map<Object, Place> places = known;
    if (places == null) {
      places = new IdentityHashMap<>();
      known = places;
      Set<String> parts = new TreeSet<>();
      int tables = 0;
      for (Section section : sections) {
        tables = visit(section.blocks(), DOCUMENT, "", tables, places);
        for (Section.Furnishing furnishing : section.furniture().values()) {
          if (parts.add(furnishing.part())) {
            visit(furnishing.blocks(), furnishing.part(), "", 0, places);
          }
        }
      }
    }
    Place place = places.get(thing);
    return place == null ? Place.part(DOCUMENT) : place;
  }

  /**
   * @param within the cell that holds the blocks; empty outside tables
   * @param tables how many tables came before
   * @return with those among the blocks
   */
  private static int visit(
      List<Block> blocks, String part, String within, int tables, Map<Object, Place> into) {
    int number = tables;
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        String inner = within.isEmpty() ? "p[" + paragraph.number() + "]" : within;
        into.put(paragraph, new Place(part, inner));
      } else if (block instanceof Block.Table table) {
        visit(table, part, within + (within.isEmpty() ? "" : "/") + "tbl[" + ++number + "]", into);
      }
    }
    return number;
  }

  private static void visit(
      Block.Table table, String part, String within, Map<Object, Place> into) {
    int r = 0;
    for (Block.Row row : table.rows()) {
      String its = within + "/tr[" + ++r + "]";
      into.put(row, new Place(part, its));
      int c = 0;
      for (Block.Cell cell : row.cells()) {
        visit(cell.content(), part, its + "/tc[" + ++c + "]", 0, into);
      }
    }
  }
}
