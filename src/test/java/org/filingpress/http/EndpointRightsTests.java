package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.GuardedService.COUNTY;
import static org.filingpress.http.GuardedService.DEPARTMENT;
import static org.filingpress.http.TestService.FILINGS;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.filingpress.http.GuardedService.Caller;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.WebApplicationContext;

/**
 * Who may do what: every endpoint, asked by every kind of client for what belongs to one township.
 * An endpoint that is not in the table fails the build.
 */
class EndpointRightsTests {

  /**
   * Endpoint, what is sent, and the status of the answer to: an administrator; the county's bureau;
   * the township; another township of the county; another county's bureau; another county's
   * township with the same department code; and whoever shows no token, or one that was invented,
   * revoked or has expired.
   */
  private static final String TABLE =
      """
      endpoint                                                  | sent   | adm | bur | own | nbr | bur2 | own2 | none
      POST /api/v1/documents application/json                   | filing | 200 | 200 | 200 | 403 | 403  | 403  | 401
      POST /api/v1/filings application/json                     | filing | 200 | 200 | 200 | 403 | 403  | 403  | 401
      POST /api/v1/filings application/x-ndjson                 | filing | 200 | 200 | 200 | 200 | 200  | 200  | 401
      GET /api/v1/filings                                       |        | 200 | 200 | 200 | 200 | 200  | 200  | 401
      GET /api/v1/filings/{county}/{department}/{year}          |        | 200 | 200 | 200 | 404 | 404  | 404  | 401
      PUT /api/v1/filings/{county}/{department}/{year} application/json | filing | 200 | 200 | 200 | 404 | 404 | 404 | 401
      GET /api/v1/filings/{county}/{department}/{year}/document |        | 200 | 200 | 200 | 404 | 404  | 404  | 401
      POST /api/v1/counties/{county}/runs application/json       | run    | 202 | 202 | 404 | 404 | 404  | 404  | 401
      GET /api/v1/counties/{county}/runs                        |        | 200 | 200 | 404 | 404 | 404  | 404  | 401
      GET /api/v1/counties/{county}/runs/{id}                   |        | 200 | 200 | 404 | 404 | 404  | 404  | 401
      GET /api/v1/counties/{county}/runs/{id}/events            |        | 200 | 200 | 404 | 404 | 404  | 404  | 401
      POST /api/v1/counties/{county}/runs/{id}/stop             |        | 409 | 409 | 404 | 404 | 404  | 404  | 401
      POST /api/v1/counties/{county}/runs/{id}/restart          |        | 409 | 409 | 404 | 404 | 404  | 404  | 401
      GET /api/v1/counties/{county}/runs/{id}/archive           |        | 200 | 200 | 404 | 404 | 404  | 404  | 401
      GET /api/v1/counties/{county}/runs/{id}/summary           |        | 200 | 200 | 404 | 404 | 404  | 404  | 401
      GET /api/v1/counties/{county}/runs/{id}/volume            |        | 200 | 200 | 404 | 404 | 404  | 404  | 401
      GET /api/v1/counties/{county}/runs/{id}/documents/{department} |   | 200 | 200 | 404 | 404 | 404  | 404  | 401
      GET /api/v1/templates                                     |        | 200 | 200 | 200 | 200 | 200  | 200  | 401
      GET /api/v1/templates/which                               |        | 200 | 200 | 200 | 200 | 403  | 403  | 401
      GET /api/v1/templates/{name}/{year}                       |        | 200 | 200 | 200 | 200 | 200  | 200  | 401
      GET /api/v1/templates/{name}/{year}/document              |        | 200 | 200 | 200 | 200 | 200  | 200  | 401
      GET /api/v1/templates/history                             |        | 200 | 200 | 403 | 403 | 200  | 403  | 401
      POST /api/v1/templates/check application/vnd.openxmlformats-officedocument.wordprocessingml.document | word | 200 | 200 | 403 | 403 | 200 | 403 | 401
      POST /api/v1/templates/check application/octet-stream | word | 200 | 200 | 403 | 403 | 200 | 403 | 401
      POST /api/v1/templates/check multipart/form-data | form | 200 | 200 | 403 | 403 | 200 | 403 | 401
      POST /api/v1/templates multipart/form-data                | form   | 422 | 403 | 403 | 403 | 403  | 403  | 401
      POST /api/v1/templates/{name}/{year}/retire application/json | retire | 200 | 403 | 403 | 403 | 403 | 403 | 401
      POST /api/v1/templates/refresh application/json           | refresh | 422 | 403 | 403 | 403 | 403 | 403  | 401
      GET /actuator                                             |        | 200 | 403 | 403 | 403 | 403  | 403  | 401
      GET /actuator/prometheus                                  |        | 200 | 403 | 403 | 403 | 403  | 403  | 401
      GET /actuator/health                                      |        | 200 | 200 | 200 | 200 | 200  | 200  | 200
      GET /actuator/health/**                                   |        | 200 | 200 | 200 | 200 | 200  | 200  | 200
      GET /openapi                                              |        | 200 | 200 | 200 | 200 | 200  | 200  | 200
      GET /openapi/filing.schema.json                           |        | 200 | 200 | 200 | 200 | 200  | 200  | 200
      GET /openapi.yaml                                         |        | 200 | 200 | 200 | 200 | 200  | 200  | 200
      ANY /error                                                |        | 404 | 404 | 404 | 404 | 404  | 404  | 401
      """;

