package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.TestService.DOCUMENTS;
import static org.filingpress.http.TestService.FILINGS;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to requests that cannot be done. */
class RefusalsTests {

  private final TestService service = TestService.shared(TestDatabase.H2);

  @Test
  void tellsWhereJsonBreaksOff() throws Exception {
    Answer answer = Answer.problem(400, service.send(post("{\n  \"format\" \"x\"")));

    assertThat(answer.body().path("detail").asString()).isEqualTo("第 2 行第 12 列附近不符合 JSON 语法");
    assertThat(answer.problems()).containsExactly("filing.syntax $");
  }

  @Test
  void tellsAllThatIsWrongWithAFilingAndWhere() throws Exception {
    Answer answer = Answer.problem(422, service.send(post(WRONG)));

    assertThat(answer.problems())
        .contains("filing.year-not-integer $.year", "filing.code-form $.county.code");
    assertThat(answer.body().path("problems").path(0).path("hint").asString()).isNotBlank();
  }

  @Test
  void speaksEnglishToWhoPrefersIt() throws Exception {
    Answer chinese =
        Answer.problem(
            422, service.send(post(WRONG).header("Accept-Language", "fr, zh-CN;q=0.9, en;q=0.1")));
    Answer english =
        Answer.problem(422, service.send(post(WRONG).header("Accept-Language", "en-GB, zh;q=0.5")));

    assertThat(chinese.body().path("detail").asString()).contains("年度应为整数");
    assertThat(chinese.header("Content-Language")).isEqualTo("zh");
    assertThat(english.body().path("title").asString()).isEqualTo("Content refused");
    assertThat(english.body().path("problems").toString()).doesNotContainPattern("[一-龥]{3}");
    assertThat(english.header("Content-Language")).isEqualTo("en");
  }

  @Test
  void refusesWhatIsNoJsonByItsType() throws Exception {
    Answer answer =
        Answer.problem(
            415,
            service.send(
                service
                    .request(DOCUMENTS)
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofByteArray(TestService.filing()))));

    assertThat(answer.header("Accept")).isEqualTo("application/json");
    Answer.problem(
        415,
        service.send(
            service.post(DOCUMENTS, TestService.filing()).header("Content-Encoding", "gzip")));
  }

  @Test
  void saysWhatCanBeGivenInsteadOfWhatCannot() throws Exception {
    Answer answer =
        Answer.problem(
            406,
            service.send(
                service.post(DOCUMENTS, TestService.filing()).header("Accept", "text/html")));

    assertThat(answer.body().toString()).contains(TestService.WORD, "application/pdf");
  }

  @Test
  void knowsOfEveryChangeBeforehandWhetherItsAnswerIsWanted() {
    assertThat(Endpoints.changesWhoseAnswerIsLeftOpen(service.context()))
        .as("but for the page of errors")
        .containsExactly("ANY /error");
  }

  @Test
  void saysWhichMethodsAnAddressTakes() throws Exception {
    Answer answer = Answer.problem(405, service.send(service.request(DOCUMENTS).DELETE()));

    assertThat(answer.header("Allow")).contains("POST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v1/nothing",
        FILINGS + "/13/830/2025",
        FILINGS + "/130823/830/2025/nothing",
        FILINGS + "/999999/830/2025",
        FILINGS + "/999999/830/2025/document",
        "/error",
        "/favicon.ico"
      })
  void findsNothingWhereNothingIs(String path) throws Exception {
    Answer.problem(404, service.send(service.request(path)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?size=0", "?size=501", "?page=-1", "?year=x", "?page=99999999999", "?county=x"})
  void refusesWrongParameters(String query) throws Exception {
    assertThat(Answer.problem(400, service.send(service.request(FILINGS + query))).problems())
        .allMatch(problem -> problem.startsWith("http.parameter ?"));
  }

  @Test
  void refusesAParameterThatIsNoUtf8() throws Exception {
    Answer.problem(400, service.send(service.request(FILINGS + "?county=%85%E6")));
  }

  @Test
  void refusesABodyThatIsTooLargeBeforeItArrives() throws Exception {
    byte[] huge = new byte[9 << 20];

    Answer.problem(413, service.send(service.post(DOCUMENTS, huge)));
  }

  @Test
  void asksForABodyOnlyWhenItIsWanted() throws Exception {
    String head =
        "POST "
            + DOCUMENTS
            + " HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
            + "Content-Type: application/json\r\nContent-Length: ";

    assertThat(RawClient.exchange(service.port(), head + (9 << 20) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ");
  }

  @Test
  void refusesABodyOfUnknownLengthThatIsTooLarge() throws Exception {
    String huge = "{\"stage\":\"" + " ".repeat(9 << 20) + "\"}";
    String answer =
        RawClient.exchange(
            service.port(),
            "POST "
                + DOCUMENTS
                + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(huge.length())
                + "\r\n"
                + huge
                + "\r\n0\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
  }

  @Test
  void echoesARequestsIdUnlessItIsNoPlainWord() throws Exception {
    Answer plain =
        Answer.problem(
            404, service.send(service.request("/api/x").header("X-Request-Id", "budget-42")));
    Answer odd =
        Answer.problem(
            404, service.send(service.request("/api/x").header("X-Request-Id", "a b\"<script>")));

    assertThat(plain.header("X-Request-Id")).isEqualTo("budget-42");
    assertThat(plain.body().path("instance").asString()).endsWith(":budget-42");
    assertThat(odd.header("X-Request-Id")).matches("[0-9a-f]{32}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/filings?x=<> HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /api/%2e%2e/x HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET //api;x=y/v1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /api/v1/filings HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET /api/v1/filings HTTP/1.1\r\n\r\n",
        "GET /api/v1/filings HTTP/1.1\r\nHost: localhost\r\nBad Header: x\r\n\r\n",
        "POST /api/v1/documents HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nContent-Length: -3\r\n\r\n",
        "NONSENSE\r\n\r\n"
      })
  void answersMalformedRequestsAsProblems(String request) throws Exception {
    String answer = RawClient.exchange(service.port(), request);

    assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
    assertThat(answer.toLowerCase()).doesNotContain("tomcat", "<html", "exception");
    assertThat(answer).contains("application/problem+json");
  }

  @Test
  void answersHeadersThatAreTooLargeAsAProblem() throws Exception {
    String answer =
        RawClient.exchange(
            service.port(),
            "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(40_000) + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
  }

  @Test
  void sendsTheHeadersThatBrowsersHeed() throws Exception {
    Answer answer = Answer.problem(404, service.send(service.request("/api/x")));

    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.response().headers().map()).doesNotContainKey("server");
  }

  private java.net.http.HttpRequest.Builder post(String json) {
    return service.post(DOCUMENTS, json.getBytes(StandardCharsets.UTF_8));
  }

  private static final String WRONG =
      """
      {"format": "filingpress/filing/1", "year": "2025",
       "county": {"code": "13", "name": "平泉市", "financeBureau": "平泉市财政局"},
       "department": {"code": "830", "name": "柳溪镇"}}
      """;
}
