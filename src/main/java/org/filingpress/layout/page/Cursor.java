package org.filingpress.layout.page;

import org.jspecify.annotations.Nullable;

/** How far a flow has been placed on pages. */
final class Cursor {

  final Slab.Flow flow;
  int next;

  /** The table that the next slab is a row of, when it has begun. */
  @Nullable TableCursor table;

  Cursor(Slab.Flow flow) {
    this.flow = flow;
  }

  Cursor copy() {
    Cursor copy = new Cursor(flow);
    copy.next = next;
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

  /** Height of what is left. */
  double rest() {
    return atStart()
        ? flow.natural().of(flow)
        : Filler.WITHOUT_END.fill(copy(), Filler.ENDLESS, true, false).used();
  }
}
