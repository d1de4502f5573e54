package org.filingpress.http.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is remembered of who came. */
class BucketsTests {

  @Test
  void remembersNoMoreThanItMayHoweverManyCome() {
    Buckets buckets = new Buckets(1, Duration.ofHours(1), 10);
    for (int i = 0; i < 1000; i++) {
      buckets.secondsToWait("10.0.0." + i);
    }

    assertThat(buckets.size()).isEqualTo(10);
    assertThat(buckets.secondsToWait("10.0.0.999")).isPositive();
  }

  @Test
  void forgetsFirstWhoCameLongestAgo() {
    Buckets buckets = new Buckets(1, Duration.ofHours(1), 2);
    buckets.secondsToWait("a");
    buckets.secondsToWait("b");
    buckets.secondsToWait("a");
    buckets.secondsToWait("c");

    assertThat(buckets.secondsToWait("a")).isPositive();
  }

  @Test
  void limitsNobodyWhereNoLimitIsSet() {
    Buckets buckets = new Buckets(0, Duration.ofHours(1), 2);
    for (int i = 0; i < 1000; i++) {
      assertThat(buckets.secondsToWait("a")).isZero();
    }
  }
}
