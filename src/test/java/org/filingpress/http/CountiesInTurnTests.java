package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestCounty.count;
import static org.filingpress.http.TestCounty.state;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counties that ask for many runs, and others that ask for one. */
class CountiesInTurnTests {

  @TempDir private Path folder;

  @Test
  void oneThatAskedForManyNeitherHoldsUpTheOthersNorTakesTheirPlaces() throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder));
    settings.put("filingpress.http.runs.queue-per-county", 3);
    try (TestService service = TestService.start(settings)) {
      TestCounty large = TestCounty.with(service, 400);
      TestCounty greedy = TestCounty.with(service, 1);
      TestCounty modest = TestCounty.with(service, 1);
      String first = large.start();
      large.until(first, a -> count(a, "made") > 0);
      String greedyFirst = greedy.start("{\"year\": 2025}");
      String greedySecond = greedy.start("{\"year\": 2024}");
      String greedyThird = greedy.start("{\"year\": 2023}");

      Answer more = Answer.problem(503, service.send(greedy.request("{\"year\": 2022}")));
      String run = modest.start();
      large.post(first + "/stop");

      assertThat(more.problems()).containsExactly("http.county-runs-busy ");
      assertThat(more.header("Retry-After")).isNotEmpty();
      assertThat(state(modest.end(run))).isEqualTo("done");
      greedy.end(greedyThird);
      assertThat(begun(modest, run))
          .isBetween(begun(greedy, greedyFirst), begun(greedy, greedySecond));
      large.end(first);
    }
  }

  private static Instant begun(TestCounty county, String run) throws Exception {
    return Instant.parse(county.end(run).body().path("startedAt").asString());
  }
}