  @TempDir private static Path folder;
  private static GuardedService guarded;
  private static EndpointRequests requests;

  /** A row of the table. */
  record Row(String endpoint, String sent, List<Integer> statuses) {

    int status(Caller caller) {
      return statuses.get(Math.min(caller.ordinal(), statuses.size() - 1));
    }

    @Override
    public String toString() {
      return endpoint;
    }
  }

  @BeforeAll
  static void aServiceThatHasTheFilingAndARunOfIt() throws Exception {
    Path templates = folder.resolve("templates");
    for (String version : List.of("standard/2021", "shifan/2024")) {
      FileSystemUtils.copyRecursively(Path.of("templates", version), templates.resolve(version));
    }
    Map<String, Object> settings =
        Map.of(
            "filingpress.templates",
            templates.toString(),
            // So many keys that are not valid are a test's alone.
            "filingpress.http.rates.failures",
            0);
    guarded = GuardedService.start(TestDatabase.H2, folder, settings);
    HttpResponse<byte[]> stored =
        guarded.send(Caller.ADMIN, guarded.service().post(FILINGS, TestService.filing()));
    assertThat(stored.statusCode()).isEqualTo(201);
    requests = EndpointRequests.afterARun(guarded);
  }

  @AfterAll
  static void stop() {
    guarded.close();
  }

  @Test
  void everyEndpointIsInTheTable() {
    assertThat(rows().stream().map(Row::endpoint))
        .containsExactlyInAnyOrderElementsOf(Endpoints.of(guarded.service().context()));
  }

  @Test
  void nothingAnswersBesideTheEndpoints() {
    WebApplicationContext context = (WebApplicationContext) guarded.service().context();

    assertThat(context.getServletContext().getServletRegistrations().keySet())
        .containsExactly("dispatcherServlet");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyClientIsAnsweredAsTheTableSays(Row row) throws Exception {
    Map<Caller, Integer> expected = new EnumMap<>(Caller.class);
    Map<Caller, Integer> answered = new EnumMap<>(Caller.class);
    for (Caller caller : Caller.values()) {
      expected.put(caller, row.status(caller));
      HttpResponse<byte[]> answer =
          guarded.send(caller, requests.of(row.endpoint(), row.sent(), caller));
      answered.put(caller, answer.statusCode());
      if (answer.statusCode() >= 400) {
        Answer.problem(answer.statusCode(), answer);
      }
      assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent())
          .isEqualTo(answer.statusCode() == 401);
    }

    assertThat(answered).isEqualTo(expected);
  }

