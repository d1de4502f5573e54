package org.filingpress.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of the API, asked for with damaged bodies, addresses and headers, on each
 * database: the client is told, and nothing breaks.
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

  /** All that the service may put off; a request that makes the database fail is none of them. */
  private static final List<String> PUT_OFF = List.of("http.busy", "http.too-long", "http.no-room");

  private static final Map<String, String> SENSE =
      Map.of("county", "130823", "year", "2025", "page", "0", "size", "10", "name", "standard");

  private static final Map<TestDatabase, TestService> SERVICES = new EnumMap<>(TestDatabase.class);

  @TempDir private static Path folder;
  private static ApiReader api;

  @BeforeAll
  static void start() throws Exception {
    for (TestDatabase database : TestDatabase.values()) {
      SERVICES.put(
          database, start(database, Files.createDirectory(folder.resolve(database.name()))));
    }
    api = ApiReader.of(SERVICES.get(TestDatabase.H2));
  }

  private static TestService start(TestDatabase database, Path folder) throws IOException {
    Path library = folder.resolve("templates");
    FileSystemUtils.copyRecursively(
        Path.of("templates/standard/2021"), library.resolve("standard/2021"));
    Map<String, Object> settings = new HashMap<>(database.settings(folder.resolve("data")));
    settings.put("filingpress.templates", library.toString());
    settings.put("filingpress.http.rates.requests", 0);
    settings.put(
        "filingpress.refresh.source", Files.createDirectory(folder.resolve("source")).toString());
    return TestService.start(settings);
  }

  @AfterAll
  static void stop() {
    SERVICES.values().forEach(TestService::close);
    SERVICES.clear();
  }

  /** Each operation with each type of its body. */
  record Target(String operation, String type) {
    @Override
    public String toString() {
      return operation + " " + type;
    }
  }

  static List<Arguments> withBodies() {
    List<Arguments> targets = new ArrayList<>();
    for (TestDatabase database : TestDatabase.values()) {
      for (Operation operation : api.operations()) {
        for (Body body : operation.requests()) {
          targets.add(Arguments.of(database, new Target(operation.id(), body.type())));
        }
      }
    }
    assertThat(targets).hasSizeGreaterThan(16);
    return targets;
  }

  @ParameterizedTest
  @MethodSource("withBodies")
  void bodiesThatAreDamagedAreRefusedAndBreakNothing(TestDatabase database, Target target)
      throws Exception {
    TestService service = SERVICES.get(database);
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

  @ParameterizedTest
  @EnumSource
  void parametersThatMakeNoSenseAreRefusedAndBreakNothing(TestDatabase database) throws Exception {
    TestService service = SERVICES.get(database);
    List<String> broken = new ArrayList<>();
    int refused = 0;
    for (Operation operation : api.operations()) {
      for (String odd : operation.parameters()) {
        for (String word : Damage.words()) {
          StringBuilder path = new StringBuilder(path(operation)).append('?');
          for (String each : operation.parameters()) {
            String value = each.equals(odd) ? word : SENSE.get(each);
            path.append(each).append('=').append(Damage.encoded(value.getBytes(UTF_8))).append('&');
          }
          HttpResponse<byte[]> answer =
              service.send(
                  service
                      .request(path.toString())
                      .method(operation.method(), BodyPublishers.noBody()));
          refused += answer.statusCode() >= 400 ? 1 : 0;
          check(operation.id() + " " + path, answer, broken);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(refused).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void addressesAndHeadersThatMakeNoSenseAreRefusedAndBreakNothing(TestDatabase database)
      throws Exception {
    TestService service = SERVICES.get(database);
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
    if (status < 400) {
      return;
    }
    List<String> problems = Answer.problem(status, answer).problems();
    boolean putOff =
        status == 503 && PUT_OFF.stream().anyMatch(code -> problems.equals(List.of(code + " ")));
    if (status >= 500 && !putOff) {
      broken.add(asked + ": " + status + " " + problems);
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
    return (value.isString() ? value.asString() : value.toString()).getBytes(UTF_8);
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
