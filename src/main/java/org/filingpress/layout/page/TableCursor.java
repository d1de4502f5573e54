package org.filingpress.layout.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.layout.page.TableBox.CellBox;
import org.jspecify.annotations.Nullable;

/** How far a table has been placed: the merged cells still open, and the row that was broken. */
final class TableCursor {

  /** A vertically merged cell that goes on: what of it is still to be placed, and from where. */
  static final class Open {
    final CellBox cell;
    Cursor rest;
    double top;
    @Nullable CellPart part;

    Open(CellBox cell, Cursor rest) {
      this.cell = cell;
      this.rest = rest;
    }
  }

  final TableBox box;
  final List<Open> open = new ArrayList<>();

  int nextRow;

  /** The cells of the next row when part of it is already placed. */
  @Nullable Map<CellBox, Cursor> broken;

  TableCursor(TableBox box) {
    this.box = box;
  }

  TableCursor copy() {
    TableCursor copy = new TableCursor(box);
    for (Open each : open) {
      Open twin = new Open(each.cell, each.rest.copy());
      twin.top = each.top;
      copy.open.add(twin);
    }
    copy.nextRow = nextRow;
    Map<CellBox, Cursor> cut = broken;
    if (cut != null) {
      Map<CellBox, Cursor> twins = new IdentityHashMap<>();
      cut.forEach((cell, cursor) -> twins.put(cell, cursor.copy()));
      copy.broken = twins;
    }
    return copy;
  }

  /** What is to be placed of a cell of the next row. */
  Cursor cursor(CellBox cell) {
    Map<CellBox, Cursor> cut = broken;
    Cursor rest = cut == null ? null : cut.get(cell);
    return rest == null ? new Cursor(cell.flow()) : rest;
  }
}
