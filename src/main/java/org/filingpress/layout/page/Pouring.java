package org.filingpress.layout.page;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.filing.GivenUpException;
import org.filingpress.layout.page.Filler.Filled;
import org.filingpress.layout.page.Slab.LineSlab;
import org.filingpress.layout.page.Slab.RowSlab;
import org.filingpress.layout.page.Spot.LineSpot;
import org.jspecify.annotations.Nullable;

/** One filling of one height: the state of {@link Filler#fill}. */
final class Pouring {

  private final Filler filler;
  private final Cursor cursor;
  private final List<Slab> slabs;
  private final double room;
  private final boolean must;
  private final boolean keepsGap;
  private final List<Spot> spots = new ArrayList<>();
  private double y;
  private boolean placed;
  private boolean forced;

  Pouring(Filler filler, Cursor cursor, double room, boolean must, boolean keepsGap) {
    this.filler = filler;
    this.cursor = cursor;
    this.slabs = cursor.flow.slabs();
    this.room = room;
    this.must = must;
    this.keepsGap = keepsGap;
  }

  Filled pour() {
    TableCursor begun = cursor.table;
    if (begun != null) {
      TablePouring pouring = new TablePouring(filler, begun);
      y = pouring.repeatHeader(spots, room);
      pouring.reopen(y);
    }
    boolean goesOn = true;
    while (goesOn && cursor.next < slabs.size()) {
      GivenUpException.ifInterrupted();
      Slab slab = slabs.get(cursor.next);
      if (slab.breaksBefore() && placed && filler.body()) {
        forced = true;
        break;
      }
      if (!chainFits()) {
        break;
      }
      goesOn = slab instanceof LineSlab line ? placeLine(line) : placeRow((RowSlab) slab);
    }
    TableCursor left = cursor.table;
    if (left != null && !left.open.isEmpty()) {
      new TablePouring(filler, left).cut(y);
    }
    if (cursor.isDone() && !filler.body()) {
      y += cursor.flow.after();
    }
    return new Filled(spots, y, forced);
  }

  private double gap(Slab slab) {
    if (placed) {
      return slab.gap();
    }
    return keepsGap && spots.isEmpty() ? slab.before() : 0;
  }

  /** Whether what must stay together from here on finds room, if it would on a fresh page. */
  private boolean chainFits() {
    boolean begins = cursor.next == 0 || !slabs.get(cursor.next - 1).keepsWithNext();
    if (!placed && must || !begins && placed || room == Filler.ENDLESS) {
      return true;
    }
    Slab first = slabs.get(cursor.next);
    if (!first.keepsWithNext()) {
      return true;
    }
    double need = gap(first);
    double hanging = 0;
    for (int i = cursor.next; i < slabs.size(); i++) {
      Slab slab = slabs.get(i);
      need += i > cursor.next ? slab.gap() : 0;
      if (slab instanceof LineSlab line) {
        need += line.height();
        hanging = line.height() - line.least();
      } else {
        RowSlab row = (RowSlab) slab;
        need += row.keepsWithNext() ? row.table().whole(row.row()) : row.table().least(row.row());
        hanging = 0;
      }
      if (need - hanging > filler.full() + Filler.TOLERANCE) {
        // nowhere would it find room, so it is not kept together; but the row is not broken here
        return !(first instanceof RowSlab kept)
            || y + gap(first) + kept.table().whole(kept.row()) <= room + Filler.TOLERANCE;
      }
      if (!slab.keepsWithNext()) {
        break;
      }
    }
    return y + need - hanging <= room + Filler.TOLERANCE;
  }

  private boolean placeLine(LineSlab line) {
    double top = y + gap(line);
    double below = filler.body() || cursor.next < slabs.size() - 1 ? 0 : cursor.flow.after();
    if (top + line.least() + below > room + Filler.TOLERANCE && (placed || !must)) {
      return false;
    }
    cursor.table = null;
    spots.add(new LineSpot(top, line));
    y = top + line.height();
    placed = true;
    cursor.next++;
    if (line.breaksAfter() && filler.body()) {
      forced = true;
      return false;
    }
    return true;
  }

  private boolean placeRow(RowSlab slab) {
    TableCursor table = table(slab);
    TablePouring pouring = new TablePouring(filler, table);
    double top = y + gap(slab);
    double height = pouring.height(slab.row(), top);
    boolean last = slab.row() == slab.table().rowCount() - 1;
    double border = slab.table().row(slab.row()).bottom();
    double below = last ? border : 0;
    boolean mustNow = must && !placed;
    if (top + height + border <= room + Filler.TOLERANCE
        || mustNow && !pouring.breaksWhenTooHigh(slab.row())) {
      spots.add(pouring.place(slab.row(), top, height));
      y = top + height + below;
      placed = true;
      cursor.next++;
      if (last) {
        cursor.table = null;
      }
      return true;
    }
    if (slab.table().mayBreak(slab.row()) || mustNow) {
      Spot.@Nullable RowSpot part = pouring.breakRow(slab.row(), top, room - border, mustNow);
      if (part != null) {
        spots.add(part);
        y = top + part.height();
        placed = true;
        return false;
      }
    }
    if (mustNow) {
      spots.add(pouring.place(slab.row(), top, height));
      y = top + height + below;
      placed = true;
      cursor.next++;
      if (last) {
        cursor.table = null;
      }
      return true;
    }
    return false;
  }

  private TableCursor table(RowSlab slab) {
    TableCursor table = cursor.table;
    if (table == null || table.box != slab.table()) {
      table = new TableCursor(slab.table());
      cursor.table = table;
    }
    return table;
  }
}
