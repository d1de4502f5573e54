package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestCounty.state;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** County runs while the database, or the program, fails those who keep the book of them. */
class FailingRunBookTests {

  private static final int MANY = 400;

  @TempDir private Path folder;

  @Test
  void anErrorDoesNotEndTheLookingForRunsThatWereLeft() throws Exception {
    FaultyDatabase database = new FaultyDatabase();
    try (TestService service = TestService.start(settings(TestDatabase.H2), database)) {
      TestCounty county = TestCounty.with(service, 1);
      String run = county.start();
      county.end(run);
      database.fail("county-run-book", new StackOverflowError("of this test"));
      until(() -> database.hasFailed("county-run-book"));

      jdbc(service)
          .sql(
              "update county_run set state = 'RUNNING', active = true, ended_at = null,"
                  + " node = 'another:8080',"
                  + " alive_at = timestamp with time zone '2025-01-01 00:00:00+00'")
          .update();

      assertThat(state(county.end(run))).isEqualTo("unchanged");
    }
  }

  @Test
  void anErrorDoesNotEndTheTelling() throws Exception {
    FaultyDatabase database = new FaultyDatabase();
    try (TestService service = TestService.start(settings(TestDatabase.H2), database)) {
      TestCounty county = TestCounty.with(service, MANY);
      String run = county.start();
      CompletableFuture<HttpResponse<byte[]>> heard =
          CompletableFuture.supplyAsync(() -> service.sendNow(service.request(run + "/events")));
      database.fail("county-run-events", new StackOverflowError("of this test"));
      until(() -> database.hasFailed("county-run-events"));
      county.post(run + "/stop");

      String events = new String(heard.get(60, TimeUnit.SECONDS).body(), StandardCharsets.UTF_8);

      assertThat(events).contains("event: end");
    }
  }

  /** As when the connection broke before anybody knew whether the rows were written. */
  @Test
  void aRunWhosePartOfTheBookIsThereAlreadyComesToItsEnd() throws Exception {
    Map<String, Object> settings = settings(TestDatabase.POSTGRESQL);
    try (TestService service = TestService.start(settings)) {
      TestCounty county = TestCounty.with(service, 0);
      String run;
      LockedTable filings = LockedTable.filings(service);
      try (filings) {
        run = county.start();
        county.until(run, a -> state(a).equals("running"));
        jdbc(service)
            .sql("insert into county_run_problem (run, number, content) values (?, 0, '{}')")
            .param(run.replaceAll(".*/", ""))
            .update();
      }

      Answer end = county.end(run);

      assertThat(state(end)).isEqualTo("refused");
      assertThat(end.body().path("attempt").asInt()).isEqualTo(1);
      assertThat(end.body().path("problems").toString()).contains("county.nothing");
    }
  }

  @Test
  void aRunThatCannotBeWrittenDownKeepsNoOtherFromBeing() throws Exception {
    Map<String, Object> settings = settings(TestDatabase.POSTGRESQL);
    settings.put("filingpress.http.runs.lost", "10m");
    try (TestService service = TestService.start(settings)) {
      TestCounty first = TestCounty.with(service, 1);
      List<TestCounty> others = new ArrayList<>();
      List<String> runs = new ArrayList<>();
      LockedTable filings = LockedTable.filings(service);
      try (filings) {
        String unwritable = first.start();
        first.until(unwritable, a -> state(a).equals("running"));
        for (int i = 0; i < 6; i++) {
          others.add(new TestCounty(service, String.valueOf(590_001 + i), List.of()));
          runs.add(others.get(i).start());
        }
        jdbc(service)
            .sql(
                "create function never() returns trigger language plpgsql as"
                    + " 'begin raise exception ''never''; end'")
            .update();
        jdbc(service)
            .sql(
                "create trigger never before update on county_run for each row when (new.id = '"
                    + unwritable.replaceAll(".*/", "")
                    + "') execute function never()")
            .update();
        OffsetDateTime then = time(service, "select current_timestamp");

        until(
            () ->
                time(service, "select min(alive_at) from county_run where state = 'QUEUED'")
                    .isAfter(then));

        jdbc(service).sql("drop trigger never on county_run").update();
        assertThat(state(first.get(unwritable))).isEqualTo("running");
      }
      for (int i = 0; i < 6; i++) {
        others.get(i).end(runs.get(i));
      }
    }
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void until(Condition condition) throws Exception {
    for (int attempt = 0; attempt < 3_000; attempt++) {
      if (condition.holds()) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("not reached");
  }

  private static OffsetDateTime time(TestService service, String sql) {
    return jdbc(service)
        .sql(sql)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class))
        .single();
  }

  private static JdbcClient jdbc(TestService service) {
    return JdbcClient.create(service.context().getBean(DataSource.class));
  }

  private Map<String, Object> settings(TestDatabase database) {
    Map<String, Object> settings = new HashMap<>(database.settings(folder.resolve("data")));
    settings.put("filingpress.http.runs.lost", "1s");
    settings.put("filingpress.http.runs.keep", "100ms");
    settings.put("filingpress.http.runs.node", "this");
    return settings;
  }
}
