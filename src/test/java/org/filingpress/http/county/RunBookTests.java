package org.filingpress.http.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.filingpress.filing.Problem;
import org.filingpress.press.Format;
import org.filingpress.store.StoreConfiguration;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database holds when processes fail, or want the same. */
class RunBookTests {

  private static final String ID = "0123456789abcdef0123456789abcdef";

  @TempDir private Path folder;

  /** The book of a database of its own, with one run in it. */
  private record Opened(
      ConfigurableApplicationContext context, RunBook book, RunCatalog catalog, JdbcClient jdbc)
      implements AutoCloseable {

    Run run() {
      return catalog.find("130823", ID).orElseThrow();
    }

    /** The process that has it has been silent for long. */
    void silence() {
      jdbc.sql("update county_run set alive_at = timestamp with time zone '2025-01-01 00:00:00+00'")
          .update();
    }

    /** What is believed of the others, by one of this name. */
    Silence heardBy(String node) {
      Instant now = catalog.now();
      return new Silence(node, now.minusSeconds(10), now.minusSeconds(60));
    }

    @Override
    public void close() {
      context.close();
    }
  }

  private Opened open(TestDatabase database) {
    Map<String, Object> settings = database.settings(folder);
    ConfigurableApplicationContext context = TestDatabase.start(settings, StoreConfiguration.class);
    DataSource source = context.getBean(DataSource.class);
    JdbcClient jdbc = JdbcClient.create(source);
    RunBook book = new RunBook(source, context.getBean(PlatformTransactionManager.class));
    RunCatalog catalog = new RunCatalog(jdbc);
    RunOrder order =
        new RunOrder(
            "130823", 2025, RunSource.STORE, EnumSet.allOf(Format.class), null, false, false);
    book.add(Run.asked(ID, order, "somebody", catalog.now(), "one"), "client", null, "hash");
    return new Opened(context, book, catalog, jdbc);
  }

