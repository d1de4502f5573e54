package org.filingpress.docx;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.docx.TableRows.Cell;
import org.filingpress.docx.TableRows.Row;
import org.filingpress.docx.TableRows.Steering;
import org.filingpress.docx.language.Mark;
import org.filingpress.docx.parts.Wml;
import org.filingpress.docx.parts.Xml;
import org.filingpress.filing.WordPlace;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Compiles tables and their rows: those of directives, those that stay whole or may be gone. */
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
    private final CellCompiler cells;
    private boolean headersEnded;

    OneTable(Element table, WordPlace where) {
      this.table = table;
      this.where = where;
      this.rows = new TableRows(table, where, context);
      this.cells = new CellCompiler(context, blocks, number, rows);
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
          cells.grid(child);
        } else if (Wml.is(child, "tblPr")) {
          program.xml(Xml.text(child));
        } else {
          content.add(child);
        }
      }
      program.call("_mark");
      rows(content);
      program.call("_endTable");
      program.table(number, cells.plan());
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
          cells.compile(row.cells().get(index++));
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
        Grid.@Nullable Span skipped = cells.isGridComputed() ? row.skippedBy(child) : null;
        if (Wml.is(child, "cantSplit") && mayHaveToBreak((Element) rowProperties.getParentNode())) {
          context.countWholeRow(1);
          program.call("_wholeRow");
        } else if (skipped == null) {
          program.xml(Xml.text(child));
        } else {
          program.xml("<w:" + child.getLocalName() + " w:val=\"");
          program.call("_columns", number, cells.measure(skipped));
          program.xml("\"/>");
        }
      }
      program.xml("</w:trPr>");
    }
  }
}
