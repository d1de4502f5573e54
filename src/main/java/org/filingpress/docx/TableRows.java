package org.filingpress.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.filingpress.docx.language.ExpressionParser;
import org.filingpress.docx.language.ExpressionParser.Loop;
import org.filingpress.docx.language.ExpressionParser.SyntaxException;
import org.filingpress.docx.language.Mark;
import org.filingpress.docx.parts.Revisions;
import org.filingpress.docx.parts.Wml;
import org.filingpress.filing.WordPlace;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The rows and cells of a template's table, and the marks in them that say something of cells. */
final class TableRows {

  /** A directive of a row that holds nothing else, and where it stands. */
  record Steering(Mark mark, Passage place) {}

  /**
   * A row of the template.
   *
   * @param before what it leaves out at its beginning; empty for most rows
   * @param after what it leaves out at its end
   */
  record Row(Element element, Passage place, List<Cell> cells, Grid.Span before, Grid.Span after) {

    /** The directives of a row that holds nothing else; empty for an ordinary row. */
    List<Steering> directives() {
      List<Steering> directives = new ArrayList<>();
      for (Element cell : cellsOf(element)) {
        for (Element block : Wml.elements(cell)) {
          if (Wml.is(block, "p")) {
            ParagraphText text = new ParagraphText(block);
            boolean blank = text.text().isBlank() && !text.hasOtherContent();
            if (!blank && (!text.isOnlyDirectives() || hasCellMark(text))) {
              return List.of();
            }
            Passage here = new Passage(place.where(), text.text());
            text.marks().forEach(mark -> directives.add(new Steering(mark, here)));
          } else if (!Wml.is(block, "tcPr")) {
            return List.of();
          }
        }
      }
      return directives;
    }

    /**
     * Whether nothing stands in it but what directives steer: of such a row nothing may be printed.
     * A row that begins a merged cell is none, for those below go on with it.
     */
    boolean isWhollyConditional() {
      boolean steered = false;
      for (Element cell : cellsOf(element)) {
        int open = 0;
        Element properties = Wml.child(cell, "tcPr");
        Element merge = properties == null ? null : Wml.child(properties, "vMerge");
        if (merge != null && Wml.attribute(merge, "val").equals("restart")) {
          return false;
        }
        for (Element block : Wml.elements(cell)) {
          if (Wml.is(block, "p")) {
            ParagraphText text = new ParagraphText(block);
            if (text.hasOtherContent() || hasCellMark(text) || text.printsUnconditionally(open)) {
              return false;
            }
            open += text.marks().stream().mapToInt(Mark::depth).sum();
            steered |= !text.marks().isEmpty();
          } else if (!Wml.is(block, "tcPr")) {
            return false;
          }
        }
      }
      return steered;
    }

    private static boolean hasCellMark(ParagraphText text) {
      return text.marks().stream().anyMatch(Mark::isCellMark);
    }

    /** The columns that {@code w:gridBefore} or {@code w:gridAfter} skips; null for others. */
    Grid.@Nullable Span skippedBy(Element property) {
      if (Wml.is(property, "gridBefore")) {
        return before;
      }
      return Wml.is(property, "gridAfter") ? after : null;
    }
  }

  /**
   * A cell of the template.
   *
   * @param column in the template's grid, from 0
   * @param mergeBy the expression of its merge mark, or null
   * @param repeat the loop that repeats it sideways, or null
   */
  record Cell(
      Element element,
      @Nullable Element properties,
      int column,
      Grid.Span span,
      Passage place,
      @Nullable String mergeBy,
      @Nullable Loop repeat) {}

  private final WordPlace where;
  private final PartContext context;
  private final List<Integer> edges;
  private final Map<Element, Row> rows = new LinkedHashMap<>();
  private final List<Integer> mergeColumns;

  TableRows(Element table, WordPlace where, PartContext context) {
    this.where = where;
    this.context = context;
    this.edges = edges(table);
    for (Element tableRow : rowsOf(table)) {
      rows.put(tableRow, read(tableRow));
    }
    TreeSet<Integer> columns = new TreeSet<>();
    for (Cell cell : cells()) {
      if (cell.mergeBy() != null) {
        columns.add(cell.column());
      }
    }
    this.mergeColumns = List.copyOf(columns);
  }

  /** The edges of the grid's columns, in twips from the table's left edge. */
  List<Integer> edges() {
    return edges;
  }

