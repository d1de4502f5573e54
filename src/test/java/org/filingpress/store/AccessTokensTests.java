package org.filingpress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;

@Timeout(90)
class AccessTokensTests {

  private static final TokenHolder HOLDER = new TokenHolder("系统", Role.ADMIN, null, null);

  private final AbsentDatabase database = new AbsentDatabase("");
  private final ExecutorService clients = Executors.newCachedThreadPool();
  private ConfigurableApplicationContext context;
  private AccessTokens tokens;

  @BeforeEach
  void open(@TempDir Path folder) {
    context = TestDatabase.start(TestDatabase.H2.settings(folder), StoreConfiguration.class);
    tokens =
        new AccessTokens(
            database.over(context.getBean(DataSource.class)),
            Clock.systemUTC(),
            Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    database.close();
    clients.shutdown();
    context.close();
  }

  @Test
  void asksTheDatabaseOnceInASecondAboutTokensThatWereNeverMade() throws Exception {
    String secret = tokens.create(HOLDER, "test", null).secret();
    assertThat(tokens.holder(secret)).contains(HOLDER);
    int before = database.asked();
    long begin = System.nanoTime();

    for (int i = 0; i < 2000; i++) {
      assertThat(tokens.holder(TokenSecret.random())).isEmpty();
    }

    assertThat(database.asked() - before).isLessThanOrEqualTo(onceInASecondSince(begin));
    assertThat(tokens.holder(secret)).contains(HOLDER);
    int id = tokens.list().get(0).id();
    assertThat(tokens.revoke(id, "test")).isTrue();
    assertThat(tokens.holder(secret)).isEmpty();
  }

  @Test
  void knowsAllWhoComeTogetherAtTheStart() throws Exception {
    String secret = tokens.create(HOLDER, "test", null).secret();
    database.leave();
    List<CompletableFuture<Optional<TokenHolder>>> holders =
        Stream.generate(() -> asked(secret)).limit(8).toList();
    database.awaitSomebody();
    database.comeBack();

    for (CompletableFuture<Optional<TokenHolder>> holder : holders) {
      assertThat(holder.join()).contains(HOLDER);
    }
  }

  @Test
  void letsNobodyWaitForWhoeverIsAskingADatabaseThatIsAway() throws Exception {
    String secret = tokens.create(HOLDER, "test", null).secret();
    assertThat(tokens.holder(TokenSecret.random())).isEmpty();
    int before = database.asked();
    database.leave();
    CompletableFuture<Void> first = CompletableFuture.runAsync(this::askUntilItIsAway);
    database.awaitSomebody();

    for (int i = 0; i < 100; i++) {
      assertIsAway();
    }
    assertThat(first).isNotDone();
    assertThat(database.asked() - before).isEqualTo(1);

    database.fail();
    assertThatThrownBy(first::join).hasCauseInstanceOf(DataAccessException.class);
    before = database.asked();
    long begin = System.nanoTime();
    for (int i = 0; i < 2000; i++) {
      assertIsAway();
    }
    assertThat(database.asked() - before).isLessThanOrEqualTo(onceInASecondSince(begin));

    database.comeBack();
    assertThat(onceItIsBack(secret)).contains(HOLDER);
  }

  private CompletableFuture<Optional<TokenHolder>> asked(String secret) {
    return CompletableFuture.supplyAsync(() -> tokens.holder(secret), clients);
  }

  /** For a second it is believed that there are no others. */
  private void askUntilItIsAway() {
    while (tokens.holder(TokenSecret.random()).isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private void assertIsAway() {
    assertThatThrownBy(() -> tokens.holder(TokenSecret.random()))
        .isInstanceOf(DataAccessException.class);
  }

  private static int onceInASecondSince(long begin) {
    return 1 + (int) Duration.ofNanos(System.nanoTime() - begin).toSeconds();
  }

  private Optional<TokenHolder> onceItIsBack(String secret) throws InterruptedException {
    while (true) {
      try {
        return tokens.holder(secret);
      } catch (DataAccessException remembered) {
        Thread.sleep(50);
      }
    }
  }
}
