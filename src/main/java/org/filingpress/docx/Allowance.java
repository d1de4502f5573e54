package org.filingpress.docx;

import java.util.List;
import org.filingpress.filing.GivenUpException;

/** What is left of a document's {@link FillLimits} while it is filled. */
final class Allowance {

  /** Word's own bound for the columns of a table. */
  private static final int MAX_COLUMNS = 63;

  private static final int STEPS_BETWEEN_LOOKS = 1024;

  private final FillLimits limits;
  private final long deadline;
  private int steps;
  private int bytes;

  Allowance(FillLimits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  /** How many bytes the part that is filled now may have. */
  int bytes() {
    return limits.bytes() - bytes;
  }

  /** Takes the bytes of a filled part. */
  void take(int written) {
    bytes = (int) Math.min(limits.bytes(), (long) bytes + written);
  }

  /** Counts a turn of a loop or a printed expression. */
  void step() {
    if (++steps > limits.steps()) {
      throw new LimitExceededException("docx.too-many-steps", String.valueOf(limits.steps()));
    }
    if (steps % STEPS_BETWEEN_LOOKS == 0) {
      look();
    }
  }

  private void look() {
    GivenUpException.ifInterrupted();
    if (System.nanoTime() > deadline) {
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
