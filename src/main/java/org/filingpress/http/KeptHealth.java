package org.filingpress.http;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * A health that one at a time asks for, once in a second, however many others ask for it. They do
 * not wait for him: what does not answer keeps one thread, and no more.
 */
final class KeptHealth implements HealthIndicator {

  private static final long KEPT_NANOS = 1_000_000_000L;

  private final HealthIndicator asked;
  private final AtomicReference<@Nullable Long> asking = new AtomicReference<>();
  private volatile @Nullable Health last;
  private volatile long at = System.nanoTime() - KEPT_NANOS;

  /**
   * @param before what the others are told while the first one asks
   */
  KeptHealth(HealthIndicator asked, Health before) {
    this.asked = asked;
    this.last = before;
  }

  /** Who comes while it is asked for gets the last answer; "down" if this one takes long. */
  @Override
  public @Nullable Health health() {
    long now = System.nanoTime();
    if (isKept(now)) {
      return last;
    } else if (asking.compareAndSet(null, now)) {
      try {
        return ask();
      } finally {
        asking.set(null);
      }
    }
    Long since = asking.get();
    return since == null || now - since < KEPT_NANOS ? last : Health.down().build();
  }

  private @Nullable Health ask() {
    if (!isKept(System.nanoTime())) {
      last = asked.health();
      at = System.nanoTime();
    }
    return last;
  }

  private boolean isKept(long now) {
    return now - at < KEPT_NANOS;
  }
}