  @Test
  void whatIsAnothersCannotBeToldFromWhatIsNotThere() throws Exception {
    assertThat(told(Caller.OTHER_BUREAU, "/api/v1/templates/shifan/2024"))
        .isEqualTo(
            told(Caller.OTHER_BUREAU, "/api/v1/templates/shifan/2023").replace("2023", "2024"));
    assertThat(
            guarded
                .send(Caller.ADMIN, guarded.service().request("/api/v1/templates/shifan/2024"))
                .statusCode())
        .isEqualTo(200);
    for (String suffix : List.of("", "/document")) {
      String there = FILINGS + "/" + COUNTY + "/" + DEPARTMENT + "/2025" + suffix;
      String notThere = FILINGS + "/" + COUNTY + "/999/2025" + suffix;
      for (Caller caller : List.of(Caller.NEIGHBOUR, Caller.OTHER_BUREAU, Caller.OTHER_TOWNSHIP)) {
        assertThat(told(caller, there)).isEqualTo(told(caller, notThere));
      }
    }
  }

  @Test
  void listsShowEveryClientOnlyWhatIsHis() throws Exception {
    assertThat(listed(Caller.OWN_BUREAU, "")).contains(COUNTY + "/" + DEPARTMENT);
    assertThat(listed(Caller.OWN_TOWNSHIP, "?county=" + COUNTY)).hasSize(1);
    assertThat(listed(Caller.NEIGHBOUR, "")).isEmpty();
    assertThat(listed(Caller.OTHER_BUREAU, "")).isEmpty();
    assertThat(listed(Caller.OTHER_TOWNSHIP, "?year=2025")).isEmpty();
    Answer.problem(
        403,
        guarded.send(
            Caller.OTHER_BUREAU, guarded.service().request(FILINGS + "?county=" + COUNTY)));
  }

  @Test
  void nobodyOverwritesWhatIsAnothers() throws Exception {
    String path = FILINGS + "/" + COUNTY + "/" + DEPARTMENT + "/2025";
    String before = tag(path);
    byte[] changed =
        new String(TestService.filing(), StandardCharsets.UTF_8)
            .replace("草案", "篡改")
            .getBytes(StandardCharsets.UTF_8);
    for (Caller caller : List.of(Caller.NEIGHBOUR, Caller.OTHER_BUREAU, Caller.OTHER_TOWNSHIP)) {
      Answer lines = Answer.of(guarded.send(caller, lines(changed)));
      assertThat(lines.body().path("refused").asInt()).isEqualTo(1);
      assertThat(lines.body().toString()).contains("http.forbidden");
      guarded.send(caller, guarded.service().post(FILINGS, changed));
      guarded.send(
          caller,
          guarded
              .service()
              .request(path)
              .header("Content-Type", "application/json")
              .header("If-Match", "*")
              .PUT(BodyPublishers.ofByteArray(changed)));
    }

    assertThat(tag(path)).isEqualTo(before);
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String line : TABLE.lines().skip(1).toList()) {
      String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
      List<Integer> statuses = Arrays.stream(cells).skip(2).map(Integer::valueOf).toList();
      assertThat(statuses).as(line).hasSize(7);
      rows.add(new Row(cells[0], cells[1], statuses));
    }
    return rows;
  }

  private static HttpRequest.Builder lines(byte[] filing) {
    return guarded
        .service()
        .request(FILINGS)
        .header("Content-Type", "application/x-ndjson")
        .POST(BodyPublishers.ofByteArray(EndpointRequests.oneLine(filing)));
  }

  /** Status, headers and body of the answer, but for what is new each time. */
  private static String told(Caller caller, String path) throws Exception {
    HttpResponse<byte[]> answer = guarded.send(caller, guarded.service().request(path));
    return answer.statusCode()
        + " "
        + new TreeSet<>(answer.headers().map().keySet())
        + new String(answer.body(), StandardCharsets.UTF_8)
            .replaceFirst("\"instance\":\"[^\"]*\"", "");
  }

  private static List<String> listed(Caller caller, String query) throws Exception {
    Answer answer = Answer.of(guarded.send(caller, guarded.service().request(FILINGS + query)));
    assertThat(answer.status()).isEqualTo(200);
    return answer
        .body()
        .path("filings")
        .valueStream()
        .map(f -> f.path("county").asString() + "/" + f.path("department").asString())
        .toList();
  }

  private static String tag(String path) throws Exception {
    return guarded
        .send(Caller.ADMIN, guarded.service().request(path))
        .headers()
        .firstValue("ETag")
        .orElseThrow();
  }
}
