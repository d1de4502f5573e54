package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestCounty.count;
import static org.filingpress.http.TestCounty.state;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.filingpress.county.folder.RunLock;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs in whose folder another run is still at work. */
class LockedFolderTests {

  @TempDir private Path folder;

  /** The database says what a node leaves that is slow, and still works. */
  @ParameterizedTest
  @EnumSource
  void aRunThatIsTakenOverWaitsForTheNodeThatHadIt(TestDatabase database) throws Exception {
    try (TestService service = TestService.start(settings(database))) {
      TestCounty county = TestCounty.with(service, 2);
      TestCounty another = TestCounty.with(service, 1);
      String run = county.start();
      county.end(run);
      RunLock ofTheOtherNode = RunLock.take(lock(county));
      try (ofTheOtherNode) {
        JdbcClient.create(service.context().getBean(DataSource.class))
            .sql(
                "update county_run set state = 'RUNNING', active = true, ended_at = null,"
                    + " node = 'another:8080',"
                    + " alive_at = timestamp with time zone '2025-01-01 00:00:00+00'")
            .update();

        Answer waiting = county.until(run, LockedFolderTests::waits);
        assertThat(waiting.body().path("attempt").asInt()).isEqualTo(2);
        assertThat(state(another.end(another.start()))).as("one that need not").isEqualTo("done");
        county.until(run, LockedFolderTests::waits);
      }

      Answer end = county.end(run);

      assertThat(state(end)).isEqualTo("unchanged");
      assertThat(count(end, "kept")).isEqualTo(2);
      assertThat(end.body().path("attempt").asInt()).isEqualTo(2);
    }
  }

  @Test
  void aRunWaitsForItsFolderOrForItsTurn() throws Exception {
    try (TestService service = TestService.start(settings(TestDatabase.POSTGRESQL))) {
      TestCounty county = TestCounty.with(service, 1);
      TestCounty another = TestCounty.with(service, 1);
      String run;
      String others;
      RunLock inTheFolder = RunLock.take(lock(county));
      try (inTheFolder) {
        run = county.start();
        county.until(run, LockedFolderTests::waits);
        LockedTable filings = LockedTable.filings(service);
        try (filings) {
          others = another.start();
          another.until(others, a -> state(a).equals("running"));

          county.until(run, a -> state(a).equals("queued") && !waits(a));
        }
        another.end(others);
        county.until(run, LockedFolderTests::waits);
      }
      assertThat(state(county.end(run))).isEqualTo("done");
    }
  }

  @Test
  void aRunThatHasWaitedLongEnoughIsToldSo() throws Exception {
    Map<String, Object> settings = settings(TestDatabase.H2);
    settings.put("filingpress.http.runs.locked", "1s");
    try (TestService service = TestService.start(settings)) {
      TestCounty county = TestCounty.with(service, 1);
      String run;
      Answer refused;
      RunLock other = RunLock.take(lock(county));
      try (other) {
        run = county.start();
        refused = county.end(run);
      }

      assertThat(state(refused)).isEqualTo("refused");
      assertThat(refused.body().path("problems").toString())
          .contains("http.folder-locked")
          .doesNotContain(folder.toString());
      county.post(run + "/restart");
      assertThat(state(county.end(run))).isEqualTo("done");
    }
  }

  @Test
  void aRunThatWaitsForAFolderIsStopped() throws Exception {
    try (TestService service = TestService.start(settings(TestDatabase.H2))) {
      TestCounty county = TestCounty.with(service, 1);
      RunLock other = RunLock.take(lock(county));
      try (other) {
        String run = county.start();
        county.until(run, LockedFolderTests::waits);

        assertThat(county.post(run + "/stop").status()).isEqualTo(202);

        assertThat(state(county.end(run))).isEqualTo("stopped");
      }
    }
  }

  private static boolean waits(Answer answer) {
    return state(answer).equals("queued")
        && answer.body().path("stage").asString().equals("waiting");
  }

  private Path lock(TestCounty county) {
    return folder.resolve("out/" + county.code() + "-2025/.run/lock");
  }

  private Map<String, Object> settings(TestDatabase database) {
    Map<String, Object> settings = new HashMap<>(database.settings(folder.resolve("data")));
    settings.put("filingpress.http.out", folder.resolve("out").toString());
    settings.put("filingpress.http.runs.lost", "2s");
    settings.put("filingpress.http.runs.keep", "200ms");
    return settings;
  }
}
