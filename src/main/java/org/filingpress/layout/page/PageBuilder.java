package org.filingpress.layout.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.filingpress.layout.line.FieldTexts;
import org.filingpress.layout.page.Page.Element;
import org.filingpress.layout.page.Page.Placed;
import org.filingpress.layout.page.Slab.Flow;
import org.filingpress.layout.word.Block;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.Section;
import org.filingpress.layout.word.SectionFormat;

/** Makes the display list of one page. */
final class PageBuilder implements FieldTexts {

  private final LaidPage page;
  private final Census census;
  private final Map<Section, FlowBuilder> builders;
  private final SpotPainter painter;

  PageBuilder(LaidPage page, Census census, Map<Section, FlowBuilder> builders, Glyphs glyphs) {
    this.page = page;
    this.census = census;
    this.builders = builders;
    this.painter = new SpotPainter(glyphs, this);
  }

  Page build() {
    SectionFormat format = page.section.format();
    List<Placed> content = new ArrayList<>();
    List<Placed> furniture = new ArrayList<>();
    if (!page.blank) {
      double shift = shift(format);
      for (LaidPage.Part part : page.parts) {
        content.addAll(
            painter.paint(part.spots(), part.section().format().left(), part.top() + shift));
      }
      header(format, furniture);
      footer(format, furniture);
    }
    return new Page(
        format.width(),
        format.height(),
        page.furniture.showsNumber(page.kind) && !page.blank ? page.label : "",
        Structure.grouped(content),
        List.copyOf(furniture));
  }

  /** How far the body moves down where the section wants it centred or at the bottom (17.6.23). */
  private double shift(SectionFormat format) {
    if (format.align() == Block.VerticalAlign.TOP || page.parts.isEmpty()) {
      return 0;
    }
    LaidPage.Part last = page.parts.get(page.parts.size() - 1);
    double free = format.height() - page.furniture.bottom(page.kind) - last.top() - last.height();
    return Math.max(0, format.align() == Block.VerticalAlign.CENTER ? free / 2 : free);
  }

  private void header(SectionFormat format, List<Placed> into) {
    List<Block> blocks = page.furniture.header(page.kind);
    if (!blocks.isEmpty()) {
      into.addAll(painter.paint(pour(blocks, format).spots(), format.left(), format.header()));
    }
  }

  private void footer(SectionFormat format, List<Placed> into) {
    List<Block> blocks = page.furniture.footer(page.kind);
    if (!blocks.isEmpty()) {
      Filler.Filled filled = pour(blocks, format);
      double top = format.height() - format.footer() - filled.used();
      into.addAll(painter.paint(filled.spots(), format.left(), top));
    }
  }

  /** Headers are broken for each page: their numbers differ. */
  private Filler.Filled pour(List<Block> blocks, SectionFormat format) {
    FlowBuilder known = builders.get(page.section);
    if (known == null) {
      return new Filler.Filled(List.of(), 0, false);
    }
    Flow flow = known.with(this).cell(blocks, format.column());
    return Filler.WITHOUT_END.fill(new Cursor(flow), Filler.ENDLESS, true, true);
  }

  @Override
  public String text(Inline.Field field) {
    return census.text(field, page);
  }

  /** The roles of structure elements (ISO 32000-1, 14.8.4). */
  static String role(Block.Paragraph paragraph) {
    int level = paragraph.style().outlineLevel();
    if (paragraph.contents()) {
      return "TOCI";
    }
    if (level > 0) {
      return "H" + Math.min(6, level);
    }
    if (!paragraph.format().list().isEmpty()) {
      return "LI";
    }
    boolean picture = false;
    for (Inline inline : paragraph.content()) {
      if (inline instanceof Inline.Picture) {
        picture = true;
      } else if (!(inline instanceof Inline.Bookmark)) {
        return "P";
      }
    }
    return picture ? "Figure" : "P";
  }

  /** Whether an element stands for part of a heading, for the outline. */
  static Element element(
      ParagraphBox box,
      boolean first,
      boolean last,
      List<String> bookmarks,
      List<Placed> children) {
    Block.Paragraph paragraph = box.paragraph;
    boolean heading = paragraph.style().outlineLevel() > 0 && !paragraph.contents();
    return new Element(
        role(paragraph),
        heading ? paragraph.style().outlineLevel() : 0,
        List.copyOf(bookmarks),
        heading && first ? paragraph.plainText() : "",
        List.copyOf(children),
        first && last ? null : box);
  }
}
