package org.filingpress.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filingpress.docx.ExpressionParser.Loop;
import org.filingpress.docx.ExpressionParser.SyntaxException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Compiles tables: directive rows, cells merged by value, cells repeated sideways. */
final class TableCompiler {

  private final PartContext context;
  private final BlockCompiler blocks;

  TableCompiler(PartContext context, BlockCompiler blocks) {
    this.context = context;
    this.blocks = blocks;
  }

  void table(Element table, String where) {
    new OneTable(table, where).compile();
  }

  /** The compilation of one table. */
  private final class OneTable {

    private final Element table;
    private final String where;
    private final int number = context.program().nextTable();
    private final List<Integer> edges;
    private final List<Grid.Span> cells = new ArrayList<>();
    private final List<Grid.Span> repeated = new ArrayList<>();
    private final Map<Element, Row> rows = new HashMap<>();
    private final List<Integer> mergeColumns;

    OneTable(Element table, String where) {
      this.table = table;
      this.where = where;
      this.edges = edges(table);
      for (Element tableRow : rowsOf(table)) {
        rows.put(tableRow, row(tableRow, rows.size() + 1));
      }
      this.mergeColumns =
          rows.values().stream()
              .flatMap(row -> row.cells().stream())
              .filter(cell -> cell.mergeBy() != null)
              .map(Cell::column)
              .distinct()
              .sorted()
              .toList();
    }

    void compile() {
      Program program = context.program();
      program.call("_mark");
      program.xml(Xml.startTag(table, false));
      List<Element> content = new ArrayList<>();
      for (Element child : Wml.elements(table)) {
        if (Wml.is(child, "tblGrid")) {
          grid(child);
        } else if (Wml.is(child, "tblPr")) {
          program.xml(Xml.text(child));
        } else {
          content.add(child);
        }
      }
      program.call("_mark");
      rows(content);
      program.call("_endTable");
      program.table(number, new TablePlan(mergeColumns.size(), edges, cells, repeated));
    }

    /** The grid: as it is, or to be computed when the numbers of repeated cells are known. */
    private void grid(Element grid) {
      List<Object> arguments = new ArrayList<>(List.of(number));
      for (Element tableRow : rowsOf(table)) {
        for (Cell cell : rowOf(tableRow).cells()) {
          if (cell.repeat() != null) {
            repeated.add(cell.span());
            arguments.add("(" + list(cell.repeat(), cell.place()).text() + "?size)");
          }
        }
      }
      if (repeated.isEmpty()) {
        context.program().xml(Xml.text(grid));
      } else {
        context.program().call("_grid", arguments.toArray());
      }
    }

    private void rows(List<Element> content) {
      Nesting nesting = new Nesting(context);
      for (Element child : content) {
        if (Wml.is(child, "tr")) {
          compile(child, nesting);
        } else if (Wml.is(child, "sdt") || Wml.is(child, "customXml")) {
          wrappedRows(child);
        } else {
          blocks.walk(child, where);
        }
      }
      nesting.finish();
    }

    /** Rows in a content control. */
    private void wrappedRows(Element wrapper) {
      context.program().xml(Xml.startTag(wrapper, false));
      for (Element child : Wml.elements(wrapper)) {
        if (Wml.is(child, "sdtContent")) {
          context.program().xml(Xml.startTag(child, false));
          rows(Wml.elements(child));
          context.program().xml("</" + child.getTagName() + ">");
        } else if (Wml.is(child, "tr")) {
          rows(List.of(child));
        } else {
          blocks.walk(child, where);
        }
      }
      context.program().xml("</" + wrapper.getTagName() + ">");
    }

