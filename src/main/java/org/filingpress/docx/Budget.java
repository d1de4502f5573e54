package org.filingpress.docx;

import java.util.List;

/** What is left of a document's {@link FillLimits} while it is filled. */
final class Budget {

  /** Word's own bound for the columns of a table. */
  private static final int MAX_COLUMNS = 63;

  private static final int STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 1024;

  private final FillLimits limits;
  private final long deadline;
  private int steps;

  Budget(FillLimits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  int bytes() {
    return limits.bytes();
  }

  /** Counts a turn of a loop or a printed expression. */
  void step() {
    if (++steps > limits.steps()) {
      throw new LimitExceededException("docx.too-many-steps", String.valueOf(limits.steps()));
    }
    if (steps % STEPS_BETWEEN_LOOKS_AT_THE_CLOCK == 0 && System.nanoTime() > deadline) {
      throw new LimitExceededException(
          "docx.too-much-time", String.valueOf(limits.time().toSeconds()));
    }
  }

  /** Checks how many cells a row's cells are repeated to. */
  void cells(List<Integer> counts) {
    if (counts.stream().mapToInt(Integer::intValue).sum() > MAX_COLUMNS) {
      throw new LimitExceededException("docx.too-many-columns", String.valueOf(MAX_COLUMNS));
    }
  }
}
