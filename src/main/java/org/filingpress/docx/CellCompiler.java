package org.filingpress.docx;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.docx.TableRows.Cell;
import org.filingpress.docx.language.ExpressionParser.Loop;
import org.filingpress.docx.parts.Wml;
import org.filingpress.docx.parts.Xml;
import org.w3c.dom.Element;

/**
 * Compiles the cells of one table: merged by value, repeated sideways. Where some are repeated, the
 * grid is computed when the document is filled, and every cell's width and span with it.
 */
final class CellCompiler {

  private final PartContext context;
  private final BlockCompiler blocks;
  private final int table;
  private final TableRows rows;

  /** What is measured on a computed grid. */
  private final List<Grid.Span> measured = new ArrayList<>();

  /** The places of the repeated cells. */
  private final List<Grid.Span> repeated = new ArrayList<>();

  /**
   * @param table the table's number in its part
   */
  CellCompiler(PartContext context, BlockCompiler blocks, int table, TableRows rows) {
    this.context = context;
    this.blocks = blocks;
    this.table = table;
    this.rows = rows;
  }

  /** The grid: as it is, or to be computed when the numbers of repeated cells are known. */
  void grid(Element grid) {
    List<Object> arguments = new ArrayList<>(List.of(table));
    for (Cell cell : rows.cells()) {
      if (cell.repeat() != null) {
        repeated.add(cell.span());
        arguments.add("(" + list(cell.repeat(), cell.place()).text() + "?size)");
      }
    }
    if (isGridComputed()) {
      context.program().call("_grid", arguments.toArray());
    } else {
      context.program().xml(Xml.text(grid));
    }
  }

  boolean isGridComputed() {
    return !repeated.isEmpty();
  }

  /** Has a stretch measured on the computed grid; returns its number. */
  int measure(Grid.Span span) {
    measured.add(span);
    return measured.size() - 1;
  }

  TablePlan plan() {
    return new TablePlan(rows.mergeColumns().size(), rows.edges(), measured, repeated);
  }

  void compile(Cell cell) {
    Program program = context.program();
    program.at(cell.place());
    if (cell.repeat() == null) {
      cell(cell, "_cell", "");
      return;
    }
    Scope outside = context.scope();
    ExpressionCompiler.Compiled list = list(cell.repeat(), cell.place());
    String variable = cell.repeat().variable();
    Type element = context.expressions(cell.place()).elementOf(cell.repeat().list(), list);
    program.directive("[#list " + list.text() + " as " + variable + "]");
    program.call("_step");
    context.enter(outside.with(variable, element));
    String of = ", " + variable + "?index, (" + list.text() + "?size)";
    cell(cell, "_cellOf", of);
    context.enter(outside);
    program.directive("[#else]");
    program.xml("<w:tc>");
    properties(cell, "_cell", "");
    program.xml(BlockCompiler.emptied(cell.element()) + "</w:tc>");
    program.directive("[/#list]");
  }

  private void cell(Cell cell, String measure, String of) {
    Program program = context.program();
    program.xml(Xml.startTag(cell.element(), false));
    properties(cell, measure, of);
    if (cell.mergeBy() != null) {
      program.directive("[#if _merged(" + table + ", " + mergeColumn(cell) + ")]");
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
    return rows.mergeColumns().indexOf(cell.column());
  }

  private void content(Cell cell) {
    Element properties = Wml.child(cell.element(), "tcPr");
    if (properties != null) {
      cell.element().removeChild(properties);
    }
    blocks.filled(cell.element(), cell.place().where());
  }

  /** {@code w:tcPr}, its children in the schema's order (17.4.70). */
  private void properties(Cell cell, String measure, String of) {
    Program program = context.program();
    List<Element> children =
        cell.properties() == null ? List.of() : Wml.elements(cell.properties());
    program.xml("<w:tcPr>");
    for (Element child : children) {
      if (Wml.is(child, "cnfStyle")) {
        program.xml(Xml.text(child));
      }
    }
    if (isGridComputed()) {
      int which = measure(cell.span());
      program.directive("${" + measure + "(" + table + ", " + which + of + ")}");
    } else {
      for (Element child : children) {
        if (isMeasure(child)) {
          program.xml(Xml.text(child));
        }
      }
    }
    if (cell.mergeBy() != null) {
      String value = context.expressions(cell.place()).mergeValue(cell.mergeBy());
      program.call("_merge", table, mergeColumn(cell), value);
    }
    for (Element child : children) {
      boolean merge = cell.mergeBy() != null && Wml.is(child, "vMerge");
      if (!merge && !isMeasure(child) && !Wml.is(child, "cnfStyle")) {
        program.xml(Xml.text(child));
      }
    }
    program.xml("</w:tcPr>");
  }

  private static boolean isMeasure(Element cellProperty) {
    return Wml.is(cellProperty, "tcW") || Wml.is(cellProperty, "gridSpan");
  }

  private ExpressionCompiler.Compiled list(Loop loop, Passage place) {
    return context.expressions(place).list(loop.list());
  }
}
