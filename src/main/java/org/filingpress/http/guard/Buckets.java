package org.filingpress.http.guard;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A token bucket for each who comes; the one that nobody has come to for longest goes first. */
final class Buckets {

  private final int capacity;
  private final Duration period;
  private final Map<String, Bucket> buckets;

  /**
   * @param capacity 0: no limit
   * @param most how many buckets are kept
   */
  Buckets(int capacity, Duration period, int most) {
    this.capacity = capacity;
    this.period = period;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
          }
        };
  }

  /** Takes one of his tokens; 0 when there was one, else after how many seconds there will be. */
  long secondsToWait(String who) {
    if (capacity <= 0) {
      return 0;
    }
    ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? 0
        : Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
  }

  private synchronized Bucket bucket(String who) {
    return buckets.computeIfAbsent(who, key -> full());
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
        .build();
  }

  /** How many are kept. */
  synchronized int size() {
    return buckets.size();
  }
}
