package org.filingpress.http;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** A health that is asked for once in a second, however often others ask for it. */
final class KeptHealth implements HealthIndicator {

  private static final long KEPT_NANOS = 1_000_000_000L;

  private final HealthIndicator asked;
  private @Nullable Health last;
  private long at;

  KeptHealth(HealthIndicator asked) {
    this.asked = asked;
  }

  /** Who comes while it is asked for waits for the same answer. */
  @Override
  public synchronized @Nullable Health health() {
    if (last == null || System.nanoTime() - at >= KEPT_NANOS) {
      last = asked.health();
      at = System.nanoTime();
    }
    return last;
  }
}
