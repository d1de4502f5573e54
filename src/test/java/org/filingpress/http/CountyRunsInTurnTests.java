package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestCounty.count;
import static org.filingpress.http.TestCounty.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that wait, are asked for twice, stopped and restarted. */
class CountyRunsInTurnTests {

  /** Townships enough that a run is not over before it is stopped. */
  private static final int MANY = 400;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void oneRunsAndTheOthersWaitInTheirOrder(TestDatabase database) throws Exception {
    Map<String, Object> settings = new HashMap<>(database.settings(folder));
    settings.put("filingpress.http.runs.queue", 1);
    try (TestService service = TestService.start(settings)) {
      TestCounty large = TestCounty.with(service, MANY);
      TestCounty small = TestCounty.with(service, 1);
      TestCounty third = TestCounty.with(service, 1);
      String first = large.start(TestCounty.LONG);
      large.until(first, a -> count(a, "made") > 0);

      String second = small.start();
      Answer full = Answer.problem(503, service.send(third.request("{\"year\": 2025}")));
      Answer twice = Answer.problem(409, service.send(small.request("{\"year\": 2025}")));

      assertThat(state(small.get(second))).isEqualTo("queued");
      assertThat(full.header("Retry-After")).isEqualTo("30");
      assertThat(full.problems()).containsExactly("http.runs-busy ");
      assertThat(twice.header("Location")).isEqualTo(second);
      assertThat(twice.problems()).containsExactly("http.run-active ");
      assertThat(
              service.send(service.post(TestService.DOCUMENTS, TestService.filing())).statusCode())
          .as("a document between")
          .isEqualTo(200);
      Answer running = large.get(first);
      assertThat(state(running)).isEqualTo("running");
      assertThat(running.body().path("secondsLeft").isInt()).isTrue();
      assertThat(large.post(first + "/stop").status()).isEqualTo(202);
      assertThat(state(large.end(first))).isEqualTo("stopped");
      assertThat(state(small.end(second))).isEqualTo("done");
      third.end(third.start());
    }
  }

  @ParameterizedTest
  @EnumSource
  void severalRunAtOnceWhereThatIsSet(TestDatabase database) throws Exception {
    Map<String, Object> settings = new HashMap<>(database.settings(folder));
    settings.put("filingpress.http.runs.concurrent", 4);
    try (TestService service = TestService.start(settings)) {
      for (int round = 0; round < 3; round++) {
        List<TestCounty> counties = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          counties.add(TestCounty.with(service, 3));
        }
        List<String> runs = new ArrayList<>();
        for (TestCounty county : counties) {
          runs.add(county.start());
        }
        for (int i = 0; i < 4; i++) {
          Answer end = counties.get(i).end(runs.get(i));
          assertThat(state(end)).as(end.body().toString()).isEqualTo("done");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasStoppedGoesOnWhereItWas(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);
    TestCounty county = TestCounty.with(service, MANY);
    String run = county.start(TestCounty.ONE_BY_ONE);
    county.until(run, a -> count(a, "made") > 0);

    assertThat(county.post(run + "/restart").status()).as("while it runs").isEqualTo(409);
    county.post(run + "/stop");
    Answer stopped = county.end(run);
    Answer stoppedAgain = county.post(run + "/stop");
    Answer restarted = county.post(run + "/restart");
    Answer end = county.end(run);

    assertThat(state(stopped)).isEqualTo("stopped");
    assertThat(count(stopped, "made")).isBetween(1, MANY - 1);
    assertThat(stoppedAgain.status()).isEqualTo(409);
    assertThat(restarted.status()).isEqualTo(202);
    assertThat(state(end)).isEqualTo("done");
    assertThat(end.body().path("attempt").asInt()).isEqualTo(2);
    assertThat(count(end, "kept")).isEqualTo(count(stopped, "made"));
    assertThat(count(end, "kept") + count(end, "made")).isEqualTo(MANY);
    assertThat(county.post(run + "/restart").status()).as("when it is done").isEqualTo(409);
  }

  @Test
  void whatWaitsIsStoppedAtOnce() throws Exception {
    TestService service = TestService.shared(TestDatabase.H2);
    TestCounty large = TestCounty.with(service, MANY);
    TestCounty waiting = TestCounty.with(service, 1);
    String first = large.start(TestCounty.LONG);
    String second = waiting.start();

    Answer stopped = waiting.post(second + "/stop");
    String third = waiting.start();
    waiting.post(third + "/stop");
    Answer restarted = waiting.post(second + "/restart");
    large.post(first + "/stop");

    assertThat(state(stopped)).isEqualTo("stopped");
    assertThat(state(restarted)).isEqualTo("queued");
    assertThat(state(waiting.end(second))).isEqualTo("done");
    assertThat(state(waiting.end(third))).isEqualTo("stopped");
    large.end(first);
  }

  @ParameterizedTest
  @EnumSource
  void aRequestThatIsRepeatedWithItsKeyAnswersTheSameRun(TestDatabase database) throws Exception {
    TestService service = TestService.shared(database);
    TestCounty county = TestCounty.with(service, 1);
    String key = "order 1 of " + county.code();
    String body = "{\"year\": 2025, \"formats\": [\"docx\"]}";

    Answer first = Answer.of(service.send(county.request(body).header("Idempotency-Key", key)));
    county.end(first.header("Location"));
    Answer again =
        Answer.of(
            service.send(
                county
                    .request("{ \"formats\": [\"docx\"], \"year\": 2025 }")
                    .header("Idempotency-Key", key)));
    Answer other =
        Answer.problem(
            422, service.send(county.request("{\"year\": 2024}").header("Idempotency-Key", key)));
    Answer elsewhere =
        Answer.problem(
            422,
            service.send(TestCounty.with(service, 0).request(body).header("Idempotency-Key", key)));

    assertThat(again.status()).isEqualTo(202);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(other.problems()).containsExactly("http.key-reused ");
    assertThat(elsewhere.problems()).containsExactly("http.key-reused ");
    assertThat(county.get(county.path()).body().path("runs").size()).isEqualTo(1);
  }

  @Test
  void refusesAKeyThatIsNone() throws Exception {
    TestService service = TestService.shared(TestDatabase.H2);
    TestCounty county = TestCounty.with(service, 0);

    for (String key : List.of("x".repeat(201), "a\tb")) {
      Answer answer =
          Answer.problem(
              400, service.send(county.request("{\"year\": 2025}").header("Idempotency-Key", key)));
      assertThat(answer.problems()).containsExactly("http.bad-key ");
    }
  }
}
