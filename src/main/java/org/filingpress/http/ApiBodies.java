package org.filingpress.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * What is sent to the operations and what they answer, with examples: {@code operations.json}, by
 * the operations' ids and in the words of OpenAPI. It names the schemas that come of the answers'
 * records, and describes the bodies that controllers read themselves.
 */
final class ApiBodies {

  private ApiBodies() {}

  /** Describes the operations that the file names; of the others everything stays. */
  static void describe(OpenAPI api) {
    JsonNode bodies = read();
    api.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(operation -> describe(operation, bodies.path(operation.getOperationId())));
  }

  private static void describe(Operation operation, JsonNode bodies) {
    if (bodies.has("requestBody")) {
      operation.setRequestBody(as(RequestBody.class, bodies.path("requestBody")));
    }
    for (JsonNode parameter : bodies.path("parameters")) {
      operation.addParametersItem(as(Parameter.class, parameter));
    }
    if (bodies.has("responses")) {
      ApiResponses responses = new ApiResponses();
      for (Map.Entry<String, JsonNode> response : bodies.path("responses").properties()) {
        responses.addApiResponse(response.getKey(), as(ApiResponse.class, response.getValue()));
      }
      operation.setResponses(responses);
    }
  }

  private static <T> T as(Class<T> type, JsonNode json) {
    return Json31.mapper().convertValue(json, type);
  }

  private static JsonNode read() {
    try (InputStream in =
        Objects.requireNonNull(ApiBodies.class.getResourceAsStream("operations.json"))) {
      return Json31.mapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
