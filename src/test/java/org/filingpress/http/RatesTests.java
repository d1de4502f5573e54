package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestService.FILINGS;

import java.nio.file.Path;
import java.util.Map;
import org.filingpress.http.GuardedService.Caller;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that come too often. */
class RatesTests {

  @TempDir private Path folder;

  @Test
  void aClientThatComesTooOftenIsToldWhenToComeAgainAndNobodyElseIs() throws Exception {
    try (GuardedService guarded = start("filingpress.http.rates.requests")) {
      for (int i = 0; i < 3; i++) {
        assertThat(status(guarded, Caller.OWN_BUREAU)).isEqualTo(200);
      }

      Answer answer =
          Answer.problem(429, guarded.send(Caller.OWN_BUREAU, guarded.service().request(FILINGS)));

      assertThat(answer.problems()).containsExactly("http.too-often ");
      // A third of an hour until there is one more.
      assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 1201);
      assertThat(status(guarded, Caller.OTHER_BUREAU)).isEqualTo(200);
    }
  }

  @Test
  void anAddressThatTriesKeysIsStoppedAndWhoHasAValidOneThereIsNot() throws Exception {
    try (GuardedService guarded = start("filingpress.http.rates.failures")) {
      for (int i = 0; i < 3; i++) {
        assertThat(status(guarded, Caller.INVENTED)).isEqualTo(401);
      }

      Answer answer =
          Answer.problem(429, guarded.send(Caller.EXPIRED, guarded.service().request(FILINGS)));

      assertThat(answer.header("Retry-After")).isNotBlank();
      assertThat(status(guarded, Caller.OWN_TOWNSHIP)).isEqualTo(200);
    }
  }

  private GuardedService start(String limit) throws Exception {
    return GuardedService.start(
        TestDatabase.H2, folder, Map.of(limit, 3, "filingpress.http.rates.period", "1h"));
  }

  private static int status(GuardedService guarded, Caller caller) throws Exception {
    return guarded.send(caller, guarded.service().request(FILINGS)).statusCode();
  }
}
