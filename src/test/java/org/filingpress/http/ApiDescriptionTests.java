package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the API is of the API that runs. */
class ApiDescriptionTests {

  private TestService service;
  private JsonNode api;

  @BeforeEach
  void read() throws Exception {
    service = TestService.shared(TestDatabase.H2);
    api = Answer.of(service.send(service.request("/openapi"))).body();
  }

  @Test
  void namesEveryAddressThatThereIsAndNoOther() {
    Set<String> described = new TreeSet<>();
    operations().forEach((name, operation) -> described.add(name));

    assertThat(api.path("openapi").asString()).startsWith("3.1.");
    assertThat(described).isEqualTo(running()).contains("POST /api/v1/documents");
  }

  @Test
  void saysOfEachWhatItDoesAndHowItFails() {
    operations()
        .forEach(
            (name, operation) -> {
              assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
              assertThat(operation.path("operationId").asString("")).as(name).isNotBlank();
              assertThat(operation.path("responses").path("default").path("$ref").asString(""))
                  .as(name)
                  .isEqualTo("#/components/responses/problem");
            });
  }

  @Test
  void hasAnExampleThatKeepsItsSchemaAndCanBeSent() throws Exception {
    JsonNode example = api.path("components").path("examples").path("filing").path("value");
    JsonNode body =
        api.path("paths")
            .path("/api/v1/documents")
            .path("post")
            .path("requestBody")
            .path("content")
            .path("application/json");
    String address = body.path("schema").path("$ref").asString();
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                new String(service.send(service.request(address)).body(), StandardCharsets.UTF_8),
                InputFormat.JSON);

    assertThat(body.path("examples").path("filing").path("$ref").asString())
        .isEqualTo("#/components/examples/filing");
    assertThat(schema.validate(example.toString(), InputFormat.JSON)).isEmpty();
    assertThat(
            service
                .send(
                    service.post(
                        TestService.DOCUMENTS, example.toString().getBytes(StandardCharsets.UTF_8)))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void leadsNowhereThatIsNotThere() {
    List<String> references = new ArrayList<>();
    api.findValues("$ref").forEach(reference -> references.add(reference.asString()));

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(
            reference -> {
              if (reference.startsWith("#")) {
                assertThat(api.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
              } else {
                assertThat(service.send(service.request(reference)).statusCode()).isEqualTo(200);
              }
            });
  }

  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            operations.put(
                                operation.getKey().toUpperCase() + " " + path.getKey(),
                                operation.getValue())));
    return operations;
  }

  /** Of the controllers: without the patterns of path variables. */
  private Set<String> running() {
    Set<String> running = new TreeSet<>();
    for (RequestMappingInfo mapping :
        service
            .context()
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .keySet()) {
      for (String path : mapping.getPatternValues()) {
        if (path.startsWith("/api/")) {
          String plain = path.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
          mapping.getMethodsCondition().getMethods().forEach(m -> running.add(m + " " + plain));
        }
      }
    }
    return running;
  }
}
