package org.filingpress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/** What those learn who come while another asks the database. */
@Timeout(90)
class MadeTokensTests {

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void letsAllWhoComeTogetherAtTheStartWaitForTheFirstAnswer() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    MadeTokens made =
        new MadeTokens(
            () -> {
              asked.countDown();
              await(answer);
              return Set.of("a");
            },
            Duration.ZERO,
            HOUR);
    List<FutureTask<Boolean>> clients = new ArrayList<>();
    Thread first = client(made, clients);
    asked.await();
    for (int i = 0; i < 7; i++) {
      Thread next = client(made, clients);
      while (next.isAlive() && next.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
    }
    assertThat(first.isAlive()).isTrue();
    answer.countDown();

    for (FutureTask<Boolean> client : clients) {
      assertThat(client.get()).isTrue();
    }
  }

  @Test
  void keepsNothingThatTheDatabaseDidNotSay() {
    MadeTokens made = new MadeTokens(() -> Set.of("a"), HOUR, HOUR);
    assertThat(made.contain("a")).isTrue();

    Thread.currentThread().interrupt(); // he does not wait for his turn
    assertThatThrownBy(() -> made.contain("b")).isInstanceOf(TokensUnknownException.class);
    assertThat(Thread.interrupted()).isTrue();

    assertThat(made.contain("b")).isFalse();
  }

  @Test
  void tellsWhyItIsAwayToWhoAskedAndToNobodyElse() {
    DataAccessException away = new DataAccessResourceFailureException("no connection");
    MadeTokens made =
        new MadeTokens(
            () -> {
              throw away;
            },
            HOUR,
            HOUR);

    assertThatThrownBy(() -> made.contain("a")).isSameAs(away);

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> made.contain("a"))
          .isInstanceOf(TokensUnknownException.class)
          .hasNoCause()
          .satisfies(other -> assertThat(other.getStackTrace()).isEmpty());
    }
  }

  private static Thread client(MadeTokens made, List<FutureTask<Boolean>> clients) {
    FutureTask<Boolean> client = new FutureTask<>(() -> made.contain("a"));
    clients.add(client);
    Thread thread = new Thread(client);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException end) {
      throw new IllegalStateException(end);
    }
  }
}
