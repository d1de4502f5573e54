package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import java.util.Random;
import java.util.Set;
import org.filingpress.http.ApiReader.Body;
import org.filingpress.http.ApiReader.Operation;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of the API, asked for with damaged bodies, addresses and headers: the client is
 * told, and nothing breaks.
 */
class FuzzedRequestsTests {

  private static final int BODIES = 60;

  /** Whole templates are checked, which takes its time when the damage has done no harm. */
  private static final int FILES = 12;

  private static final int ADDRESSES = 25;

  /** What is wrong with these is told in the answer itself. */
  private static final Set<String> ANSWERED =
      Set.of(
          "checkTemplate " + TestService.WORD,
          "checkTemplate application/octet-stream",
          "checkTemplate multipart/form-data",
          "storeFilings application/x-ndjson");

  private static final List<String> EXAMPLES =
      List.of("pingquan-liuxi-2025", "caofeidian-liuzan-2023", "fengrun-yinchengpu-2021");

  private static final List<String> HEADERS =
      List.of(
          "Accept",
          "Accept-Language",
          "Content-Encoding",
          "Idempotency-Key",
          "If-Match",
          "If-None-Match",
          "Last-Event-ID",
          "Range",
          "X-Request-Id");

  @TempDir private static Path folder;
  private static TestService service;
  private static ApiReader api;

  @BeforeAll
  static void start() throws Exception {
    Path library = folder.resolve("templates");
    FileSystemUtils.copyRecursively(
        Path.of("templates/standard/2021"), library.resolve("standard/2021"));
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder.resolve("data")));
    settings.put("filingpress.templates", library.toString());
    settings.put("filingpress.http.rates.requests", 0);
    settings.put(
        "filingpress.refresh.source", Files.createDirectory(folder.resolve("source")).toString());
    service = TestService.start(settings);
    api = ApiReader.of(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** Each operation with each type of its body. */
  record Target(String operation, String type) {
    @Override
    public String toString() {
      return operation + " " + type;
    }
  }

  static List<Target> withBodies() throws Exception {
    List<Target> targets = new ArrayList<>();
    for (Operation operation : api.operations()) {
      operation.requests().forEach(body -> targets.add(new Target(operation.id(), body.type())));
    }
    assertThat(targets).hasSizeGreaterThan(8);
    return targets;
  }

  @ParameterizedTest
  @MethodSource("withBodies")
  void bodiesThatAreDamagedAreRefusedAndBreakNothing(Target target) throws Exception {
    Operation operation = api.operation(target.operation());
    Body body =
        operation.requests().stream()
            .filter(each -> each.type().equals(target.type()))
            .findFirst()
            .orElseThrow();
    boolean hasFile = body.isFile() || body.type().startsWith("multipart/");
    Damage damage = new Damage(new Random(target.toString().hashCode()));
    List<String> broken = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < (hasFile ? FILES : BODIES); i++) {
      byte[] sent = i % 6 == 0 ? damage.noise() : damage.of(body(body, damage.random()));
      HttpResponse<byte[]> answer =
          service.send(
              service
                  .request(path(operation))
                  .header("Content-Type", type(body))
                  .method(operation.method(), BodyPublishers.ofByteArray(sent)));
      refused += answer.statusCode() >= 400 ? 1 : 0;
      check(target + ", body " + i, answer, broken);
    }
    assertThat(broken).isEmpty();
    if (!ANSWERED.contains(target.toString())) {
      assertThat(refused).isPositive();
    }
  }

  @Test
  void addressesAndHeadersThatMakeNoSenseAreRefusedAndBreakNothing() throws Exception {
    List<String> broken = new ArrayList<>();
    int refused = 0;
    for (Operation operation : api.operations()) {
      Damage damage = new Damage(new Random(operation.id().hashCode()));
      for (int i = 0; i < ADDRESSES; i++) {
        String path = address(operation, damage);
        HttpRequest.Builder request =
            service.request(path).method(operation.method(), BodyPublishers.ofString("{}"));
        if (!operation.requests().isEmpty()) {
          request.header("Content-Type", operation.requests().get(0).type());
        }
        String header = HEADERS.get(damage.random().nextInt(HEADERS.size()));
        request.header(header, damage.word().replaceAll("[^\\x20-\\x7E]", "?"));
        HttpResponse<byte[]> answer = service.send(request);
        refused += answer.statusCode() >= 400 ? 1 : 0;
        check(operation.method() + " " + path + " " + header, answer, broken);
      }
    }
    assertThat(broken).isEmpty();
    assertThat(refused).isPositive();
  }

  private static void check(String asked, HttpResponse<byte[]> answer, List<String> broken) {
    int status = answer.statusCode();
    if (status >= 500 && status != 503) {
      broken.add(asked + ": " + status + " " + new String(answer.body(), StandardCharsets.UTF_8));
    } else if (status >= 400) {
      Answer.problem(status, answer);
    }
  }

  private static String type(Body body) {
    return body.type().startsWith("multipart/") ? Form.TYPE : body.type();
  }

  private static byte[] body(Body body, Random random) throws IOException {
    if (body.isFile()) {
      return template();
    } else if (body.type().startsWith("multipart/")) {
      Form form = new Form().with("file", template());
      for (Map.Entry<String, JsonNode> field : body.examples().get(0).value().properties()) {
        form.with(field.getKey(), field.getValue().asString());
      }
      return form.bytes();
    } else if (body.schema().path("$ref").asString("").startsWith("/openapi/")) {
      String name = EXAMPLES.get(random.nextInt(EXAMPLES.size()));
      return Files.readAllBytes(Path.of("examples", name + ".json"));
    }
    JsonNode value = body.examples().get(random.nextInt(body.examples().size())).value();
    return (value.isString() ? value.asString() : value.toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] template() throws IOException {
    return Files.readAllBytes(Path.of("templates/standard/2021/template.docx"));
  }

  private static String path(Operation operation) {
    return operation
        .path()
        .replace("{county}", "130823")
        .replace("{department}", "830")
        .replace("{name}/{year}", "standard/2021")
        .replace("{year}", "2025")
        .replace("{id}", "0".repeat(32));
  }

  /** Each variable is right or not, by chance; so is each parameter of the query. */
  private static String address(Operation operation, Damage damage) {
    StringBuilder path = new StringBuilder();
    String[] whole = path(operation).split("/");
    String[] variables = operation.path().split("/");
    for (int i = 1; i < variables.length; i++) {
      boolean odd = variables[i].startsWith("{") && damage.random().nextBoolean();
      path.append('/').append(odd ? damage.encodedWord() : whole[i]);
    }
    char before = '?';
    for (String parameter : List.of("county", "year", "page", "size", "name")) {
      if (damage.random().nextInt(3) == 0) {
        path.append(before).append(parameter).append('=').append(damage.encodedWord());
        before = '&';
      }
    }
    return path.toString();
  }
}