  /** The columns with cells that are merged by value, from left to right. */
  List<Integer> mergeColumns() {
    return mergeColumns;
  }

  Row row(Element tableRow) {
    Row row = rows.get(tableRow);
    if (row == null) {
      throw new IllegalArgumentException("No row of this table");
    }
    return row;
  }

  /** The cells of all rows. */
  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Row row : rows.values()) {
      cells.addAll(row.cells());
    }
    return cells;
  }

  private Row read(Element tableRow) {
    WordPlace here = where.row(context.numberOf(tableRow));
    Passage place = new Passage(here, tableRow.getTextContent().strip());
    if (tableRow.getTextContent().contains("[@")) {
      Wml.elements(tableRow, "sdt").forEach(TableRows::unwrap);
    }
    List<Cell> found = new ArrayList<>();
    Element rowProperties = Wml.child(tableRow, "trPr");
    int column = Wml.number(Wml.value(rowProperties, "gridBefore"), 0);
    Grid.Span before = new Grid.Span(edge(0), edge(column));
    for (Element element : Wml.elements(tableRow, "tc")) {
      Element properties = Wml.child(element, "tcPr");
      int span = Math.max(1, Wml.number(Wml.value(properties, "gridSpan"), 1));
      Grid.Span reach = new Grid.Span(edge(column), edge(column + span));
      found.add(cell(element, column, reach, here.cell(context.numberOf(element))));
      column += span;
    }
    int after = Wml.number(Wml.value(rowProperties, "gridAfter"), 0);
    return new Row(
        tableRow, place, found, before, new Grid.Span(edge(column), edge(column + after)));
  }

  /** Cells in a content control come out of it where a mark says something of cells. */
  private static void unwrap(Element control) {
    Element content = Wml.child(control, "sdtContent");
    for (Element child : Wml.elements(control)) {
      if (child != content) {
        control.removeChild(child);
      }
    }
    if (content != null) {
      Revisions.unwrap(content);
    }
    Revisions.unwrap(control);
  }

  private Cell cell(Element element, int column, Grid.Span span, WordPlace here) {
    Passage place = new Passage(here, element.getTextContent().strip());
    String mergeBy = null;
    Loop repeat = null;
    for (Element paragraph : Wml.elements(element, "p")) {
      ParagraphText text = new ParagraphText(paragraph);
      for (Mark mark : text.marks()) {
        if (mark.isCellMark()) {
          place = new Passage(here, text.text()).at(mark);
        }
        if (mark.kind() == Mark.Kind.MERGE) {
          mergeBy = mark.body();
        } else if (mark.kind() == Mark.Kind.CELLS) {
          repeat = loop(mark, place);
        }
      }
    }
    Element properties = Wml.child(element, "tcPr");
    return new Cell(element, properties, column, span, place, mergeBy, repeat);
  }

  private @Nullable Loop loop(Mark mark, Passage place) {
    try {
      return ExpressionParser.parseLoop(mark.body());
    } catch (SyntaxException wrong) {
      context.report(place, wrong.code(), wrong.argument());
      return null;
    }
  }

  private int edge(int column) {
    return edges.get(Math.min(column, edges.size() - 1));
  }

  /** All rows, in content controls too; not those of tables in cells. */
  private static List<Element> rowsOf(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Element child : Wml.elements(parent)) {
      if (Wml.is(child, "tr")) {
        found.add(child);
      } else if (Wml.is(child, "sdt")
          || Wml.is(child, "sdtContent")
          || Wml.is(child, "customXml")) {
        found.addAll(rowsOf(child));
      }
    }
    return found;
  }

  /** The cells of a row, in content controls too. */
  private static List<Element> cellsOf(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Element child : Wml.elements(parent)) {
      if (Wml.is(child, "tc")) {
        found.add(child);
      } else if (Wml.is(child, "sdt")
          || Wml.is(child, "sdtContent")
          || Wml.is(child, "customXml")) {
        found.addAll(cellsOf(child));
      }
    }
    return found;
  }

  /** The grid's lines, from the table's left edge. */
  private static List<Integer> edges(Element table) {
    List<Integer> edges = new ArrayList<>(List.of(0));
    Element grid = Wml.child(table, "tblGrid");
    if (grid != null) {
      for (Element column : Wml.elements(grid, "gridCol")) {
        int width = Math.max(0, Wml.number(Wml.attribute(column, "w"), 0));
        edges.add(edges.get(edges.size() - 1) + width);
      }
    }
    return edges;
  }
}
