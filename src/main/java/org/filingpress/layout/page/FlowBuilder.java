package org.filingpress.layout.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filingpress.layout.line.FieldTexts;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.line.LineBreaker;
import org.filingpress.layout.page.Slab.Flow;
import org.filingpress.layout.page.Slab.LineSlab;
import org.filingpress.layout.page.Slab.RowSlab;
import org.filingpress.layout.word.Block;
import org.filingpress.layout.word.Block.Paragraph;
import org.filingpress.layout.word.Border;
import org.filingpress.layout.word.Edges;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.ParagraphFormat;
import org.filingpress.layout.word.ParagraphStyle;
import org.filingpress.layout.word.SectionFormat;
import org.filingpress.layout.word.Settings;
import org.jspecify.annotations.Nullable;

/** Breaks paragraphs and piles up lines and rows, the space between them worked out. */
final class FlowBuilder {

  /** What Word takes for automatic space: 14 pt, as browsers do (ECMA-376-1, 17.3.1.33). */
  private static final double AUTO = 280;

  private final LineBreaker source;
  private final Settings settings;
  private final FieldTexts numbers;
  private final double pitch;
  private final double characterSpace;
  private final SectionFormat section;
  private final Map<ParagraphBox, FlowBuilder> numbered;
  private final Set<String> loosened = new HashSet<>();

  /**
   * @param numbered takes the paragraphs whose lines depend on page numbers
   */
  FlowBuilder(
      LineBreaker source,
      Settings settings,
      FieldTexts numbers,
      SectionFormat section,
      Map<ParagraphBox, FlowBuilder> numbered) {
    this.source = source;
    this.settings = settings;
    this.numbers = numbers;
    this.pitch = section.linePitch();
    this.characterSpace = section.characterSpace();
    this.section = section;
    this.numbered = numbered;
  }

  /** The same with other numbers. */
  FlowBuilder with(FieldTexts others) {
    return new FlowBuilder(source, settings, others, section, new HashMap<>());
  }

  /** Height of the section's text area. */
  double bodyHeight() {
    return section.height() - section.top() - section.bottom();
  }

  /** Notes a row that was to stay whole and does not fit a page. */
  void loosen(String row) {
    loosened.add(row);
  }

  /** The marks of those rows. */
  Set<String> loosened() {
    return loosened;
  }

  Flow body(List<Block> blocks, double width) {
    return flow(blocks, width, false);
  }

  Flow cell(List<Block> blocks, double width) {
    return flow(blocks, width, true);
  }

  private Flow flow(List<Block> blocks, double width, boolean inCell) {
    if (blocks.isEmpty()) {
      return new Flow(List.of(), 0);
    }
    List<Slab> slabs = new ArrayList<>(blocks.size() + 4);
    double after = 0;
    @Nullable Paragraph previous = null;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Block.Table table) {
        TableBox box = new TableBox(table, width, this);
        for (int row = 0; row < box.rowCount(); row++) {
          slabs.add(new RowSlab(box, row, row == 0 ? after : 0, box.keepsWithNext(row)));
        }
        previous = null;
        after = 0;
        continue;
      }
      Paragraph paragraph = (Paragraph) block;
      Paragraph next = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Paragraph p ? p : null;
      boolean first = i == 0;
      double before = before(paragraph, first, previous);
      if (previous != null && sameStyle(previous, paragraph)) {
        before = paragraph.style().contextualSpacing() ? 0 : before;
        after = previous.style().contextualSpacing() ? 0 : after;
      }
      double gap = settings.addsSpacing() ? after + before : Math.max(after, before);
      after = after(paragraph, inCell && i == blocks.size() - 1, next);
      ParagraphBox box = box(paragraph, previous, next, width, inCell);
      add(box, slabs, gap, before, inCell);
      previous = paragraph;
    }
    return new Flow(slabs, after);
  }

  private static boolean sameStyle(Paragraph one, Paragraph other) {
    return one.style().styleId().equals(other.style().styleId());
  }

  private double before(Paragraph paragraph, boolean first, @Nullable Paragraph previous) {
    ParagraphFormat format = paragraph.format();
    if (format.beforeAuto()) {
      boolean inList = previous != null && listed(previous) && listed(paragraph);
      return first || inList ? 0 : settings.addsSpacing() ? 100 : AUTO;
    }
    return format.beforeLines() > 0 ? lines(format.beforeLines()) : paragraph.style().before();
  }

  private double after(Paragraph paragraph, boolean lastInCell, @Nullable Paragraph next) {
    ParagraphFormat format = paragraph.format();
    if (format.afterAuto()) {
      boolean inList = next != null && listed(next) && listed(paragraph);
      return lastInCell || inList ? 0 : settings.addsSpacing() ? 200 : AUTO;
    }
    return format.afterLines() > 0 ? lines(format.afterLines()) : paragraph.style().after();
  }

  private static boolean listed(Paragraph paragraph) {
    return !paragraph.format().list().isEmpty();
  }

  /** Hundredths of a line: of the grid's lines, else of 12 pt. */
  private double lines(double hundredths) {
    return hundredths / 100 * (pitch > 0 ? pitch : 240);
  }

  private ParagraphBox box(
      Paragraph paragraph,
      @Nullable Paragraph previous,
      @Nullable Paragraph next,
      double width,
      boolean inCell) {
    Edges borders = paragraph.format().borders();
    if (borders.isDrawn()) {
      boolean joinsAbove = previous != null && previous.format().borders().equals(borders);
      boolean joinsBelow = next != null && next.format().borders().equals(borders);
      borders =
          new Edges(
              joinsAbove ? Border.NONE : borders.top(),
              borders.left(),
              joinsBelow ? Border.NONE : borders.bottom(),
              borders.right());
    }
    LineRuler ruler = new LineRuler(inCell && !settings.gridInTables() ? 0 : pitch);
    ParagraphBox box =
        new ParagraphBox(paragraph, width, ruler, borders, lines(paragraph, width, numbers));
    for (Inline inline : paragraph.content()) {
      if (inline instanceof Inline.Field) {
        numbered.put(box, this);
        break;
      }
    }
    return box;
  }

  List<Line> lines(Paragraph paragraph, double width, FieldTexts texts) {
    List<Inline> content = paragraph.content();
    if (characterSpace != 0) {
      content = CharacterGrid.spaced(content, characterSpace);
    }
    return source.breakLines(
        content, paragraph.style(), paragraph.format().mark().style(), width, texts.in(paragraph));
  }

  /**
   * In cells nothing keeps lines together: where a row may break, LibreOffice, and Word as far as
   * is known, pass over widow control and {@code w:keepLines}.
   */
  private static void add(
      ParagraphBox box, List<Slab> slabs, double gap, double before, boolean inCell) {
    ParagraphStyle style = box.paragraph.style();
    int count = box.lines().size();
    for (int i = 0; i < count; i++) {
      boolean last = i == count - 1;
      boolean keep = last ? style.keepNext() : style.keepLines();
      if (style.widowControl() && !last) {
        keep |= i == 0 || i == count - 2;
      }
      boolean breaks = box.lines().get(i).end() == Line.End.PAGE_BREAK;
      slabs.add(
          new LineSlab(
              box,
              i,
              box.height(i),
              box.least(i),
              i == 0 ? gap : 0,
              i == 0 ? before : 0,
              keep && !breaks && !inCell,
              i == 0 && style.pageBreakBefore() && !inCell,
              breaks && !inCell));
    }
  }
}