    private void compile(Element tableRow, Nesting nesting) {
      Row row = rowOf(tableRow);
      List<Mark> directives = directivesOnly(row.cells());
      if (!directives.isEmpty()) {
        if (directives.stream().anyMatch(mark -> mark.kind() == Mark.Kind.LIST)) {
          context.program().call("_restart", number);
        }
        directives.forEach(mark -> nesting.apply(mark, row.place()));
        return;
      }
      interruptMerges(row);
      context.program().xml(Xml.startTag(tableRow, false));
      int index = 0;
      for (Element child : Wml.elements(tableRow)) {
        if (Wml.is(child, "tc")) {
          compile(row.cells().get(index++));
        } else if (Wml.is(child, "trPr")) {
          properties(child, row);
        } else if (Wml.is(child, "tblPrEx")) {
          context.program().xml(Xml.text(child));
        } else {
          blocks.walk(child, row.place().where());
        }
      }
      context.program().xml("</" + tableRow.getTagName() + ">");
    }

    /** What is merged by value does not reach over a row that has no mark in that column. */
    private void interruptMerges(Row row) {
      List<Integer> marked =
          row.cells().stream().filter(c -> c.mergeBy() != null).map(Cell::column).toList();
      if (marked.isEmpty()) {
        context.program().call("_restart", number);
        return;
      }
      for (int i = 0; i < mergeColumns.size(); i++) {
        if (!marked.contains(mergeColumns.get(i))) {
          context.program().call("_interrupt", number, i);
        }
      }
    }

    /**
     * {@code w:trPr}. Whether the row stays whole is known when its height is; the columns that it
     * skips are counted anew on a computed grid.
     */
    private void properties(Element rowProperties, Row row) {
      Program program = context.program();
      program.xml("<w:trPr>");
      for (Element child : Wml.elements(rowProperties)) {
        Grid.@Nullable Span skipped = repeated.isEmpty() ? null : row.skippedBy(child);
        if (Wml.is(child, "cantSplit") && Wml.attribute(child, "val").isEmpty()) {
          program.call("_stayWhole");
        } else if (skipped == null) {
          program.xml(Xml.text(child));
        } else {
          cells.add(skipped);
          program.xml("<w:" + child.getLocalName() + " w:val=\"");
          program.call("_columns", number, cells.size() - 1);
          program.xml("\"/>");
        }
      }
      program.xml("</w:trPr>");
    }

    /** The directives of a row that holds nothing else; empty for an ordinary row. */
    private static List<Mark> directivesOnly(List<Cell> cells) {
      List<Mark> directives = new ArrayList<>();
      for (Cell cell : cells) {
        for (Element block : Wml.elements(cell.element())) {
          if (Wml.is(block, "p")) {
            ParagraphText text = new ParagraphText(block);
            boolean blank = text.text().isBlank() && !text.hasOtherContent();
            if (!blank && (!text.isOnlyDirectives() || hasCellMark(text))) {
              return List.of();
            }
            directives.addAll(text.marks());
          } else if (!Wml.is(block, "tcPr")) {
            return List.of();
          }
        }
      }
      return directives;
    }

    private static boolean hasCellMark(ParagraphText text) {
      return text.marks().stream().anyMatch(Mark::isCellMark);
    }

    private void compile(Cell cell) {
      Program program = context.program();
      if (cell.repeat() == null) {
        cell(cell, "_cell", "");
        return;
      }
      Scope outside = context.scope();
      ExpressionCompiler.Compiled list = list(cell.repeat(), cell.place());
      String variable = cell.repeat().variable();
      Type element = list.type() instanceof Type.Listing l ? l.element() : Type.UNKNOWN;
      program.directive("[#list " + list.text() + " as " + variable + "]");
      program.call("_step");
      context.enter(outside.with(variable, element));
      String which = ", " + variable + "?index, (" + list.text() + "?size)";
      cell(cell, "_cellOf", which);
      context.enter(outside);
      program.directive("[#else]");
      program.xml("<w:tc>");
      properties(cell, "_cell", "");
      program.xml(BlockCompiler.emptied(cell.element()) + "</w:tc>");
      program.directive("[/#list]");
    }

    private void cell(Cell cell, String measure, String which) {
      Program program = context.program();
      program.xml(Xml.startTag(cell.element(), false));
      properties(cell, measure, which);
      if (cell.mergeBy() != null) {
        program.directive("[#if _merged(" + number + ", " + mergeColumn(cell) + ")]");
        program.xml(BlockCompiler.emptied(cell.element()));
        program.directive("[#else]");
      }
      content(cell);
      if (cell.mergeBy() != null) {
        program.directive("[/#if]");
      }
      program.xml("</" + cell.element().getTagName() + ">");
    }

