package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.http.ApiReader.Example;
import org.filingpress.http.ApiReader.Operation;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** What the description of the API says is sent and answered is what is sent and answered. */
class ApiExamplesTests {

  /** In an order in which each finds what it needs: a filing, a run that has ended, a template. */
  private static final List<String> ORDER =
      List.of(
          "storeFilings",
          "listFilings",
          "readFiling",
          "reviseFiling",
          "pressDocument",
          "pressStoredFiling",
          "startRun",
          "listRuns",
          "readRun",
          "listenToRun",
          "stopRun",
          "restartRun",
          "readArchive",
          "readSummary",
          "readVolume",
          "readMadeDocument",
          "addTemplate",
          "listTemplates",
          "readTemplate",
          "readTemplateDocument",
          "whichTemplate",
          "templateHistory",
          "checkTemplate",
          "retireTemplate",
          "refreshTemplates");

  /** There is nothing to stop, nor to go on with, when the run has ended. */
  private static final List<String> TOO_LATE = List.of("stopRun", "restartRun");

  @TempDir private static Path folder;
  private static TestService service;
  private static ApiReader api;
  private static String run = "";

  @BeforeAll
  static void start() throws Exception {
    Path library = folder.resolve("templates");
    FileSystemUtils.copyRecursively(
        Path.of("templates/standard/2021"), library.resolve("standard/2021"));
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder.resolve("data")));
    settings.put("filingpress.templates", library.toString());
    settings.put("filingpress.http.documents.templates-checked", "1ms");
    settings.put(
        "filingpress.refresh.source", Files.createDirectory(folder.resolve("source")).toString());
    service = TestService.start(settings);
    api = ApiReader.of(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void everyBodyThatIsNoFileHasMembersAndAnExampleThatKeepsThem() throws Exception {
    List<String> without = new ArrayList<>();
    for (Operation operation : api.operations()) {
      for (ApiReader.Body body : operation.bodies()) {
        if (body.isFile()) {
          continue;
        }
        if (!api.hasMembers(body) || body.examples().isEmpty()) {
          without.add(operation.id() + " " + body.title());
        }
        for (Example example : body.examples()) {
          assertThat(api.faults(body, example.value()))
              .as(operation.id() + " " + body.title() + " " + example.name())
              .isEmpty();
        }
      }
    }

    assertThat(without).isEmpty();
  }

  @Test
  void theServiceTakesTheExamplesAndAnswersAsIsSaid() throws Exception {
    assertThat(api.operations().stream().map(Operation::id))
        .containsExactlyInAnyOrderElementsOf(ORDER);
    for (String id : ORDER) {
      Operation operation = api.operation(id);
      List<ApiReader.Body> requests = operation.requests();
      if (requests.isEmpty()) {
        answered(operation, send(operation, null, null));
      }
      for (ApiReader.Body request : requests) {
        for (Example example : request.isFile() ? List.of(Example.NONE) : request.examples()) {
          answered(operation, send(operation, request, example));
        }
      }
    }
  }

  private static void answered(Operation operation, HttpResponse<byte[]> answer) throws Exception {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    if (TOO_LATE.contains(operation.id())) {
      Answer.problem(409, answer);
      return;
    }
    assertThat(operation.statuses())
        .as(operation.id() + " " + text)
        .contains(String.valueOf(answer.statusCode()));
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    ApiReader.Body described = operation.answer(answer.statusCode(), type);
    if (type.equals("application/json")) {
      JsonNode body = Answer.of(answer).body();
      assertThat(api.faults(described, body)).as(operation.id() + " " + text).isEmpty();
      if (operation.id().equals("startRun")) {
        run = body.path("id").asString();
        waitForTheRun(answer.headers().firstValue("Location").orElseThrow());
      }
    }
  }

  private static void waitForTheRun(String address) throws Exception {
    for (int attempt = 0; attempt < 3_000; attempt++) {
      Answer answer = Answer.of(service.send(service.request(address)));
      if (!List.of("queued", "running").contains(TestCounty.state(answer))) {
        assertThat(TestCounty.state(answer)).as(answer.body().toString()).isIn("done", "unchanged");
        return;
      }
      Thread.sleep(40);
    }
    throw new AssertionError("the run does not end");
  }

  private static HttpResponse<byte[]> send(
      Operation operation, ApiReader.Body body, Example example) throws Exception {
    String path = path(operation);
    if (body == null) {
      return service.send(
          service.request(path).method(operation.method(), BodyPublishers.noBody()));
    } else if (body.type().startsWith("multipart/")) {
      Form form = new Form().with("file", template());
      for (Map.Entry<String, JsonNode> field : example.value().properties()) {
        form.with(field.getKey(), field.getValue().asString());
      }
      return service.send(form.to(service, path));
    }
    byte[] bytes =
        body.isFile()
            ? template()
            : (example.value().isString() ? example.value().asString() : example.value().toString())
                .getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        service
            .request(path)
            .header("Content-Type", body.type())
            .method(operation.method(), BodyPublishers.ofByteArray(bytes));
    return service.send(
        operation.method().equals("PUT") ? request.header("If-Match", "*") : request);
  }

  private static String path(Operation operation) {
    String path =
        operation
            .path()
            .replace("{county}", "130823")
            .replace("{department}", "830")
            .replace("{name}/{year}", "pingquan/2026")
            .replace("{year}", "2025")
            .replace("{id}", run);
    return path.endsWith("/which") ? path + "?county=130823&year=2026" : path;
  }

  private static byte[] template() throws Exception {
    return Files.readAllBytes(Path.of("templates/standard/2021/template.docx"));
  }
}
