package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

@Timeout(90)
class KeptHealthTests {

  private static final Health BEFORE = Health.up().withDetail("before", true).build();

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void isAskedForOnceInASecond() {
    KeptHealth kept = new KeptHealth(this::now, BEFORE);
    long begin = System.nanoTime();

    for (int i = 0; i < 10_000; i++) {
      assertThat(kept.health()).isEqualTo(Health.up().build());
    }

    int seconds = (int) Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    assertThat(asked.get()).isBetween(1, 1 + seconds);
  }

  @Test
  void letsNobodyWaitForWhoeverIsAsking() throws Exception {
    CountDownLatch isAsking = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    KeptHealth kept =
        new KeptHealth(
            () -> {
              isAsking.countDown();
              await(answer);
              return now();
            },
            BEFORE);
    CompletableFuture<Health> first = CompletableFuture.supplyAsync(kept::health);
    isAsking.await();

    Health others = kept.health();
    while (others.equals(BEFORE)) { // until it takes too long
      others = kept.health();
    }
    assertThat(others.getStatus()).isEqualTo(Status.DOWN);
    assertThat(first).isNotDone();
    assertThat(asked.get()).isZero();

    answer.countDown();
    assertThat(first.join().getStatus()).isEqualTo(Status.UP);
    assertThat(kept.health().getStatus()).isEqualTo(Status.UP);
  }

  private Health now() {
    asked.incrementAndGet();
    return Health.up().build();
  }

  /** Not for ever, or who waits for a lock meanwhile could not be told that this fails. */
  private static void await(CountDownLatch latch) {
    try {
      latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException end) {
      throw new AssertionError(end);
    }
  }
}
