package org.filingpress.docx;

import static org.filingpress.docx.ProgramFunction.NOTHING;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.filingpress.docx.ProgramFunction.Arguments;
import org.filingpress.docx.output.TextBuffer;
import org.filingpress.filing.Filing;

/**
 * One part of one document while it is filled: the output, and what the compiled program asks for
 * by the functions whose names begin with an underscore. Used once, by one thread.
 */
final class Filling implements TemplateHashModel {

  /** Bytes to begin with: a usual body has 200 KB, any other part a few. */
  private static final int BODY = 1 << 18;

  private static final int SMALL_PART = 1 << 12;

  private final PartPlan plan;
  private final Shaped<Filing> filing;
  private final Allowance budget;
  private final TextBuffer out;
  private final TableFilling tables;

  private final List<FilledText.Open> open = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final Bookmarks bookmarks = new Bookmarks();
  private final Deque<Integer> starts = new ArrayDeque<>();
  private final StringBuilder headingText = new StringBuilder();
  private int contentsAt = -1;
  private int headingLevel;
  private int headingId;
  private int printed;
  private int nextId;

  Filling(PartPlan plan, Filing filing, Allowance budget) {
    this.plan = plan;
    this.filing = new Shaped<>(Contract.FILING, filing);
    this.budget = budget;
    this.out = new TextBuffer(budget.bytes(), plan.contents() == null ? SMALL_PART : BODY);
    this.nextId = plan.firstId();
    this.tables = new TableFilling(plan, budget, out, open);
  }

  /** Fills the part. */
  FilledText fill() throws TemplateException, IOException {
    plan.program().process(this, new ProgramOutput(plan.pieces(), out));
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
    return new FilledText(whole, all, headings.stream().filter(contents::numbers).toList());
  }

  @Override
  public TemplateModel get(String name) {
    return name.startsWith("_") ? new ProgramFunction(name, this) : filing.get(name);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  /** What the compiled program calls. */
  TemplateModel call(String function, Arguments arguments) throws TemplateModelException {
    return switch (function) {
      case "_step" -> step();
      case "_run" -> run(arguments);
      case "_plain" -> plain(arguments);
      case "_heading" -> heading(arguments);
      case "_headingEnd" -> headingEnd();
      case "_mark" -> mark();
      case "_dropIfUnprinted" -> dropIfUnprinted();
      case "_endConditionalRow" -> endConditionalRow(arguments);
      case "_fillIfEmpty" -> fillIfEmpty(arguments);
      case "_endTable" -> endTable();
      case "_page" -> page(arguments);
      case "_pages" -> pages();
      case "_contents" -> contents();
      case "_id" -> id();
      default -> tables.call(function, arguments);
    };
  }

  private TemplateModel step() {
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
  private TemplateModel headingEnd() {
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
  private TemplateModel mark() {
    starts.push(out.position());
    starts.push(printed);
    return NOTHING;
  }

  /** {@code _dropIfUnprinted()}: takes a paragraph back in which no text was printed. */
  private TemplateModel dropIfUnprinted() {
    isDropped();
    return NOTHING;
  }

  /**
   * {@code _endConditionalRow(table)}: takes a row back in which no text was printed. One that
   * stays has no merge marks, so that what is merged does not reach over it.
   */
  private TemplateModel endConditionalRow(Arguments arguments) throws TemplateModelException {
    return isDropped() ? NOTHING : tables.call("_restart", arguments);
  }

  private boolean isDropped() {
    int printedBefore = starts.pop();
    int start = starts.pop();
    if (printed == printedBefore) {
      takeBack(start);
    }
    return printed == printedBefore;
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
  private TemplateModel endTable() {
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

  /** {@code _page(bookmark)}: the place of a page number. */
  private TemplateModel page(Arguments arguments) throws TemplateModelException {
    String bookmark = arguments.text(0);
    printed++;
    open.add(new FilledText.Open(out.position(), new FilledText.PageNumber(bookmark)));
    return NOTHING;
  }

  /** {@code _pages()}: the place of the number of pages. */
  private TemplateModel pages() {
    open.add(new FilledText.Open(out.position(), new FilledText.PageNumber(null)));
    return NOTHING;
  }

  /** {@code _contents()}: the place of the contents' lines. */
  private TemplateModel contents() {
    contentsAt = out.position();
    return NOTHING;
  }

  /** {@code _id()}: a number that no other element of the part has. */
  private TemplateModel id() {
    return new SimpleScalar(String.valueOf(nextId++));
  }
}
