package org.filingpress.samples;

import java.util.List;
import java.util.Random;

/** Seeded choices. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  /** One of a list. */
  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A number from {@code least} to {@code most}, both included. */
  int from(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** True once in {@code n} times. */
  boolean onceIn(int n) {
    return random.nextInt(n) == 0;
  }
}
