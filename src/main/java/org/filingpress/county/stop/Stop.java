package org.filingpress.county.stop;

/** Whether somebody asked a run to end. Thread-safe; who was asked once stays so. */
public final class Stop {

  /** Work was given up because somebody asked for it. */
  public static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedException() {
      super("stopped");
    }
  }

  private volatile boolean asked;

  /** Asks for it. */
  public void ask() {
    asked = true;
  }

  /** Whether somebody asked. */
  public boolean isAsked() {
    return asked;
  }

  /**
   * For places at which nothing is lost.
   *
   * @throws StoppedException when it was asked for
   */
  public void check() {
    if (asked) {
      throw new StoppedException();
    }
  }
}
