package org.filingpress.filing;

/**
 * Work was given up because its thread is interrupted: nobody waits for what it makes any more.
 * Whatever takes long looks for it again and again, where nothing is left half done.
 */
public final class GivenUpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private GivenUpException() {
    super("the thread is interrupted", null, false, false);
  }

  /**
   * Costs as little as a look at a field; the thread stays interrupted.
   *
   * @throws GivenUpException when this thread is interrupted
   */
  public static void ifInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new GivenUpException();
    }
  }
}
