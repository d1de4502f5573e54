package org.filingpress.benchmarks;

/**
 * Work until Java's compilers have hardly anything left to do: as long as they have, they take a
 * processor from it.
 */
final class WarmUp {

  private static final double SPELL_SECONDS = 5;

  /** The compilers' time by the clock's. */
  private static final double QUIET = 0.03;

  private static final int QUIET_SPELLS = 2;

  /** Works for so many seconds. */
  @FunctionalInterface
  interface Work {
    void run(double seconds) throws Exception;
  }

  /** Seconds that the compilers have worked so far. */
  @FunctionalInterface
  interface Compilers {
    double seconds() throws Exception;
  }

  private WarmUp() {}

  /**
   * @param most seconds
   * @return whether the compilers were quiet at the end
   */
  static boolean run(Work work, Compilers compilers, double most) throws Exception {
    long start = System.nanoTime();
    int quiet = 0;
    while (quiet < QUIET_SPELLS && secondsSince(start) < most) {
      long spell = System.nanoTime();
      double before = compilers.seconds();
      work.run(SPELL_SECONDS);
      double compiled = compilers.seconds() - before;
      quiet = compiled < QUIET * secondsSince(spell) ? quiet + 1 : 0;
    }
    return quiet == QUIET_SPELLS;
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
