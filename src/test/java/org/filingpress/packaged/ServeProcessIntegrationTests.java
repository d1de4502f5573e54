package org.filingpress.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filingpress.filing.County;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingWriter;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service with a county run, killed and told to end. */
class ServeProcessIntegrationTests {

  private static final int TOWNSHIPS = 40;

  private static final String RUNS = "/api/v1/counties/139901/runs";

  private static final Pattern STARTED = Pattern.compile("服务已启动：(http://[0-9.:]+)");

  @TempDir private Path home;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Program> started = new ArrayList<>();

  /** Also when something was not as it should be. */
  @AfterEach
  void endWhatStillRuns() throws Exception {
    for (Program program : started) {
      program.kill();
    }
  }

  @Test
  void aRunThatWasKilledAndEndedInItsMiddleComesToItsEnd() throws Exception {
    Program first = start();
    String url = url(first);
    assertThat(post(url + "/api/v1/filings", "application/x-ndjson", filings()).statusCode())
        .isEqualTo(200);
    HttpResponse<String> asked =
        post(url + RUNS, "application/json", "{\"year\": 2025}".getBytes());
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
    String run = asked.headers().firstValue("Location").orElseThrow();
    until(url + run, answer -> made(answer) >= 3);
    first.kill();

    Program second = start();
    String secondUrl = url(second);
    JsonNode goesOn =
        until(secondUrl + run, answer -> answer.path("attempt").asInt() == 2 && made(answer) >= 3);
    assertThat(goesOn.path("counts").path("kept").asInt()).isGreaterThanOrEqualTo(3);
    second.signal("TERM");
    assertThat(second.exitCode()).as(second.err()).isEqualTo(143);
    CountyFolder folder = new CountyFolder(home.resolve("out/139901-2025"));
    assertThat(folder.times()).as("no half document").hasSize(2 * folder.journalled());

    Program third = start();
    String thirdUrl = url(third);
    JsonNode end = until(thirdUrl + run, answer -> answer.has("endedAt"));

    assertThat(end.path("state").asString()).as(end.toString()).isEqualTo("done");
    assertThat(made(end) + end.path("counts").path("kept").asInt()).isEqualTo(TOWNSHIPS);
    third.signal("TERM");
    third.exitCode();
    Program verified =
        Program.start(
            home, List.of(), "county", "verify", home.resolve("out/139901-2025").toString());
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
  }

  /** On any free port, and still the same node. */
  private Program start() throws Exception {
    Program program =
        Program.start(
            home, List.of("env", "FILINGPRESS_HTTP_RUNS_NODE=this"), "serve", "--port", "0");
    started.add(program);
    return program;
  }

  private static String url(Program program) throws Exception {
    while (true) {
      Matcher started = STARTED.matcher(program.out());
      if (started.find()) {
        return started.group(1);
      }
      assertThat(program.isRunning()).as(program.out() + program.err()).isTrue();
      Thread.sleep(50);
    }
  }

  private static byte[] filings() throws Exception {
    County county = new County("139901", "示例县", "示例县财政局");
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Filing filing :
        new FilingGenerator(3, county, 2025).filings(TOWNSHIPS, Shape.SMALL.withProjects(3))) {
      new FilingWriter(FilingWriter.Form.LINE).write(filing, lines);
    }
    return lines.toByteArray();
  }

  private HttpResponse<String> post(String url, String type, byte[] body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  private JsonNode until(String url, Predicate<JsonNode> reached) throws Exception {
    for (int attempt = 0; attempt < 12_000; attempt++) {
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
      JsonNode read = JsonMapper.builder().build().readTree(answer.body());
      if (reached.test(read)) {
        return read;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("not reached: " + url);
  }

  private static int made(JsonNode answer) {
    return answer.path("counts").path("made").asInt();
  }
}
