package org.filingpress.http;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.filingpress.http.problem.ProblemItem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What all operations of the described API share, and the contract of filings beside it. What an
 * operation does stands at its controller, what is sent and answered in {@link ApiBodies}.
 */
@RestController
final class ApiDescription implements OpenApiCustomizer {

  private static final String KEY = "token";

  @GetMapping(path = "/openapi/filing.schema.json", produces = "application/schema+json")
  Resource schema() {
    return new ClassPathResource("filing.schema.json", ApiDescription.class);
  }

  @Override
  public void customise(OpenAPI api) {
    api.info(
            new Info()
                .title("Filingpress 部门预算绩效文本服务")
                .version("v1")
                .description("提交部门预算绩效申报，得到生成好的文本（Word 与 PDF）。")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/")))
        .security(List.of(new SecurityRequirement().addList(KEY)));
    Components components = api.getComponents() == null ? new Components() : api.getComponents();
    components
        .addSecuritySchemes(
            KEY, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
        .addExamples("filing", new Example().summary("一份真实的申报").value(example()))
        .addExamples("filings", new Example().summary("每行一份").value(example() + "\n"))
        .addSchemas("Problem", problem())
        .addResponses("problem", answered());
    api.components(components);
    ApiBodies.describe(api);
    api.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(ApiDescription::mayFail);
  }

  private static void mayFail(Operation operation) {
    operation
        .getResponses()
        .addApiResponse("default", new ApiResponse().$ref("#/components/responses/problem"));
  }

  private static ApiResponse answered() {
    return new ApiResponse()
        .description("没有完成：问题详情（RFC 9457）；Accept-Language: en 为英文")
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
  }

  /** As {@link ProblemItem} and the body around it are written. */
  private static Schema<?> problem() {
    Schema<?> item = object();
    for (String text : List.of("severity", "code", "place", "message", "hint")) {
      item.addProperty(text, text());
    }
    Schema<?> problems = new Schema<>();
    problems.addType("array");
    problems.items(item);
    Schema<?> status = new Schema<>();
    status.addType("integer");
    Schema<?> problem = object();
    for (String text : List.of("type", "title", "detail", "instance")) {
      problem.addProperty(text, text());
    }
    problem.addProperty("status", status);
    problem.addProperty("problems", problems);
    return problem;
  }

  private static Schema<?> object() {
    Schema<?> schema = new Schema<>();
    schema.addType("object");
    return schema;
  }

  private static Schema<?> text() {
    Schema<?> schema = new Schema<>();
    schema.addType("string");
    return schema;
  }

  private static Object example() {
    try (InputStream in =
        Objects.requireNonNull(
            ApiDescription.class.getResourceAsStream("pingquan-liuxi-2025.json"))) {
      return Json31.mapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
