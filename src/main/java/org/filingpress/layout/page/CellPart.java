package org.filingpress.layout.page;

import java.util.List;
import org.filingpress.layout.page.TableBox.CellBox;

/** What of a cell stands on one page. */
final class CellPart {

  final CellBox cell;
  final boolean continued;
  double height;
  double contentHeight;
  List<Spot> content = List.of();

  /**
   * @param continued whether the cell began on an earlier page
   */
  CellPart(CellBox cell, boolean continued) {
    this.cell = cell;
    this.continued = continued;
  }

  void fill(Filler.Filled filled) {
    content = filled.spots();
    contentHeight = filled.used();
  }

  /** Whether a row of exact height is too low for what stands in it. */
  boolean cutsOff() {
    return contentHeight + cell.verticalMargins() > height + Filler.TOLERANCE && height > 0;
  }
}
