package org.filingpress.http;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service's description of its API as a client's tool reads it. */
final class ApiReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode api;
  private final String filing;

  private ApiReader(JsonNode api, String filing) {
    this.api = api;
    this.filing = filing;
  }

  static ApiReader of(TestService service) throws Exception {
    JsonNode api = Answer.of(service.send(service.request("/openapi"))).body();
    byte[] filing = service.send(service.request("/openapi/filing.schema.json")).body();
    return new ApiReader(api, new String(filing, StandardCharsets.UTF_8));
  }

  record Example(String name, JsonNode value) {
    static final Example NONE = new Example("", JSON.nullNode());
  }

  /**
   * @param status of the answer; empty for what is sent
   */
  record Body(String status, String type, JsonNode schema, List<Example> examples) {
    /** Bytes that are no text. */
    boolean isFile() {
      return schema.path("format").asString("").equals("binary");
    }

    String title() {
      return status + " " + type;
    }
  }

  /**
   * @param parameters the names of those that stand in the query
   */
  record Operation(
      String id,
      String method,
      String path,
      List<String> parameters,
      List<String> statuses,
      List<Body> requests,
      List<Body> answers) {

    List<Body> bodies() {
      return Stream.concat(requests.stream(), answers.stream()).toList();
    }

    Body answer(int status, String type) {
      return answers.stream()
          .filter(body -> body.title().equals(status + " " + type))
          .findFirst()
          .orElseThrow(() -> new AssertionError(id + " does not name " + status + " " + type));
    }
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
      }
    }
    return operations;
  }

  Operation operation(String id) {
    return operations().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  private Operation operation(String path, String method, JsonNode operation) {
    List<String> statuses = new ArrayList<>();
    List<Body> answers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      if (!response.getKey().equals("default")) {
        statuses.add(response.getKey());
        answers.addAll(bodies(response.getKey(), response.getValue()));
      }
    }
    return new Operation(
        operation.path("operationId").asString(),
        method.toUpperCase(),
        path,
        operation
            .path("parameters")
            .valueStream()
            .filter(parameter -> parameter.path("in").asString().equals("query"))
            .map(parameter -> parameter.path("name").asString())
            .toList(),
        statuses,
        bodies("", operation.path("requestBody")),
        answers);
  }

  private List<Body> bodies(String status, JsonNode described) {
    List<Body> bodies = new ArrayList<>();
    for (Map.Entry<String, JsonNode> content : described.path("content").properties()) {
      List<Example> examples = new ArrayList<>();
      for (Map.Entry<String, JsonNode> example : content.getValue().path("examples").properties()) {
        examples.add(new Example(example.getKey(), followed(example.getValue()).path("value")));
      }
      if (content.getValue().has("example")) {
        examples.add(new Example("example", content.getValue().path("example")));
      }
      bodies.add(new Body(status, content.getKey(), content.getValue().path("schema"), examples));
    }
    return bodies;
  }

  private JsonNode followed(JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.startsWith("#") ? api.at(reference.substring(1)) : node;
  }

  /** Whether its schema says what is in it; of a text, what it is. */
  boolean hasMembers(Body body) {
    return hasMembers(body.schema(), body.type());
  }

  private boolean hasMembers(JsonNode schema, String type) {
    if (schema.has("oneOf")) {
      return schema.path("oneOf").valueStream().allMatch(each -> hasMembers(each, type));
    } else if (schema.path("$ref").asString("").equals("/openapi/filing.schema.json")) {
      return true;
    }
    JsonNode plain = followed(schema);
    return !plain.path("properties").isEmpty()
        || !type.equals("application/json") && plain.path("type").asString("").equals("string");
  }

  /** What is not as the schema says; a member that it does not name is a fault. */
  List<String> faults(Body body, JsonNode value) {
    String schema = filing;
    if (!body.schema().path("$ref").asString("").startsWith("/openapi/")) {
      ObjectNode closed = ((ObjectNode) body.schema()).deepCopy();
      closed.set("components", api.path("components").deepCopy());
      close(closed);
      schema = closed.toString();
    }
    boolean form = body.type().startsWith("multipart/");
    Schema read = SCHEMAS.getSchema(schema, InputFormat.JSON);
    return read.validate(value.toString(), InputFormat.JSON).stream()
        .map(Object::toString)
        .filter(fault -> !form || !fault.contains("'file'")) // which is no JSON
        .toList();
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("type").asString("").equals("object")
        && !object.path("properties").isEmpty()) {
      object.put("additionalProperties", false);
    }
    node.forEach(ApiReader::close);
  }
}
