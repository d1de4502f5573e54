package org.filingpress.layout.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.layout.page.Filler.Filled;
import org.filingpress.layout.page.Spot.RowSpot;
import org.filingpress.layout.page.TableBox.CellBox;
import org.filingpress.layout.page.TableCursor.Open;
import org.filingpress.layout.word.Block.Row;
import org.jspecify.annotations.Nullable;

/**
 * Places the rows of one table. A row's height holds the border above it; the one below the last
 * row comes on top (as LibreOffice measures: rows of {@code trHeight} 480 follow each other at 24
 * pt whatever the border, rows of one 15 pt line with borders of 0.5 pt at 15.5 pt). What a merged
 * cell needs beyond the rows it spans makes the last of them taller.
 */
final class TablePouring {

  private final Filler cells;
  private final TableCursor cursor;
  private final TableBox box;

  TablePouring(Filler filler, TableCursor cursor) {
    this.cells = new Filler(filler.full(), false);
    this.cursor = cursor;
    this.box = cursor.box;
  }

  /** Places the header rows at the top of a page on which the table goes on; their height. */
  double repeatHeader(List<Spot> spots, double room) {
    int count = box.table.headerRows();
    if (count == 0 || cursor.nextRow < count) {
      return 0;
    }
    double height = 0;
    for (int row = 0; row < count; row++) {
      height += box.least(row);
    }
    if (height + box.least(Math.min(cursor.nextRow, box.rowCount() - 1)) > room) {
      return 0; // Word gives the header up where no row would find room below it
    }
    TablePouring fresh = new TablePouring(Filler.WITHOUT_END, new TableCursor(box));
    double y = 0;
    for (int row = 0; row < count; row++) {
      double rowHeight = fresh.height(row, y);
      RowSpot spot = fresh.place(row, y, rowHeight);
      spots.add(new RowSpot(y, rowHeight, box, row, spot.cells(), true));
      y += rowHeight;
    }
    return y;
  }

  /** Merged cells begun on an earlier page go on at {@code y}. */
  void reopen(double y) {
    for (Open open : cursor.open) {
      open.top = y;
      open.part = null;
    }
  }

  /** The page ends at {@code y}: merged cells that go on take what finds room above it. */
  void cut(double y) {
    for (Open open : cursor.open) {
      CellPart part = open.part;
      if (part == null) {
        continue;
      }
      part.height = y - open.top;
      double room = part.height - top(part) - open.cell.verticalMargins();
      part.fill(new Filler(cells.full(), true).fill(open.rest, room, false, open.rest.atStart()));
    }
  }

  private double top(CellPart part) {
    return box.row(part.cell.row()).top();
  }

  /** The height of the next row if it stands whole at {@code y}. */
  double height(int row, double y) {
    Row its = box.row(row);
    if (its.exact() && cursor.broken == null) {
      return its.height();
    }
    double needed = 0;
    for (CellBox cell : box.cells(row)) {
      if (cell.cell().rows() == 1) {
        needed = Math.max(needed, cursor.cursor(cell).rest() + cell.verticalMargins());
      }
    }
    double height = its.top() + needed;
    for (Open open : cursor.open) {
      if (open.cell.lastRow() == row) {
        double begin = box.row(open.cell.row()).top();
        double whole = begin + open.rest.rest() + open.cell.verticalMargins();
        height = Math.max(height, whole - (y - open.top));
      }
    }
    return cursor.broken == null ? Math.max(height, its.height()) : height;
  }

  /** Whether a row that a fresh page has no room for is broken: one of exact height never is. */
  boolean breaksWhenTooHigh(int row) {
    return !box.row(row).exact();
  }

  /** Places the next row whole. */
  RowSpot place(int row, double y, double height) {
    List<CellPart> parts = begin(row, y);
    for (CellBox cell : box.cells(row)) {
      if (cell.cell().rows() == 1) {
        Cursor rest = cursor.cursor(cell);
        CellPart part = new CellPart(cell, !rest.atStart());
        part.height = height;
        part.fill(Filler.WITHOUT_END.fill(rest, Filler.ENDLESS, true, rest.atStart()));
        parts.add(part);
      }
    }
    end(row, y + height);
    cursor.broken = null;
    cursor.nextRow = row + 1;
    return new RowSpot(y, height, box, row, parts, false);
  }

  /** Merged cells that begin in a row, or go on in it as the first one on a page. */
  private List<CellPart> begin(int row, double y) {
    List<CellPart> parts = new ArrayList<>(box.cells(row).size());
    for (CellBox cell : box.cells(row)) {
      if (cell.cell().rows() > 1 && cursor.broken == null) {
        Open open = new Open(cell, new Cursor(cell.flow()));
        open.top = y;
        cursor.open.add(open);
      }
    }
    for (Open open : cursor.open) {
      if (open.part == null) {
        open.top = y;
        open.part = new CellPart(open.cell, open.cell.row() != row || cursor.broken != null);
        parts.add(open.part);
      }
    }
    return parts;
  }

  private void end(int row, double bottom) {
    for (Open open : List.copyOf(cursor.open)) {
      CellPart part = open.part;
      if (open.cell.lastRow() == row && part != null) {
        part.height = bottom - open.top;
        part.fill(Filler.WITHOUT_END.fill(open.rest, Filler.ENDLESS, true, open.rest.atStart()));
        cursor.open.remove(open);
      }
    }
  }

  /**
   * Places as much of the next row as finds room, if every cell of it can begin; null if not, or if
   * all of its content would stand and only its height goes over.
   *
   * @param must whether it stands at the top of a page, so that something has to be placed
   */
  @Nullable RowSpot breakRow(int row, double y, double room, boolean must) {
    Row its = box.row(row);
    Map<CellBox, Cursor> rests = new IdentityHashMap<>();
    List<CellPart> parts = new ArrayList<>();
    boolean left = false;
    boolean some = false;
    for (CellBox cell : box.cells(row)) {
      if (cell.cell().rows() != 1) {
        continue;
      }
      Cursor rest = cursor.cursor(cell).copy();
      boolean empty = rest.isDone();
      CellPart part = new CellPart(cell, !rest.atStart());
      double inner = room - y - its.top() - cell.verticalMargins();
      Filled filled = cells.fill(rest, inner, must, rest.atStart());
      if (filled.spots().isEmpty() && !empty) {
        return null;
      }
      part.fill(filled);
      parts.add(part);
      rests.put(cell, rest);
      some |= !filled.spots().isEmpty();
      left |= !rest.isDone();
    }
    if (!some || !left) {
      return null;
    }
    double height = its.top();
    for (CellPart part : parts) {
      height = Math.max(height, its.top() + part.contentHeight + part.cell.verticalMargins());
    }
    height = Math.max(height, Math.min(room - y, its.height()));
    for (CellPart part : parts) {
      part.height = height;
    }
    List<CellPart> merged = begin(row, y);
    merged.addAll(parts);
    cursor.broken = rests;
    return new RowSpot(y, height, box, row, merged, false);
  }
}
