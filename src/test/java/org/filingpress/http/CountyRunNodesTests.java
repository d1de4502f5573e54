package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestCounty.state;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes over one database. */
class CountyRunNodesTests {

  @TempDir Path folder;

  /** The run does not end before everybody has asked. */
  @Test
  void ofManyWhoAskAtOnceOneGetsTheRunAndTheOthersItsAddress() throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.POSTGRESQL.settings(folder));
    settings.put("filingpress.http.runs.keep", "100ms");
    try (TestService one = TestService.start(settings);
        TestService other = TestService.start(settings)) {
      TestCounty county = TestCounty.with(one, 2);
      TestCounty same = new TestCounty(other, county.code(), county.filings());

      List<Answer> withKey = atOnce(county, same, "the same key");
      county.end(county.path() + "/" + withKey.get(0).body().path("id").asString());
      List<Answer> without;
      String run;
      LockedTable filings = LockedTable.filings(one);
      try (filings) {
        without = atOnce(county, same, null);
        run = without.get(0).header("Location");
        same.until(run, a -> state(a).equals("running"));
        filings.untilAwaited();
        for (TestCounty each : List.of(county, same)) {
          assertThat(each.post(run + "/stop").status()).isEqualTo(202);
          assertThat(state(each.get(run))).isEqualTo("stopping");
        }
        untilKept(one, run, 3);
      }

      assertThat(withKey).allMatch(answer -> answer.status() == 202);
      assertThat(locations(withKey)).hasSize(1);
      assertThat(without.stream().filter(answer -> answer.status() == 202)).hasSize(1);
      assertThat(without).allMatch(answer -> answer.status() == 202 || answer.status() == 409);
      assertThat(locations(without)).containsExactly(run);
      assertThat(state(county.end(run))).isEqualTo("stopped");
      assertThat(state(same.get(run))).isEqualTo("stopped");
    }
  }

  /** One starts while the other has a run. */
  @Test
  void nodesOfOneNameLeaveEachOtherTheirRuns() throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.POSTGRESQL.settings(folder));
    settings.put("filingpress.http.runs.node", "the same");
    try (TestService one = TestService.start(settings)) {
      TestCounty county = TestCounty.with(one, 1);
      LockedTable filings = LockedTable.filings(one);
      String run = county.start();
      county.until(run, a -> state(a).equals("running"));
      try (TestService other = TestService.start(settings)) {
        TestCounty ofTheOther = new TestCounty(other, "590001", List.of());
        String others;
        try (filings) {
          others = ofTheOther.start();
          untilKept(other, others, 2); // it has looked for what its predecessor left
          untilKept(one, run, 2);
        }

        Answer end = county.end(run);
        assertThat(state(end)).isEqualTo("done");
        assertThat(end.body().path("attempt").asInt()).isEqualTo(1);
        assertThat(ofTheOther.end(others).body().path("attempt").asInt()).isEqualTo(1);
      }
    }
  }

  /** The node that has it has written down how far it is, and has heard of a stop. */
  private static void untilKept(TestService service, String run, int often) throws Exception {
    JdbcClient database = JdbcClient.create(service.context().getBean(DataSource.class));
    Set<Object> times = new HashSet<>();
    for (int attempt = 0; attempt < 3_000 && times.size() < often; attempt++) {
      times.add(
          database
              .sql("select alive_at from county_run where id = ?")
              .param(run.replaceAll(".*/", ""))
              .query((row, number) -> row.getTimestamp(1))
              .single());
      Thread.sleep(20);
    }
    assertThat(times).hasSizeGreaterThanOrEqualTo(often);
  }

  private static Set<String> locations(List<Answer> answers) {
    return answers.stream().map(a -> a.header("Location")).collect(Collectors.toSet());
  }

  private static List<Answer> atOnce(TestCounty one, TestCounty other, String key)
      throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(10);
    try {
      List<Callable<HttpResponse<byte[]>>> requests = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        TestCounty county = i % 2 == 0 ? one : other;
        var request = county.request("{\"year\": 2025, \"formats\": [\"docx\"]}");
        if (key != null) {
          request.header("Idempotency-Key", key);
        }
        requests.add(() -> county.service().send(request));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<HttpResponse<byte[]>> answer : clients.invokeAll(requests)) {
        answers.add(Answer.of(answer.get()));
      }
      return answers;
    } finally {
      clients.shutdownNow();
    }
  }
}
