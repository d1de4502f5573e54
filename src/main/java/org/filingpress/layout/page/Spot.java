package org.filingpress.layout.page;

import java.util.List;

/** Something that has found its place; {@code y} from the top of what it stands in. */
sealed interface Spot {

  double y();

  /** A line; {@code y} is the top of its box, space above it not included. */
  record LineSpot(double y, Slab.LineSlab slab) implements Spot {}

  /**
   * A row, or what of it stands on the page.
   *
   * @param cells those that begin in it on this page; merged ones reach over the rows below
   * @param repeated whether it is a header row shown again
   */
  record RowSpot(
      double y, double height, TableBox table, int row, List<CellPart> cells, boolean repeated)
      implements Spot {}
}
