package org.filingpress.layout.page;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.filingpress.filing.WordPlace;
import org.filingpress.layout.word.Block;
import org.filingpress.layout.word.Section;
import org.jspecify.annotations.Nullable;

/**
 * Where the paragraphs and table rows of a document stand, named as {@link Story#place} names them.
 * Gone through when the first is asked for, which in most documents never happens.
 */
final class Places {

  private final List<Section> sections;
  private @Nullable Map<Object, WordPlace> known;

  Places(List<Section> sections) {
    this.sections = sections;
  }

  WordPlace of(Block.Paragraph paragraph) {
    return found(paragraph);
  }

  WordPlace of(Block.Row row) {
    return found(row);
  }

  private WordPlace found(Object thing) {
    Map<Object, WordPlace> places = known;
    if (places == null) {
      places = new IdentityHashMap<>();
      known = places;
      Set<String> parts = new TreeSet<>();
      int tables = 0;
      for (Section section : sections) {
        tables = visit(section.blocks(), WordPlace.BODY, tables, places);
        for (Section.Furnishing furnishing : section.furniture().values()) {
          if (parts.add(furnishing.part())) {
            visit(furnishing.blocks(), furnishing.place(), 0, places);
          }
        }
      }
    }
    WordPlace place = places.get(thing);
    return place == null ? WordPlace.BODY : place;
  }

  /**
   * @param within the part or the cell that holds the blocks
   * @param tables how many tables came before
   * @return with those among the blocks
   */
  private static int visit(
      List<Block> blocks, WordPlace within, int tables, Map<Object, WordPlace> into) {
    boolean inCell = within.sort() == WordPlace.Sort.TABLE;
    int number = tables;
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        into.put(paragraph, inCell ? within : within.paragraph(paragraph.number()));
      } else if (block instanceof Block.Table table) {
        visit(table, within.table(++number), into);
      }
    }
    return number;
  }

  private static void visit(Block.Table table, WordPlace within, Map<Object, WordPlace> into) {
    int r = 0;
    for (Block.Row row : table.rows()) {
      WordPlace its = within.row(++r);
      into.put(row, its);
      int c = 0;
      for (Block.Cell cell : row.cells()) {
        visit(cell.content(), its.cell(++c), 0, into);
      }
    }
  }
}
