package org.filingpress.docx;

import java.util.ArrayList;
import java.util.List;
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
    private int mergeColumns;
    private int row;

    OneTable(Element table, String where) {
      this.table = table;
      this.where = where;
      this.edges = edges(table);
    }

    void compile() {
      Program program = context.program();
      program.call("_mark");
      program.xml(Xml.startTag(table, false));
      List<Element> rows = new ArrayList<>();
      for (Element child : Wml.elements(table)) {
        if (Wml.is(child, "tblGrid")) {
          grid(child);
        } else if (Wml.is(child, "tblPr")) {
          program.xml(Xml.text(child));
        } else {
          rows.add(child);
        }
      }
      program.call("_mark");
      rows(rows);
      program.call("_endTable");
      program.table(number, new TablePlan(mergeColumns, edges, cells, repeated));
    }

    /** The grid: as it is, or to be computed when the numbers of repeated cells are known. */
    private void grid(Element grid) {
      List<Object> arguments = new ArrayList<>(List.of(number));
      for (Element tableRow : Wml.elements(table, "tr")) {
        for (Cell cell : cells(tableRow)) {
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

    private void rows(List<Element> rows) {
      Nesting nesting = new Nesting(context);
      for (Element child : rows) {
        if (Wml.is(child, "tr")) {
          row++;
          row(child, nesting);
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
          context.program().xml(Xml.text(child));
        }
      }
      context.program().xml("</" + wrapper.getTagName() + ">");
    }

    private void row(Element tableRow, Nesting nesting) {
      List<Cell> rowCells = cells(tableRow);
      List<Mark> directives = directivesOnly(rowCells);
      Place place = new Place(where + "第" + row + "行", tableRow.getTextContent().strip());
      if (!directives.isEmpty()) {
        if (directives.get(0).kind() == Mark.Kind.LIST) {
          context.program().call("_restart", number);
        }
        directives.forEach(mark -> nesting.apply(mark, place));
        return;
      }
      if (rowCells.stream().allMatch(cell -> cell.mergeBy() == null)) {
        context.program().call("_restart", number);
      }
      context.program().xml(Xml.startTag(tableRow, false));
      int mergeColumn = 0;
      int index = 0;
      for (Element child : Wml.elements(tableRow)) {
        if (Wml.is(child, "tc")) {
          Cell cell = rowCells.get(index++);
          compile(cell, mergeColumn);
          mergeColumn += cell.mergeBy() == null ? 0 : 1;
        } else if (Wml.is(child, "trPr")) {
          rowProperties(child);
        } else if (Wml.is(child, "tblPrEx")) {
          context.program().xml(Xml.text(child));
        } else {
          blocks.walk(child, place.where());
        }
      }
      mergeColumns = Math.max(mergeColumns, mergeColumn);
      context.program().xml("</" + tableRow.getTagName() + ">");
    }

    /** {@code w:trPr}: whether a row stays whole is known when its height is. */
    private void rowProperties(Element properties) {
      context.program().xml(Xml.startTag(properties, false));
      for (Element property : Wml.elements(properties)) {
        if (Wml.is(property, "cantSplit") && Wml.attribute(property, "val").isEmpty()) {
          context.program().call("_stayWhole");
        } else {
          context.program().xml(Xml.text(property));
        }
      }
      context.program().xml("</" + properties.getTagName() + ">");
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

    private void compile(Cell cell, int mergeColumn) {
      Program program = context.program();
      if (cell.repeat() == null) {
        cell(cell, mergeColumn, context.program()::directive, "_cell", "");
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
      cell(cell, mergeColumn, program::directive, "_cellOf", which);
      context.enter(outside);
      program.directive("[#else]");
      program.xml("<w:tc>");
      properties(cell, mergeColumn, "_cell", "");
      program.xml(BlockCompiler.emptied(Wml.child(cell.element(), "p")) + "</w:tc>");
      program.directive("[/#list]");
    }

    private void cell(
        Cell cell,
        int mergeColumn,
        java.util.function.Consumer<String> directive,
        String measure,
        String which) {
      Program program = context.program();
      program.xml(Xml.startTag(cell.element(), false));
      properties(cell, mergeColumn, measure, which);
      if (cell.mergeBy() != null) {
        directive.accept("[#if _merged(" + number + ", " + mergeColumn + ")]");
        program.xml(BlockCompiler.emptied(Wml.child(cell.element(), "p")));
        directive.accept("[#else]");
      }
      content(cell);
      if (cell.mergeBy() != null) {
        directive.accept("[/#if]");
      }
      program.xml("</" + cell.element().getTagName() + ">");
    }

    private void content(Cell cell) {
      Element properties = Wml.child(cell.element(), "tcPr");
      if (properties != null) {
        cell.element().removeChild(properties);
      }
      blocks.filled(cell.element(), cell.place().where());
    }

    /** {@code w:tcPr}, its children in the schema's order (17.4.70). */
    private void properties(Cell cell, int mergeColumn, String measure, String which) {
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
        program.call("_merge", number, mergeColumn, value);
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

    private List<Cell> cells(Element tableRow) {
      List<Cell> found = new ArrayList<>();
      int column = Wml.number(Wml.value(Wml.child(tableRow, "trPr"), "gridBefore"), 0);
      for (Element element : Wml.elements(tableRow, "tc")) {
        Element properties = Wml.child(element, "tcPr");
        int span = Math.max(1, Wml.number(Wml.value(properties, "gridSpan"), 1));
        Grid.Span place = new Grid.Span(edge(column), edge(column + span));
        String here = where + "第" + row + "行第" + (found.size() + 1) + "格";
        found.add(cell(element, properties, place, here));
        column += span;
      }
      return found;
    }

    private Cell cell(Element element, @Nullable Element properties, Grid.Span span, String here) {
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
      return new Cell(element, properties, span, place, mergeBy, repeat);
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
   * A cell of the template.
   *
   * @param mergeBy the expression of its merge mark, or null
   * @param repeat the loop that repeats it sideways, or null
   */
  private record Cell(
      Element element,
      @Nullable Element properties,
      Grid.Span span,
      Place place,
      @Nullable String mergeBy,
      @Nullable Loop repeat) {}

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
