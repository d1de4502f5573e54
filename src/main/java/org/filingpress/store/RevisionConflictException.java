package org.filingpress.store;

/** A filing was put over a revision that is not the current one. */
public final class RevisionConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int expected;
  private final int actual;

  RevisionConflictException(FilingKey key, int expected, int actual) {
    super("filing " + key + " is at revision " + actual + ", not " + expected);
    this.expected = expected;
    this.actual = actual;
  }

  public int expected() {
    return expected;
  }

  /** The current revision; 0 when there is none. */
  public int actual() {
    return actual;
  }
}
