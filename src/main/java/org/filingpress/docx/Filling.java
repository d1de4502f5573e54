package org.filingpress.docx;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.filing.Filing;
import org.jspecify.annotations.Nullable;

/**
 * One part of one document while it is filled: the output, and what the compiled program asks for
 * by the functions whose names begin with an underscore. Used once, by one thread.
 */
final class Filling implements TemplateHashModel {

  /** A function of the compiled program; it writes to the output or yields a value. */
  @FunctionalInterface
  private interface Function extends TemplateMethodModelEx {
    TemplateModel call(Arguments arguments) throws TemplateModelException;

    @Override
    default Object exec(@SuppressWarnings("rawtypes") List arguments)
        throws TemplateModelException {
      return call(new Arguments(arguments));
    }
  }

  /** A function's arguments: numbers and strings. */
  private record Arguments(List<?> values) {
    int number(int index) throws TemplateModelException {
      return ((TemplateNumberModel) values.get(index)).getAsNumber().intValue();
    }

    String text(int index) throws TemplateModelException {
      return ((TemplateScalarModel) values.get(index)).getAsString();
    }

    /** The pieces from an index on, joined: a number stands for one of the part's literals. */
    String joined(int from, List<String> literals) throws TemplateModelException {
      if (values.size() == from + 1 && values.get(from) instanceof TemplateScalarModel text) {
        return text.getAsString();
      }
      StringBuilder joined = new StringBuilder();
      for (int i = from; i < values.size(); i++) {
        boolean literal = values.get(i) instanceof TemplateNumberModel;
        joined.append(literal ? literals.get(number(i)) : text(i));
      }
      return joined.toString();
    }
  }

  private static final TemplateModel NOTHING = new SimpleScalar("");

  /** Bytes to begin with: a usual body has 200 KB, any other part a few. */
  private static final int BODY = 1 << 18;

  private static final int SMALL_PART = 1 << 12;

  private final PartPlan plan;
  private final Shaped<Filing> filing;
  private final Budget budget;
  private final TextBuffer out;
  private final Map<String, Function> functions = new HashMap<>();

  private final List<FilledText.Open> open = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final Bookmarks bookmarks = new Bookmarks();
  private final Deque<Integer> starts = new ArrayDeque<>();
  private final Map<Integer, MergeGroup> merges = new HashMap<>();
  private final Map<List<Integer>, Grid> grids = new HashMap<>();
  private final Map<Integer, Grid> currentGrid = new HashMap<>();
  private final StringBuilder headingText = new StringBuilder();
  private int contentsAt = -1;
  private final Deque<String> wholeRows = new ArrayDeque<>();
  private int wholeRowCount;
  private int headingLevel;
  private int headingId;
  private int printed;
  private int nextId;

  Filling(PartPlan plan, Filing filing, Budget budget) {
    this.plan = plan;
    this.filing = new Shaped<>(Contract.FILING, filing);
    this.budget = budget;
    this.out = new TextBuffer(budget.bytes(), plan.contents() == null ? SMALL_PART : BODY);
    this.nextId = plan.firstId();
    functions.put("_step", this::step);
    functions.put("_run", this::run);
    functions.put("_plain", this::plain);
    functions.put("_heading", this::heading);
    functions.put("_headingEnd", this::headingEnd);
    functions.put("_mark", this::mark);
    functions.put("_dropIfUnprinted", this::dropIfUnprinted);
    functions.put("_fillIfEmpty", this::fillIfEmpty);
    functions.put("_endTable", this::endTable);
    functions.put("_restart", this::restart);
    functions.put("_merge", this::merge);
    functions.put("_merged", this::merged);
    functions.put("_interrupt", this::interrupt);
    functions.put("_columns", this::columns);
    functions.put("_grid", this::grid);
    functions.put("_cell", this::cell);
    functions.put("_cellOf", this::cellOf);
    functions.put("_page", this::page);
    functions.put("_pages", this::pages);
    functions.put("_wholeRow", this::wholeRow);
    functions.put("_keepNext", this::keepNext);
    functions.put("_wholeRowEnd", this::wholeRowEnd);
    functions.put("_contents", this::contents);
    functions.put("_id", this::id);
  }

  /** Fills the part. */
  FilledText fill() throws TemplateException, IOException {
    plan.program().process(this, out);
    ContentsModel contents = plan.contents();
    return contents == null || contentsAt < 0 ? new FilledText(out, open) : withContents(contents);
  }

  /** The contents stand before the headings they list, so they are put in when all are known. */
  private FilledText withContents(ContentsModel contents) {
    TextBuffer whole = new TextBuffer(budget.bytes(), out.position() + out.position() / 4);
    whole.append(out, 0, contentsAt);
    List<FilledText.Open> all = new ArrayList<>();
    open.stream().filter(o -> o.position() <= contentsAt).forEach(all::add);
    contents.write(headings, whole, all);
    int shift = whole.position() - contentsAt;
    open.stream().filter(o -> o.position() > contentsAt).forEach(o -> all.add(o.movedBy(shift)));
    whole.append(out, contentsAt, out.position());
    return new FilledText(whole, all);
  }

