package org.filingpress.docx;

import static org.filingpress.docx.ProgramFunction.NOTHING;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.docx.ProgramFunction.Arguments;
import org.filingpress.docx.output.TextBuffer;

/**
 * The tables of one part while it is filled: merged and repeated cells, and rows that are to stay
 * on one page. Used once, by one thread, as its {@link Filling} is.
 */
final class TableFilling {

  /** A style may keep a paragraph with the next; this says no over it. */
  private static final String BETWEEN_TABLES =
      "<w:p><w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\""
          + " w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>";

  private final PartPlan plan;
  private final Allowance budget;
  private final TextBuffer out;
  private final List<FilledText.Open> open;
  private final Map<Integer, MergeGroup> merges = new HashMap<>();
  private final Map<List<Integer>, Grid> grids = new HashMap<>();
  private final Map<Integer, Grid> currentGrid = new HashMap<>();
  private final Deque<String> wholeRows = new ArrayDeque<>();
  private int wholeRowCount;

  TableFilling(PartPlan plan, Allowance budget, TextBuffer out, List<FilledText.Open> open) {
    this.plan = plan;
    this.budget = budget;
    this.out = out;
    this.open = open;
  }

  /** What the compiled program calls. */
  TemplateModel call(String function, Arguments arguments) throws TemplateModelException {
    return switch (function) {
      case "_partTables" -> partTables();
      case "_restart" -> restart(arguments);
      case "_merge" -> merge(arguments);
      case "_merged" -> merged(arguments);
      case "_interrupt" -> interrupt(arguments);
      case "_columns" -> columns(arguments);
      case "_grid" -> grid(arguments);
      case "_cell" -> cell(arguments);
      case "_cellOf" -> cellOf(arguments);
      case "_wholeRow" -> wholeRow();
      case "_keepNext" -> keepNext();
      case "_keepNextOfStyle" -> keepNextOfStyle();
      case "_wholeRowEnd" -> wholeRowEnd();
      default -> throw new IllegalStateException("No function " + function);
    };
  }

  /**
   * {@code _partTables()}: a paragraph of one point where a table would touch the one before it.
   */
  private TemplateModel partTables() {
    if (out.endsWith("</w:tbl>")) {
      out.write(BETWEEN_TABLES);
    }
    return NOTHING;
  }

  /** {@code _restart(table)}: the next row of the table begins new merge groups. */
  private TemplateModel restart(Arguments arguments) throws TemplateModelException {
    mergeGroup(arguments.number(0)).restart();
    return NOTHING;
  }

  /** {@code _merge(table, column, value)}: the cell's {@code w:vMerge} (17.4.84). */
  private TemplateModel merge(Arguments arguments) throws TemplateModelException {
    boolean continued =
        mergeGroup(arguments.number(0)).take(arguments.number(1), arguments.text(2));
    out.write(continued ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>");
    return NOTHING;
  }

  /** {@code _merged(table, column)}: whether the cell goes on with the one above. */
  private TemplateModel merged(Arguments arguments) throws TemplateModelException {
    boolean merged = mergeGroup(arguments.number(0)).isContinued(arguments.number(1));
    return merged ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
  }

  /** {@code _interrupt(table, column)}: the row has no mark in this column. */
  private TemplateModel interrupt(Arguments arguments) throws TemplateModelException {
    mergeGroup(arguments.number(0)).interrupt(arguments.number(1));
    return NOTHING;
  }

  private MergeGroup mergeGroup(int table) {
    return merges.computeIfAbsent(table, t -> new MergeGroup(plan.tables().get(t).mergeColumns()));
  }

  /** {@code _grid(table, counts…)}: the columns, now that the numbers of cells are known. */
  private TemplateModel grid(Arguments arguments) throws TemplateModelException {
    List<Integer> key = new ArrayList<>();
    for (int i = 0; i < arguments.values().size(); i++) {
      key.add(arguments.number(i));
    }
    budget.cells(key.subList(1, key.size()));
    TablePlan table = plan.tables().get(key.get(0));
    Grid grid =
        grids.computeIfAbsent(
            key, k -> new Grid(table.edges(), table.repeated(), k.subList(1, k.size())));
    currentGrid.put(key.get(0), grid);
    out.write(grid.element());
    return NOTHING;
  }

  /** {@code _cell(table, cell)}: width and span of a cell. */
  private TemplateModel cell(Arguments arguments) throws TemplateModelException {
    int table = arguments.number(0);
    Grid.Span span = plan.tables().get(table).cells().get(arguments.number(1));
    out.write(gridOf(table).cell(span));
    return NOTHING;
  }

  /** {@code _cellOf(table, cell, index, count)}: the same for a repeated cell. */
  private TemplateModel cellOf(Arguments arguments) throws TemplateModelException {
    int table = arguments.number(0);
    Grid.Span span = plan.tables().get(table).cells().get(arguments.number(1));
    out.write(gridOf(table).cell(span, arguments.number(2), arguments.number(3)));
    return NOTHING;
  }

  /** {@code _columns(table, span)}: how many columns of the grid a row leaves out. */
  private TemplateModel columns(Arguments arguments) throws TemplateModelException {
    int table = arguments.number(0);
    Grid.Span span = plan.tables().get(table).cells().get(arguments.number(1));
    return new SimpleScalar(String.valueOf(gridOf(table).columns(span)));
  }

  private Grid gridOf(int table) {
    Grid grid = currentGrid.get(table);
    if (grid == null) {
      throw new IllegalStateException("Table " + table + " has no grid yet");
    }
    return grid;
  }

  /** {@code _wholeRow()}: the place of {@code w:cantSplit}, should the row fit a page. */
  private TemplateModel wholeRow() {
    String mark = plan.name() + "#" + wholeRowCount++;
    wholeRows.push(mark);
    open.add(new FilledText.Open(out.position(), new FilledText.CantSplit(mark)));
    return NOTHING;
  }

  /** {@code _keepNext()}: the place of a paragraph's {@code w:keepNext} in such a row. */
  private TemplateModel keepNext() {
    open.add(new FilledText.Open(out.position(), new FilledText.KeepNext(wholeRows.element())));
    return NOTHING;
  }

  /** {@code _keepNextOfStyle()}: the same where the paragraph's style says it. */
  private TemplateModel keepNextOfStyle() {
    open.add(
        new FilledText.Open(out.position(), new FilledText.KeepNextOfStyle(wholeRows.element())));
    return NOTHING;
  }

  /** {@code _wholeRowEnd()}. */
  private TemplateModel wholeRowEnd() {
    wholeRows.pop();
    return NOTHING;
  }
}
