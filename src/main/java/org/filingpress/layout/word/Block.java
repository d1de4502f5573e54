package org.filingpress.layout.word;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows upon one another in a body, a cell, a header. */
public sealed interface Block {

  /**
   * A paragraph.
   *
   * @param style the format's, with indents in characters worked out for its text
   * @param content list label included
   * @param contents whether it stands in a table of contents
   * @param number counted from 1 among the paragraphs of its part that are in no table
   */
  record Paragraph(
      ParagraphStyle style,
      ParagraphFormat format,
      List<Inline> content,
      boolean contents,
      int number)
      implements Block {

    /** Whether nothing of it is seen but its end. */
    boolean isEmpty() {
      return content.stream().allMatch(inline -> inline instanceof Inline.Bookmark);
    }

    /** Its text without labels, tabs and fields' surroundings, as an outline shows it. */
    public String plainText() {
      StringBuilder text = new StringBuilder();
      for (Inline inline : content) {
        if (inline instanceof Inline.Text words) {
          text.append(words.text());
        } else if (inline instanceof Inline.Tab || inline instanceof Inline.LineBreak) {
          text.append(' ');
        }
      }
      return text.toString().strip();
    }
  }

  /**
   * A table (ECMA-376-1, 17.4); lengths in twips.
   *
   * @param left of its left edge, from the column's, when it is not centred or to the right
   * @param columns widths of the grid
   */
  record Table(ParagraphStyle.Alignment alignment, double left, double[] columns, List<Row> rows)
      implements Block {

    public double width() {
      double sum = 0;
      for (double column : columns) {
        sum += column;
      }
      return sum;
    }

    /** How many of the first rows are repeated on every page ({@code w:tblHeader}). */
    public int headerRows() {
      int count = 0;
      while (count < rows.size() && rows.get(count).header()) {
        count++;
      }
      return count == rows.size() ? 0 : count;
    }
  }

  /**
   * A row.
   *
   * @param height in twips; 0: as its content needs
   * @param mark what the document calls a row that is to stay whole; empty when it has no name
   * @param top width of the border above it, which is part of its height
   * @param bottom width of the border below it, drawn where the table or the page ends
   */
  record Row(
      List<Cell> cells,
      double height,
      boolean exact,
      boolean header,
      boolean cantSplit,
      String mark,
      double top,
      double bottom) {}

  /**
   * A cell; of cells merged vertically the first carries the content.
   *
   * @param column index of its first grid column
   * @param span how many grid columns
   * @param rows how many rows: 0 for one that goes on from above
   */
  record Cell(
      int column,
      int span,
      int rows,
      Margins margins,
      Edges borders,
      @Nullable String shading,
      VerticalAlign align,
      List<Block> content) {}

  /** Distances between a cell's edges and its content. */
  record Margins(double top, double left, double bottom, double right) {}

  /** {@code w:vAlign}. */
  enum VerticalAlign {
    TOP,
    CENTER,
    BOTTOM
  }
}
