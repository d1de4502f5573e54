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
      run = county.start();
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
      run = county.start();
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
      JdbcClient database2 = JdbcClient.create(service.context().getBean(DataSource.class));
      String left =
          "update county_run set state = 'RUNNING', active = true, ended_at = null,"
              + " node = 'another:8080', alive_at = ";
      database2
          .sql(left + "timestamp with time zone '2125-01-01 00:00:00+00' where id = ?")
          .param(others.replaceAll(".*/", ""))
          .update();
      database2
          .sql(left + "timestamp with time zone '2025-01-01 00:00:00+00' where id = ?")
          .param(run.replaceAll(".*/", ""))
          .update();

      Answer end = county.end(run);

      assertThat(end.body().path("attempt").asInt()).isEqualTo(2);
      assertThat(state(end)).isEqualTo("unchanged");
      assertThat(state(healthy.get(others))).as("of a node that is alive").isEqualTo("running");
    }
  }

  private Map<String, Object> settings(TestDatabase database) {
    Map<String, Object> settings = new HashMap<>(database.settings(folder.resolve("data")));
    settings.put("filingpress.http.out", folder.resolve("out").toString());
    settings.put("filingpress.http.runs.node", "this");
    return settings;
  }
}
