package org.filingpress.layout.page;

import java.util.List;
import org.filingpress.layout.page.Slab.Flow;
import org.filingpress.layout.word.Block;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.Section;
import org.filingpress.layout.word.SectionFormat;

/**
 * The headers and footers of a section, and the room they leave (ECMA-376-1, 17.10). Lengths in
 * twips.
 */
final class Furniture {

  /** Which headers a page has. */
  enum Kind {
    DEFAULT,
    FIRST,
    EVEN
  }

  private final Section section;
  private final FlowBuilder builder;
  private final double[] headers = {-1, -1, -1};
  private final double[] footers = {-1, -1, -1};

  Furniture(Section section, FlowBuilder builder) {
    this.section = section;
    this.builder = builder;
  }

  List<Block> header(Kind kind) {
    return blocks("headerReference/", kind);
  }

  List<Block> footer(Kind kind) {
    return blocks("footerReference/", kind);
  }

  /** Whether the page's number stands in its header or footer. */
  boolean showsNumber(Kind kind) {
    return showsNumber(header(kind)) || showsNumber(footer(kind));
  }

  private static boolean showsNumber(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        for (Inline inline : paragraph.content()) {
          if (inline instanceof Inline.Field field && field.kind() == Inline.Field.Kind.PAGE) {
            return true;
          }
        }
      } else if (block instanceof Block.Table table) {
        for (Block.Row row : table.rows()) {
          if (row.cells().stream().anyMatch(cell -> showsNumber(cell.content()))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private List<Block> blocks(String key, Kind kind) {
    String type =
        switch (kind) {
          case DEFAULT -> "default";
          case FIRST -> "first";
          case EVEN -> "even";
        };
    Section.Furnishing found = section.furniture().get(key + type);
    return found == null ? List.of() : found.blocks();
  }

  /** From the page's top to the body: a header taller than the margin pushes it down. */
  double top(Kind kind) {
    SectionFormat format = section.format();
    double height = height(headers, header(kind), kind);
    return format.fixedTop() || height == 0
        ? format.top()
        : Math.max(format.top(), format.header() + height);
  }

  /** From the body to the page's bottom. */
  double bottom(Kind kind) {
    SectionFormat format = section.format();
    double height = height(footers, footer(kind), kind);
    return format.fixedBottom() || height == 0
        ? format.bottom()
        : Math.max(format.bottom(), format.footer() + height);
  }

  /** Height of the body; at least a line's, however tall the furniture. */
  double room(Kind kind) {
    double height = section.format().height();
    return Math.max(Math.min(height, 20), height - top(kind) - bottom(kind));
  }

  private double height(double[] known, List<Block> blocks, Kind kind) {
    int slot = kind.ordinal();
    if (known[slot] < 0) {
      Flow flow = builder.cell(blocks, section.format().column());
      known[slot] = flow.natural().of(flow);
    }
    return known[slot];
  }
}
