package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestService.FILINGS;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.filingpress.http.GuardedService.Caller;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

  @Test
  void anAddressIsGivenWhatNeedsNoKeyOnlySoOftenAndWhoHasAKeyThereIsServed() throws Exception {
    try (GuardedService guarded = start("filingpress.http.rates.open")) {
      for (int i = 0; i < 3; i++) {
        assertThat(open(guarded).statusCode()).isEqualTo(200);
      }

      Answer answer = Answer.problem(429, open(guarded));

      assertThat(answer.problems()).containsExactly("http.too-often ");
      assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 1201);
      assertThat(status(guarded, Caller.OWN_TOWNSHIP)).isEqualTo(200);
    }
  }

  @Test
  @Timeout(90)
  void aClientKeepsOnlySoManyRequestsInHandAndNobodyElseIsKeptOut() throws Exception {
    try (GuardedService guarded = start("filingpress.http.rates.at-once")) {
      TestService service = guarded.service();
      String begun =
          "POST /api/v1/documents HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
              + "Content-Type: application/json\r\nAuthorization: Bearer "
              + guarded.tokens().get(Caller.OWN_TOWNSHIP)
              + "\r\n\r\n{";
      HttpResponse<byte[]> answer;
      try (Trickle trickle = Trickle.of(service.port(), 3, begun)) {
        trickle.start();
        do { // until all of them are in hand
          answer = guarded.send(Caller.OWN_TOWNSHIP, service.request(FILINGS));
        } while (answer.statusCode() == 200);

        assertThat(Answer.problem(429, answer).problems()).containsExactly("http.too-often ");
        assertThat(status(guarded, Caller.OWN_BUREAU)).isEqualTo(200);
      }
      do { // until it is noticed that they are gone
        answer = guarded.send(Caller.OWN_TOWNSHIP, service.request(FILINGS));
      } while (answer.statusCode() == 429);
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  private GuardedService start(String limit) throws Exception {
    return GuardedService.start(
        TestDatabase.H2, folder, Map.of(limit, 3, "filingpress.http.rates.period", "1h"));
  }

  private static HttpResponse<byte[]> open(GuardedService guarded) throws Exception {
    return guarded.send(Caller.NOBODY, guarded.service().request("/actuator/health/readiness"));
  }

  private static int status(GuardedService guarded, Caller caller) throws Exception {
    return guarded.send(caller, guarded.service().request(FILINGS)).statusCode();
  }
}
