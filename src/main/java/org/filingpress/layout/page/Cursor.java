package org.filingpress.layout.page;

import org.jspecify.annotations.Nullable;

/** How far a flow has been placed on pages. */
final class Cursor {

  final Slab.Flow flow;
  int next;

  /** The table that the next slab is a row of, when it has begun. */
  @Nullable TableCursor table;

  private Rest rest = new Rest();

  /**
   * The height of what is left, once known. Copies of a cursor share it until they move on: tables
   * within tables would otherwise be poured twice at every level.
   */
  private static final class Rest {
    double height = -1;
  }

  Cursor(Slab.Flow flow) {
    this.flow = flow;
  }

  Cursor copy() {
    Cursor copy = new Cursor(flow);
    copy.next = next;
    copy.rest = rest;
    TableCursor inTable = table;
    copy.table = inTable == null ? null : inTable.copy();
    return copy;
  }

  boolean atStart() {
    return next == 0 && table == null;
  }

  boolean isDone() {
    return next >= flow.slabs().size();
  }

  /** To be told before it moves on, or what is within it does. */
  void moves() {
    rest = new Rest();
  }

  /** Height of what is left. */
  double rest() {
    if (atStart()) {
      return flow.natural().of(flow);
    }
    if (rest.height < 0) {
      rest.height = Filler.WITHOUT_END.fill(copy(), Filler.ENDLESS, true, false).used();
    }
    return rest.height;
  }
}
