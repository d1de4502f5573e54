package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestCounty.count;
import static org.filingpress.http.TestCounty.state;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs in the middle of which a service ends, or vanishes. */
class LeftRunsTests {

  private static final int MANY = 400;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void goOnWhenTheServiceIsBack(TestDatabase database) throws Exception {
    Map<String, Object> settings = settings(database);
    TestCounty county;
    String run;
    try (TestService service = TestService.start(settings)) {
      county = TestCounty.with(service, MANY);
      run = county.start(TestCounty.ONE_BY_ONE);
      county.until(run, a -> count(a, "made") > 0);
    }

    try (TestService service = TestService.start(settings)) {
      TestCounty again = new TestCounty(service, county.code(), county.filings());
      Answer end = again.end(run);

      assertThat(state(end)).as(end.body().toString()).isEqualTo("done");
      assertThat(count(end, "kept")).isBetween(1, MANY - 1);
      assertThat(count(end, "kept") + count(end, "made")).isEqualTo(MANY);
    }
  }

  @Test
  void waitForSomebodyWhenThatIsSet() throws Exception {
    Map<String, Object> settings = settings(TestDatabase.H2);
    settings.put("filingpress.http.runs.on-start", "mark");
    TestCounty county;
    String run;
    String waiting;
    try (TestService service = TestService.start(settings)) {
      county = TestCounty.with(service, MANY);
      TestCounty other = TestCounty.with(service, 1);
      run = county.start(TestCounty.ONE_BY_ONE);
      waiting = other.start();
      county.until(run, a -> count(a, "made") > 0);
    }

    try (TestService service = TestService.start(settings)) {
      TestCounty again = new TestCounty(service, county.code(), county.filings());
      Answer interrupted = again.end(run);
      Answer neverBegun = again.end(waiting);
      Answer restarted = again.post(run + "/restart");

      assertThat(state(interrupted)).isEqualTo("interrupted");
      assertThat(count(interrupted, "made")).isPositive();
      assertThat(state(neverBegun)).isEqualTo("interrupted");
      assertThat(restarted.status()).isEqualTo(202);
      assertThat(state(again.end(run))).isEqualTo("done");
    }
  }

  /** The database says what a node that was killed leaves. */
  @ParameterizedTest
  @EnumSource
  void areTakenUpByAnotherNodeThatIsAlive(TestDatabase database) throws Exception {
    Map<String, Object> settings = new HashMap<>(settings(database));
    settings.put("filingpress.http.runs.lost", "2s");
    settings.put("filingpress.http.runs.keep", "200ms");
    try (TestService service = TestService.start(settings)) {
      TestCounty county = TestCounty.with(service, 2);
      TestCounty healthy = TestCounty.with(service, 2);
      String run = county.start();
      String others = healthy.start();
      county.end(run);
      healthy.end(others);
      leave(service, others, "2125");
      leave(service, run, "2025");

      Answer end = county.end(run);

      assertThat(end.body().path("attempt").asInt()).isEqualTo(2);
      assertThat(state(end)).isEqualTo("unchanged");
      assertThat(state(healthy.get(others))).as("of a node that is alive").isEqualTo("running");
    }
  }

  /** As when a run is too much for the memory, and ends each process that makes it. */
  @Test
  void areNotTakenUpForEver() throws Exception {
    Map<String, Object> settings = settings(TestDatabase.H2);
    settings.put("filingpress.http.runs.lost", "1s");
    settings.put("filingpress.http.runs.keep", "100ms");
    settings.put("filingpress.http.runs.take-overs", 2);
    try (TestService service = TestService.start(settings)) {
      TestCounty county = TestCounty.with(service, 1);
      String run = county.start();
      county.end(run);
      for (int attempt = 2; attempt <= 3; attempt++) {
        leave(service, run, "2025");
        Answer end = county.end(run);
        assertThat(state(end)).isEqualTo("unchanged");
        assertThat(end.body().path("attempt").asInt()).isEqualTo(attempt);
      }

      leave(service, run, "2025");
      Answer left = county.end(run);
      county.post(run + "/restart");
      county.end(run);
      leave(service, run, "2025");
      Answer afterwards = county.end(run);

      assertThat(state(left)).isEqualTo("interrupted");
      assertThat(left.body().path("attempt").asInt()).isEqualTo(3);
      assertThat(left.body().path("problems").toString()).contains("http.often-interrupted");
      assertThat(state(afterwards)).as("after somebody asked for it").isEqualTo("unchanged");
      assertThat(afterwards.body().path("attempt").asInt()).isEqualTo(5);
    }
  }

  /**
   * The database says what a node leaves that was killed.
   *
   * @param heardIn year in which it was last heard of
   */
  private static void leave(TestService service, String run, String heardIn) {
    JdbcClient.create(service.context().getBean(DataSource.class))
        .sql(
            "update county_run set state = 'RUNNING', active = true, ended_at = null,"
                + " node = 'another:8080',"
                + " alive_at = timestamp with time zone '"
                + heardIn
                + "-01-01 00:00:00+00' where id = ?")
        .param(run.replaceAll(".*/", ""))
        .update();
  }

  private Map<String, Object> settings(TestDatabase database) {
    Map<String, Object> settings = new HashMap<>(database.settings(folder.resolve("data")));
    settings.put("filingpress.http.out", folder.resolve("out").toString());
    settings.put("filingpress.http.runs.node", "this");
    settings.put("filingpress.http.runs.keep", "200ms");
    return settings;
  }
}
