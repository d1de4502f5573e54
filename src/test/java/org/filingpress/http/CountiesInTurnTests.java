package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestCounty.state;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counties that ask for many runs, and others that ask for one. */
class CountiesInTurnTests {

  @TempDir private Path folder;

  @Test
  void oneThatAskedForManyNeitherHoldsUpTheOthersNorTakesTheirPlaces() throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.POSTGRESQL.settings(folder));
    settings.put("filingpress.http.runs.queue-per-county", 3);
    try (TestService service = TestService.start(settings)) {
      TestCounty before = TestCounty.with(service, 1);
      TestCounty greedy = TestCounty.with(service, 1);
      TestCounty modest = TestCounty.with(service, 1);
      List<String> greedys = new ArrayList<>();
      Answer more;
      String run;
      LockedTable filings = LockedTable.filings(service);
      try (filings) {
        String first = before.start();
        before.until(first, a -> state(a).equals("running"));
        for (int year = 2025; year > 2022; year--) {
          greedys.add(greedy.start("{\"year\": " + year + "}"));
        }
        more = Answer.problem(503, service.send(greedy.request("{\"year\": 2022}")));
        run = modest.start();
      }

      assertThat(more.problems()).containsExactly("http.county-runs-busy ");
      assertThat(more.header("Retry-After")).isNotEmpty();
      assertThat(state(modest.end(run))).isEqualTo("done");
      assertThat(begun(modest, run))
          .isBetween(begun(greedy, greedys.get(0)), begun(greedy, greedys.get(1)));
      greedy.end(greedys.get(2));
    }
  }

  private static Instant begun(TestCounty county, String run) throws Exception {
    return Instant.parse(county.end(run).body().path("startedAt").asString());
  }
}
