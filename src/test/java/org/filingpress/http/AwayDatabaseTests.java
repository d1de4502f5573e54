package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestService.FILINGS;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.filingpress.http.GuardedService.Caller;
import org.filingpress.store.AbsentDatabase;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Clients whose tokens the database would have to be asked about, while it is away. */
@Timeout(90)
class AwayDatabaseTests {

  private static final int OPEN = 300;

  /** Most of what an address may ask for without a key: 300 in an hour. */
  private static final Map<String, Object> SETTINGS =
      Map.of("filingpress.http.rates.open", OPEN, "filingpress.http.rates.period", "1h");

  /** Tells who is let in. */
  private final Logger guard = (Logger) LoggerFactory.getLogger("org.filingpress.http.guard");

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @TempDir private Path folder;

  @AfterEach
  void listenNoMore() {
    guard.detachAppender(log);
  }

  @Test
  void doNotFillTheLogAndComeOnlySoOften() throws Exception {
    AbsentDatabase database = new AbsentDatabase("-exec-");
    try (GuardedService guarded =
            GuardedService.start(TestDatabase.H2, folder, SETTINGS, database);
        AbsentDatabase away = database) {
      log.start();
      guard.addAppender(log);
      away.fail();
      int before = away.asked();
      long begin = System.nanoTime();

      HttpResponse<byte[]> answer = ask(guarded, Caller.INVENTED);
      for (int i = 0; i < 3 * OPEN && answer.statusCode() == 503; i++) {
        assertThat(Answer.problem(503, answer).problems()).containsExactly("http.database ");
        answer = ask(guarded, Caller.INVENTED);
      }

      assertThat(Answer.problem(429, answer).problems()).containsExactly("http.too-often ");
      List<ILoggingEvent> told = List.copyOf(log.list);
      int seconds = (int) Duration.ofNanos(System.nanoTime() - begin).toSeconds();
      long traces = told.stream().filter(event -> event.getThrowableProxy() != null).count();
      assertThat(traces).isEqualTo(away.asked() - before).isPositive();
      assertThat(told.size() - traces).isBetween(1L, 2L + seconds);

      away.comeBack();
      do { // until the database is asked again
        answer = ask(guarded, Caller.OWN_TOWNSHIP);
      } while (answer.statusCode() == 429 || answer.statusCode() == 503);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(ask(guarded, Caller.INVENTED).statusCode()).isEqualTo(401);
    }
  }

  private static HttpResponse<byte[]> ask(GuardedService guarded, Caller caller) throws Exception {
    return guarded.send(caller, guarded.service().request(FILINGS));
  }
}
