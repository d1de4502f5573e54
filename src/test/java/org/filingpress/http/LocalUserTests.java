package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestService.FILINGS;

import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service while no client has a key. */
class LocalUserTests {

  private final TestService service = TestService.shared(TestDatabase.H2);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: bureau.example",
        "Host: 127.0.0.1.bureau.example",
        "Host: localhost\r\nOrigin: https://bureau.example",
        "Host: localhost\r\nOrigin: http://localhost:3000",
        "Host: localhost\r\nOrigin: https://localhost",
        "Host: localhost\r\nOrigin: null",
        "Host: localhost\r\nSec-Fetch-Site: cross-site",
        "Host: localhost\r\nSec-Fetch-Site: same-site",
        "Host: localhost\r\nX-Forwarded-For: 127.0.0.1",
        "Host: localhost\r\nForwarded: for=192.0.2.1"
      })
  void isNotThereForPagesOfElsewhereAndWhoComesThroughAProxy(String headers) throws Exception {
    assertThat(exchange("GET " + FILINGS, headers))
        .startsWith("HTTP/1.1 403 ")
        .contains("http.not-local");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Origin: https://bureau.example", "Sec-Fetch-Site: cross-site"})
  void takesNothingThatAPageOfElsewherePosts(String header) throws Exception {
    String form =
        "Host: localhost\r\n" + header + "\r\nContent-Type: text/plain\r\nContent-Length: 0";

    assertThat(exchange("POST " + FILINGS, form)).startsWith("HTTP/1.1 403 ");
    assertThat(exchange("OPTIONS " + FILINGS, form))
        .startsWith("HTTP/1.1 403 ")
        .doesNotContain("Access-Control-Allow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost",
        "Host: 127.0.0.1:8080",
        "Host: [::1]",
        "Host: localhost:8080\r\nOrigin: http://localhost:8080\r\nSec-Fetch-Site: same-origin",
        "Host: localhost\r\nSec-Fetch-Site: none"
      })
  void isThereForThisMachine(String headers) throws Exception {
    assertThat(exchange("GET " + FILINGS, headers)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void isNobodyWhoShowsAKeyThatIsNotValid() throws Exception {
    assertThat(exchange("GET " + FILINGS, "Host: localhost\r\nAuthorization: Basic YTpi"))
        .startsWith("HTTP/1.1 401 ")
        .contains("error=\"invalid_token\"");
  }

  private String exchange(String what, String headers) throws Exception {
    return RawClient.exchange(
        service.port(), what + " HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n\r\n");
  }
}
