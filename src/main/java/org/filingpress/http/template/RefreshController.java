package org.filingpress.http.template;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.filingpress.filing.Problem;
import org.filingpress.http.document.Presses;
import org.filingpress.http.exchange.JsonBody;
import org.filingpress.http.guard.Access;
import org.filingpress.http.guard.Audit;
import org.filingpress.http.problem.Language;
import org.filingpress.http.problem.Refusal;
import org.filingpress.refresh.RefreshJob;
import org.filingpress.refresh.RefreshRequest;
import org.filingpress.refresh.RefreshResult;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The yearly refresh of the library, done now. */
@RestController
@RequestMapping(TemplateController.PATH)
final class RefreshController {

  private final RefreshJob job;
  private final Presses presses;
  private final JsonBody body;
  private final Access access;
  private final Audit audit;

  RefreshController(RefreshJob job, Presses presses, JsonBody body, Access access, Audit audit) {
    this.job = job;
    this.presses = presses;
    this.body = body;
    this.access = access;
    this.audit = audit;
  }

  /**
   * {@code {"year": 2027, "dryRun": true}}, both optional. Where the templates come from is the
   * service's setting, never the client's word.
   */
  @Operation(
      operationId = "refreshTemplates",
      summary = "换用新年度的模板；来源由服务的设置决定",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object"),
                      examples = @ExampleObject("{\"year\": 2027, \"dryRun\": true}"))))
  @PostMapping(
      path = "/refresh",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  RefreshAnswer refresh(HttpServletRequest request) throws IOException {
    Access.permit(access.mayManage());
    JsonNode wished = body.object(request);
    boolean dryRun = dryRun(wished);
    RefreshResult result =
        job.run(
            new RefreshRequest(
                year(wished),
                null,
                presses.templates(),
                presses.fonts(),
                dryRun,
                access.client().name()));
    Locale locale = Language.of(request);
    return switch (result.ending()) {
      case BUSY -> throw Refusal.of(HttpStatus.CONFLICT, "http.refresh-busy");
      case REFUSED -> throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, outside(result));
      case BROKEN ->
          throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.refresh-broken")
              .with("Retry-After", "60");
      case DONE, UNCHANGED, SOME_FAILED -> {
        if (!dryRun) {
          audit.changed("templates", "of " + result.year(), result.ending().name());
        }
        yield RefreshAnswer.of(result, presses.templates(), locale);
      }
    };
  }

  private List<Problem> outside(RefreshResult result) {
    List<Problem> problems = RefreshAnswer.outside(result.problems(), presses.templates());
    return problems.isEmpty() ? List.of(Problem.error("http.refresh-broken", "")) : problems;
  }

  private static @Nullable Integer year(JsonNode wished) {
    JsonNode year = wished.path("year");
    if (year.isMissingNode() || year.isNull()) {
      return null;
    } else if (year.isInt() && year.intValue() >= 1990 && year.intValue() <= 2100) {
      return year.intValue();
    }
    throw wrong("year", "1990–2100");
  }

  private static boolean dryRun(JsonNode wished) {
    JsonNode dryRun = wished.path("dryRun");
    if (dryRun.isMissingNode() || dryRun.isNull()) {
      return false;
    } else if (dryRun.isBoolean()) {
      return dryRun.booleanValue();
    }
    throw wrong("dryRun", "true, false");
  }

  private static Refusal wrong(String field, String right) {
    return new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT,
        List.of(Problem.error("http.field-value", "$." + field, field, right)));
  }
}
