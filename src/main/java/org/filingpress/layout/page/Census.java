package org.filingpress.layout.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.filingpress.layout.Heading;
import org.filingpress.layout.VolumePlace;
import org.filingpress.layout.line.FieldTexts;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.word.Block;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.Section;

/** Goes through finished pages: which bookmark and which heading stands where. */
final class Census implements FieldTexts {

  private final Map<String, String> bookmarks = new HashMap<>();
  private final List<Heading> headings = new ArrayList<>();
  private final Map<Section, Integer> sectionPages = new IdentityHashMap<>();

  /** The pages on which the fields of a paragraph stand, in their order. */
  private final Map<Block.Paragraph, List<LaidPage>> fieldPages = new IdentityHashMap<>();

  private final int pageCount;
  private final int volumePages;
  private LaidPage page;
  private int physical;

  Census(List<LaidPage> pages, VolumePlace place) {
    pageCount = pages.size();
    volumePages = place.pageCount();
    page = pages.get(0);
    for (LaidPage each : pages) {
      page = each;
      physical++;
      sectionPages.merge(each.section, 1, Integer::sum);
      for (LaidPage.Part part : each.parts) {
        visit(part.spots());
      }
    }
  }

  private void visit(List<Spot> spots) {
    for (Spot spot : spots) {
      if (spot instanceof Spot.LineSpot line) {
        visit(line.slab());
      } else if (spot instanceof Spot.RowSpot row && !row.repeated()) {
        for (CellPart cell : row.cells()) {
          visit(cell.content);
        }
      }
    }
  }

  private void visit(Slab.LineSlab slab) {
    List<String> names = slab.line().bookmarks();
    for (int i = 0; i < names.size(); i++) {
      bookmarks.putIfAbsent(names.get(i), page.label);
    }
    Block.Paragraph paragraph = slab.box().paragraph;
    for (Line.Piece piece : slab.line().pieces()) {
      if (piece instanceof Line.Number) {
        fieldPages.computeIfAbsent(paragraph, p -> new ArrayList<>()).add(page);
      }
    }
    if (slab.isFirst() && paragraph.style().outlineLevel() > 0 && !paragraph.contents()) {
      String text = paragraph.plainText();
      if (!text.isEmpty()) {
        int level = paragraph.style().outlineLevel();
        headings.add(new Heading(level, text, bookmark(paragraph), page.label, physical));
      }
    }
  }

  private static String bookmark(Block.Paragraph paragraph) {
    for (Inline inline : paragraph.content()) {
      if (inline instanceof Inline.Bookmark bookmark) {
        return bookmark.name();
      }
    }
    return "";
  }

  List<Heading> headings() {
    return headings;
  }

  /** Printed page number of a bookmark; empty when there is no such bookmark. */
  String page(String bookmark) {
    return bookmarks.getOrDefault(bookmark, "");
  }

  boolean knows(String bookmark) {
    return bookmarks.containsKey(bookmark);
  }

  int pageCount() {
    return pageCount;
  }

  /** What a field shows where its page is not known. */
  @Override
  public String text(Inline.Field field) {
    return switch (field.kind()) {
      case PAGE -> "1";
      case NUMPAGES -> Integer.toString(volumePages > 0 ? volumePages : pageCount);
      case SECTIONPAGES -> Integer.toString(pageCount);
      case PAGEREF -> knows(field.bookmark()) ? page(field.bookmark()) : field.filed();
    };
  }

  /** What a field on a page shows. */
  String text(Inline.Field field, LaidPage on) {
    return switch (field.kind()) {
      case PAGE -> on.label.isEmpty() ? Integer.toString(on.number) : on.label;
      case SECTIONPAGES -> Integer.toString(sectionPages.getOrDefault(on.section, 1));
      case NUMPAGES, PAGEREF -> text(field);
    };
  }

  @Override
  public FieldTexts in(Block.Paragraph paragraph) {
    Iterator<LaidPage> its = fieldPages.getOrDefault(paragraph, List.of()).iterator();
    return field -> its.hasNext() ? text(field, its.next()) : text(field);
  }
}