    private int mergeColumn(Cell cell) {
      return mergeColumns.indexOf(cell.column());
    }

    private void content(Cell cell) {
      Element properties = Wml.child(cell.element(), "tcPr");
      if (properties != null) {
        cell.element().removeChild(properties);
      }
      blocks.filled(cell.element(), cell.place().where());
    }

    /** {@code w:tcPr}, its children in the schema's order (17.4.70). */
    private void properties(Cell cell, String measure, String which) {
      Program program = context.program();
      List<Element> children =
          cell.properties() == null ? List.of() : Wml.elements(cell.properties());
      program.xml("<w:tcPr>");
      children.stream().filter(e -> Wml.is(e, "cnfStyle")).forEach(e -> program.xml(Xml.text(e)));
      if (repeated.isEmpty()) {
        children.stream()
            .filter(e -> Wml.is(e, "tcW") || Wml.is(e, "gridSpan"))
            .forEach(e -> program.xml(Xml.text(e)));
      } else {
        cells.add(cell.span());
        program.directive("${" + measure + "(" + number + ", " + (cells.size() - 1) + which + ")}");
      }
      if (cell.mergeBy() != null) {
        String value = context.expressions(cell.place()).mergeValue(cell.mergeBy());
        program.call("_merge", number, mergeColumn(cell), value);
      }
      children.stream()
          .filter(e -> !Wml.is(e, "cnfStyle") && !Wml.is(e, "tcW") && !Wml.is(e, "gridSpan"))
          .filter(e -> cell.mergeBy() == null || !Wml.is(e, "vMerge"))
          .forEach(e -> program.xml(Xml.text(e)));
      program.xml("</w:tcPr>");
    }

    private ExpressionCompiler.Compiled list(Loop loop, Place place) {
      return context.expressions(place).list(loop.list());
    }

    private Row rowOf(Element tableRow) {
      return Objects.requireNonNull(rows.get(tableRow));
    }

    private Row row(Element tableRow, int rowNumber) {
      String here = where + "第" + rowNumber + "行";
      Place place = new Place(here, tableRow.getTextContent().strip());
      if (tableRow.getTextContent().contains("[@")) {
        Wml.elements(tableRow, "sdt").forEach(OneTable::unwrap);
      }
      List<Cell> found = new ArrayList<>();
      Element rowProperties = Wml.child(tableRow, "trPr");
      int column = Wml.number(Wml.value(rowProperties, "gridBefore"), 0);
      Grid.Span before = new Grid.Span(edge(0), edge(column));
      for (Element element : Wml.elements(tableRow, "tc")) {
        Element properties = Wml.child(element, "tcPr");
        int span = Math.max(1, Wml.number(Wml.value(properties, "gridSpan"), 1));
        Grid.Span reach = new Grid.Span(edge(column), edge(column + span));
        found.add(cell(element, column, reach, here + "第" + (found.size() + 1) + "格"));
        column += span;
      }
      int after = Wml.number(Wml.value(rowProperties, "gridAfter"), 0);
      return new Row(place, found, before, new Grid.Span(edge(column), edge(column + after)));
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

    private Cell cell(Element element, int column, Grid.Span span, String here) {
      Place place = new Place(here, element.getTextContent().strip());
      String mergeBy = null;
      Loop repeat = null;
      for (Element paragraph : Wml.elements(element, "p")) {
        for (Mark mark : new ParagraphText(paragraph).marks()) {
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

    private @Nullable Loop loop(Mark mark, Place place) {
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
  }

  /**
   * A row of the template.
   *
   * @param before what it leaves out at its beginning; empty for most rows
   * @param after what it leaves out at its end
   */
  private record Row(Place place, List<Cell> cells, Grid.Span before, Grid.Span after) {

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
  private record Cell(
      Element element,
      @Nullable Element properties,
      int column,
      Grid.Span span,
      Place place,
      @Nullable String mergeBy,
      @Nullable Loop repeat) {}

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
