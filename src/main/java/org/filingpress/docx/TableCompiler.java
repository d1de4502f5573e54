package org.filingpress.docx;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.docx.TableRows.Cell;
import org.filingpress.docx.TableRows.Row;
import org.filingpress.docx.TableRows.Steering;
import org.filingpress.docx.language.ExpressionParser.Loop;
import org.filingpress.docx.language.Mark;
import org.filingpress.filing.WordPlace;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Compiles tables: directive rows, cells merged by value, cells repeated sideways.
 *
 * <p>Longer than most: what is done with a row and with its cells shares the state of the one table
 * that is being compiled.
 */
final class TableCompiler {

  private final PartContext context;
  private final BlockCompiler blocks;

  TableCompiler(PartContext context, BlockCompiler blocks) {
    this.context = context;
    this.blocks = blocks;
  }

  void table(Element table, WordPlace where) {
    new OneTable(table, where).compile();
  }

  /** The compilation of one table. */
  private final class OneTable {

    private final Element table;
    private final WordPlace where;
    private final int number = context.program().nextTable();
    private final TableRows rows;
    private final List<Grid.Span> cells = new ArrayList<>();
    private final List<Grid.Span> repeated = new ArrayList<>();
    private boolean headersEnded;

    OneTable(Element table, WordPlace where) {
      this.table = table;
      this.where = where;
      this.rows = new TableRows(table, where, context);
    }

    void compile() {
      Program program = context.program();
      program.call("_mark");
      if (mayTouchAnother()) {
        program.call("_partTables");
      }
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
      program.table(
          number, new TablePlan(rows.mergeColumns().size(), rows.edges(), cells, repeated));
    }

    /**
     * Whether what parts this table from one before it in the template may be gone from a document:
     * Word would show the two as one.
     */
    private boolean mayTouchAnother() {
      Node before = table.getPreviousSibling();
      while (before != null && !Wml.is(before, "p") && !Wml.is(before, "tbl")) {
        before = before.getPreviousSibling();
      }
      if (before == null || Wml.is(before, "tbl")) {
        return false;
      }
      ParagraphText text = new ParagraphText((Element) before);
      return text.isOnlyDirectives() || text.isWhollyConditional();
    }

    /** The grid: as it is, or to be computed when the numbers of repeated cells are known. */
    private void grid(Element grid) {
      List<Object> arguments = new ArrayList<>(List.of(number));
      for (Cell cell : rows.cells()) {
        if (cell.repeat() != null) {
          repeated.add(cell.span());
          arguments.add("(" + list(cell.repeat(), cell.place()).text() + "?size)");
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
      Row row = rows.row(tableRow);
      List<Steering> directives = row.directives();
      if (!directives.isEmpty()) {
        directives(directives, nesting);
        return;
      }
      boolean conditional = row.isWhollyConditional();
      if (conditional) {
        context.program().call("_mark");
      } else {
        interruptMerges(row);
      }
      boolean outside = context.isInConditionalRow();
      context.inConditionalRow(conditional);
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
      if (mayHaveToBreak(tableRow)) {
        context.countWholeRow(-1);
        context.program().call("_wholeRowEnd");
      }
      context.inConditionalRow(outside);
      if (conditional) {
        context.program().call("_endConditionalRow", number);
      }
      headersEnded |= !isOn(tableRow, "tblHeader");
    }

    /** Merges do not reach from what stands before a loop into its first row. */
    private void directives(List<Steering> directives, Nesting nesting) {
      for (Steering each : directives) {
        if (each.mark().kind() == Mark.Kind.LIST) {
          context.program().call("_restart", number);
          break;
        }
      }
      for (Steering each : directives) {
        nesting.apply(each.mark(), each.place());
      }
    }

    /**
     * Whether a row is to stay on one page and may turn out too high for it. The table's header
     * rows never do: they are repeated as they are.
     */
    private boolean mayHaveToBreak(Element tableRow) {
      return isOn(tableRow, "cantSplit") && (headersEnded || !isOn(tableRow, "tblHeader"));
    }

    private static boolean isOn(Element tableRow, String name) {
      Element properties = Wml.child(tableRow, "trPr");
      Element property = properties == null ? null : Wml.child(properties, name);
      return property != null && Wml.isOn(property);
    }

    /** What is merged by value does not reach over a row that has no mark in that column. */
    private void interruptMerges(Row row) {
      List<Integer> marked = new ArrayList<>();
      for (Cell cell : row.cells()) {
        if (cell.mergeBy() != null) {
          marked.add(cell.column());
        }
      }
      if (marked.isEmpty()) {
        context.program().call("_restart", number);
        return;
      }
      for (int i = 0; i < rows.mergeColumns().size(); i++) {
        if (!marked.contains(rows.mergeColumns().get(i))) {
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
        if (Wml.is(child, "cantSplit") && mayHaveToBreak((Element) rowProperties.getParentNode())) {
          context.countWholeRow(1);
          program.call("_wholeRow");
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

    private void compile(Cell cell) {
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
    private void properties(Cell cell, String measure, String which) {
      Program program = context.program();
      List<Element> children =
          cell.properties() == null ? List.of() : Wml.elements(cell.properties());
      program.xml("<w:tcPr>");
      for (Element child : children) {
        if (Wml.is(child, "cnfStyle")) {
          program.xml(Xml.text(child));
        }
      }
      if (repeated.isEmpty()) {
        for (Element child : children) {
          if (isMeasure(child)) {
            program.xml(Xml.text(child));
          }
        }
      } else {
        cells.add(cell.span());
        program.directive("${" + measure + "(" + number + ", " + (cells.size() - 1) + which + ")}");
      }
      if (cell.mergeBy() != null) {
        String value = context.expressions(cell.place()).mergeValue(cell.mergeBy());
        program.call("_merge", number, mergeColumn(cell), value);
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
}
