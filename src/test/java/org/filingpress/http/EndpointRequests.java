package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.http.GuardedService.COUNTY;
import static org.filingpress.http.GuardedService.DEPARTMENT;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filingpress.http.GuardedService.Caller;

/**
 * A request for an endpoint, of what belongs to the township of the 9-project filing.
 *
 * @param run the id of a finished run of its county
 */
record EndpointRequests(GuardedService guarded, String run) {

  private static final String RUNS = "/api/v1/counties/" + COUNTY + "/runs";

  /** Years without filings, a different one for each caller, so that no run is in another's way. */
  private static final int EMPTY_YEARS = 2030;

  static EndpointRequests afterARun(GuardedService guarded) throws Exception {
    TestService service = guarded.service();
    Answer started =
        Answer.of(guarded.send(Caller.ADMIN, service.post(RUNS, "{\"year\": 2025}".getBytes())));
    assertThat(started.status()).as(started.body().toString()).isEqualTo(202);
    String address = started.header("Location");
    Answer answer = started;
    while (!answer.body().path("state").asString().equals("done")) {
      assertThat(answer.body().path("state").asString()).isIn("queued", "running");
      Thread.sleep(200);
      answer = Answer.of(guarded.send(Caller.ADMIN, service.request(address)));
    }
    return new EndpointRequests(guarded, address.substring(address.lastIndexOf('/') + 1));
  }

  /**
   * @param endpoint method, path and perhaps type of the body, as {@link Endpoints} has it
   * @param sent which body
   */
  HttpRequest.Builder of(String endpoint, String sent, Caller caller) throws Exception {
    String[] parts = endpoint.split(" ");
    String path =
        parts[1]
            .replace("{county}", COUNTY)
            .replace("{department}", DEPARTMENT)
            .replace("{name}/{year}", "standard/2021")
            .replace("{year}", "2025")
            .replace("{id}", run)
            .replace("**", "liveness");
    if (sent.equals("form")) { // enough for its check, too little to add it
      return new Form().with("file", template()).to(guarded.service(), path);
    }
    HttpRequest.Builder request =
        guarded
            .service()
            .request(path.endsWith("/which") ? path + "?year=2025&county=" + COUNTY : path)
            .method(parts[0].equals("ANY") ? "GET" : parts[0], body(sent, caller));
    if (parts.length > 2) {
      request.header("Content-Type", parts[2]);
    }
    return parts[0].equals("PUT") ? request.header("If-Match", "*") : request;
  }

  private static HttpRequest.BodyPublisher body(String sent, Caller caller) throws Exception {
    return switch (sent) {
      case "" -> BodyPublishers.noBody();
      case "filing" -> BodyPublishers.ofByteArray(oneLine(TestService.filing()));
      case "word" -> BodyPublishers.ofByteArray(template());
      case "run" -> BodyPublishers.ofString("{\"year\": " + (EMPTY_YEARS + caller.ordinal()) + "}");
      case "retire" -> BodyPublishers.ofString("{\"from\": 2099}");
      case "refresh" -> BodyPublishers.ofString("{\"year\": 2027, \"dryRun\": true}");
      default -> throw new IllegalArgumentException(sent);
    };
  }

  private static byte[] template() throws Exception {
    return Files.readAllBytes(Path.of("templates/standard/2021/template.docx"));
  }

  /** As a JSON line. */
  static byte[] oneLine(byte[] json) {
    return new String(json, StandardCharsets.UTF_8)
        .replace("\n", " ")
        .getBytes(StandardCharsets.UTF_8);
  }
}