  /** Within a transaction the database's time stands still; no other clock's does. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void tellsTheTimeByTheDatabasesClockAlone(TestDatabase database) {
    try (Opened opened = open(database)) {
      PlatformTransactionManager transactions =
          opened.context().getBean(PlatformTransactionManager.class);
      new TransactionTemplate(transactions)
          .executeWithoutResult(
              status -> {
                Instant now = opened.catalog().now();
                opened.book().begin(opened.run());
                assertThat(time(opened, "started_at")).isEqualTo(now);
                opened.book().keep(opened.run(), RunProgress.NONE);
                assertThat(time(opened, "alive_at")).isEqualTo(now);
                opened.book().end(opened.run(), RunState.DONE, RunProgress.NONE);
                assertThat(time(opened, "ended_at")).isEqualTo(now);
              });
    }
  }

  private static Instant time(Opened opened, String column) {
    return opened
        .jdbc()
        .sql("select " + column + " from county_run")
        .query((row, number) -> row.getObject(1, OffsetDateTime.class))
        .single()
        .toInstant();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void problemsOfACallThatFailedAreWrittenAgainInTheirPlace(TestDatabase database) {
    try (Opened opened = open(database)) {
      Run run = opened.run();
      opened.book().note(run, 0, List.of(told("first")));
      opened.book().note(run, 1, List.of(told("half"), told("done")));

      opened.book().note(run, 1, List.of(told("second"), told("third"), told("fourth")));

      assertThat(opened.catalog().problems(ID, 0, 10))
          .extracting(ToldProblems::filing)
          .containsExactly("first", "second", "third", "fourth");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void writesDownNothingForAProcessThatHasLostTheRun(TestDatabase database) {
    try (Opened opened = open(database)) {
      Run lost = opened.run();
      opened.silence();
      assertThat(opened.book().takeOver(lost, opened.heardBy("other"))).isTrue();
      opened.book().note(opened.run(), 0, List.of(told("of the other")));

      assertThat(opened.book().note(lost, 0, List.of(told("of the first")))).isFalse();
      assertThat(opened.book().keep(lost, RunProgress.NONE)).isEqualTo(RunBook.Hold.LOST);
      assertThat(opened.book().begin(lost)).isFalse();
      assertThat(opened.book().end(lost, RunState.DONE, RunProgress.NONE)).isFalse();

      assertThat(opened.catalog().problems(ID, 0, 10))
          .extracting(ToldProblems::filing)
          .containsExactly("of the other");
      assertThat(opened.run().state()).isEqualTo(RunState.QUEUED);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoTakesARunOverForgetsNoStop(TestDatabase database) {
    try (Opened opened = open(database)) {
      opened.book().begin(opened.run());
      opened.silence();
      Run seen = opened.run();
      opened.book().askStop(ID);

      assertThat(opened.book().takeOver(seen, opened.heardBy("other"))).isFalse();
      assertThat(opened.run().stopAsked()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void takesNoRunOfWhichSomethingWasHeardAfterAll(TestDatabase database) {
    try (Opened opened = open(database)) {
      opened.silence();
      Run seen = opened.catalog().left(opened.heardBy("other")).get(0);
      opened.book().keep(seen, RunProgress.NONE);

      assertThat(opened.book().takeOver(seen, opened.heardBy("other"))).isFalse();
      assertThat(opened.catalog().left(opened.heardBy("other"))).isEmpty();
      assertThat(opened.catalog().left(opened.heardBy("one"))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void endsNoRunOfWhichSomethingWasHeardAfterAll(TestDatabase database) {
    try (Opened opened = open(database)) {
      opened.silence();
      Run seen = opened.run();
      ToldProblems why = told("why");
      opened.book().keep(seen, RunProgress.NONE);

      assertThat(opened.book().endLeft(seen, RunState.INTERRUPTED, opened.heardBy("one"), why))
          .isFalse();
      assertThat(opened.run().state()).isEqualTo(RunState.QUEUED);
      assertThat(opened.catalog().problems(ID, 0, 10)).isEmpty();
      opened.silence();
      assertThat(opened.book().endLeft(seen, RunState.INTERRUPTED, opened.heardBy("one"), why))
          .isTrue();
      assertThat(opened.run().state()).isEqualTo(RunState.INTERRUPTED);
      assertThat(opened.catalog().problems(ID, 0, 10)).containsExactly(why);
    }
  }

  /** Another living process may have the same name. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPredecessorIsGoneSoonerThanAnotherAndNotAtOnce(TestDatabase database) {
    try (Opened opened = open(database)) {
      assertThat(opened.catalog().left(opened.heardBy("one"))).isEmpty();
      assertThat(opened.book().takeOver(opened.run(), opened.heardBy("one"))).isFalse();
      opened
          .jdbc()
          .sql("update county_run set alive_at = :then")
          .param("then", opened.catalog().now().minusSeconds(30).atOffset(ZoneOffset.UTC))
          .update();

      assertThat(opened.catalog().left(opened.heardBy("other"))).isEmpty();
      assertThat(opened.book().takeOver(opened.run(), opened.heardBy("other"))).isFalse();
      assertThat(opened.catalog().left(opened.heardBy("one"))).hasSize(1);
      assertThat(opened.book().takeOver(opened.run(), opened.heardBy("one"))).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRestartHappensWhollyOrNotAtAll(TestDatabase database) {
    try (Opened opened = open(database)) {
      opened.book().note(opened.run(), 0, List.of(told("before")));
      opened.book().stopWaiting(ID);
      opened.jdbc().sql("alter table county_run_problem rename to out_of_reach").update();

      assertThatThrownBy(() -> opened.book().restart(opened.run(), "one"))
          .isInstanceOf(DataAccessException.class);

      assertThat(opened.run().state()).isEqualTo(RunState.STOPPED);
      assertThat(opened.run().attempt()).isEqualTo(1);
      opened.jdbc().sql("alter table out_of_reach rename to county_run_problem").update();
      assertThat(opened.book().restart(opened.run(), "one")).isTrue();
      assertThat(opened.catalog().problems(ID, 0, 10)).isEmpty();
    }
  }

  private static ToldProblems told(String filing) {
    return new ToldProblems(filing, List.of(Problem.error("http.broken", "")));
  }
}
