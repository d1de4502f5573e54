package org.filingpress.layout.page;

import java.util.List;
import org.filingpress.layout.line.Line;

/** What pages are piled up from: a line, or a row of a table. Lengths in twips. */
sealed interface Slab {

  /** Space above it when it follows upon another one. */
  double gap();

  /** Space above it when it begins a page after a forced break, or a cell. */
  double before();

  /** Whether no page should end below it. */
  boolean keepsWithNext();

  /** Whether it begins a page. */
  default boolean breaksBefore() {
    return false;
  }

  /** Whether it ends its page. */
  default boolean breaksAfter() {
    return false;
  }

  /**
   * A line of a paragraph.
   *
   * @param least what of its height must find room at a page's bottom
   */
  record LineSlab(
      ParagraphBox box,
      int index,
      double height,
      double least,
      double gap,
      double before,
      boolean keepsWithNext,
      boolean breaksBefore,
      boolean breaksAfter)
      implements Slab {

    Line line() {
      return box.lines().get(index);
    }

    boolean isFirst() {
      return index == 0;
    }

    boolean isLast() {
      return index == box.lines().size() - 1;
    }
  }

  /** A row of a table. */
  record RowSlab(TableBox table, int row, double gap, boolean keepsWithNext) implements Slab {
    @Override
    public double before() {
      return 0;
    }
  }

  /**
   * Slabs upon one another.
   *
   * @param after space below the last one, which a cell keeps and a page's end does not
   */
  record Flow(List<Slab> slabs, double after, NaturalHeight natural) {
    Flow(List<Slab> slabs, double after) {
      this(slabs, after, new NaturalHeight());
    }
  }

  /** A flow's height when nothing breaks it, worked out when first asked. */
  final class NaturalHeight {
    private double height = -1;

    double of(Flow flow) {
      if (height < 0) {
        height = Filler.WITHOUT_END.fill(new Cursor(flow), Filler.ENDLESS, true, true).used();
      }
      return height;
    }
  }
}