  @Override
  public @Nullable TemplateModel get(String name) {
    Function function = functions.get(name);
    return function != null ? function : filing.get(name);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  private TemplateModel step(Arguments ignored) {
    budget.step();
    return NOTHING;
  }

  /** {@code _run(form, pieces…)}: text as runs. */
  private TemplateModel run(Arguments arguments) throws TemplateModelException {
    budget.step();
    String text = arguments.joined(1, plan.literals());
    if (!text.isEmpty()) {
      printed++;
      plan.forms().get(arguments.number(0)).write(text, out);
      if (headingLevel > 0) {
        headingText.append(text);
      }
    }
    return NOTHING;
  }

  /** {@code _plain(pieces…)}: text in a part that has no runs. */
  private TemplateModel plain(Arguments arguments) throws TemplateModelException {
    budget.step();
    String text = arguments.joined(0, plan.literals());
    out.writeEscaped(text, 0, text.length());
    return NOTHING;
  }

  /** {@code _heading(level)}: begins a heading's text and its bookmark. */
  private TemplateModel heading(Arguments arguments) throws TemplateModelException {
    headingLevel = arguments.number(0);
    headingText.setLength(0);
    String bookmark = bookmarks.next(headingLevel);
    headings.add(new Heading(headingLevel, "", bookmark));
    headingId = nextId++;
    out.write("<w:bookmarkStart w:id=\"" + headingId + "\" w:name=\"" + bookmark + "\"/>");
    return NOTHING;
  }

  /**
   * {@code _headingEnd()}. A line end in a heading is a space in the contents, as Word makes it
   * without the field's {@code \x} switch; a heading of which nothing is printed is not listed.
   */
  private TemplateModel headingEnd(Arguments ignored) {
    out.write("<w:bookmarkEnd w:id=\"" + headingId + "\"/>");
    Heading begun = headings.remove(headings.size() - 1);
    String text = headingText.toString().replaceAll("[\r\n\u2028\u2029]+", " ");
    if (!text.isBlank()) {
      headings.add(new Heading(begun.level(), text, begun.bookmark()));
    }
    headingLevel = 0;
    return NOTHING;
  }

  /** {@code _mark()}: remembers the place for the function that ends what begins here. */
  private TemplateModel mark(Arguments ignored) {
    starts.push(out.position());
    starts.push(printed);
    return NOTHING;
  }

  /** {@code _dropIfUnprinted()}: takes a paragraph back in which no text was printed. */
  private TemplateModel dropIfUnprinted(Arguments ignored) {
    int printedBefore = starts.pop();
    int start = starts.pop();
    if (printed == printedBefore) {
      takeBack(start);
    }
    return NOTHING;
  }

  private void takeBack(int start) {
    out.truncate(start);
    open.removeIf(place -> place.position() > start);
  }

  /**
   * {@code _fillIfEmpty(paragraph)}: a cell must hold a paragraph, and end with one (ECMA-376-1,
   * 17.4.65).
   */
  private TemplateModel fillIfEmpty(Arguments arguments) throws TemplateModelException {
    starts.pop();
    if (out.position() == starts.pop() || out.endsWith("</w:tbl>")) {
      out.write(plan.emptyParagraphs().get(arguments.number(0)));
    }
    return NOTHING;
  }

  /**
   * {@code _endTable()}: closes a table, or takes it back when it got no row: Word refuses a table
   * without one (17.4.37). Its beginning was marked, and the end of its head.
   */
  private TemplateModel endTable(Arguments ignored) {
    starts.pop();
    int head = starts.pop();
    starts.pop();
    int start = starts.pop();
    if (out.position() == head) {
      takeBack(start);
    } else {
      out.write("</w:tbl>");
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

  /** {@code _page(bookmark)}: the place of a page number. */
  private TemplateModel page(Arguments arguments) throws TemplateModelException {
    String bookmark = arguments.text(0);
    printed++;
    open.add(FilledText.Open.number(out.position(), pages -> pages.pageOf(bookmark)));
    return NOTHING;
  }

  /** {@code _pages()}: the place of the number of pages. */
  private TemplateModel pages(Arguments ignored) {
    open.add(FilledText.Open.number(out.position(), PageNumbers::pageCount));
    return NOTHING;
  }

  /** {@code _wholeRow()}: the place of {@code w:cantSplit}, should the row fit a page. */
  private TemplateModel wholeRow(Arguments ignored) {
    String mark = plan.name() + "#" + wholeRowCount++;
    wholeRows.push(mark);
    openIfWhole(mark, "<w:cantSplit/>", "<w:cantSplit w:row=\"" + mark + "\"/>");
    return NOTHING;
  }

  /** {@code _keepNext()}: the place of a paragraph's {@code w:keepNext} in such a row. */
  private TemplateModel keepNext(Arguments ignored) {
    openIfWhole(wholeRows.element(), "<w:keepNext/>", "<w:keepNext/>");
    return NOTHING;
  }

  private void openIfWhole(String mark, String xml, String toLayOut) {
    open.add(
        new FilledText.Open(out.position(), pages -> pages.staysWhole(mark) ? xml : "", toLayOut));
  }

  /** {@code _wholeRowEnd()}. */
  private TemplateModel wholeRowEnd(Arguments ignored) {
    wholeRows.pop();
    return NOTHING;
  }

  /** {@code _contents()}: the place of the contents' lines. */
  private TemplateModel contents(Arguments ignored) {
    contentsAt = out.position();
    return NOTHING;
  }

  /** {@code _id()}: a number that no other element of the part has. */
  private TemplateModel id(Arguments ignored) {
    return new SimpleScalar(String.valueOf(nextId++));
  }
}
