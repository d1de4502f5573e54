package org.filingpress.http.template;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.filingpress.filing.Problem;
import org.filingpress.http.document.Presses;
import org.filingpress.http.exchange.JsonBody;
import org.filingpress.http.exchange.JsonFields;
import org.filingpress.http.guard.Access;
import org.filingpress.http.guard.Audit;
import org.filingpress.http.problem.Language;
import org.filingpress.http.problem.Refusal;
import org.filingpress.refresh.Outcome;
import org.filingpress.refresh.RefreshJob;
import org.filingpress.refresh.RefreshRequest;
import org.filingpress.refresh.RefreshResult;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The yearly refresh of the library, done now. */
@RestController
@RequestMapping(TemplateController.PATH)
final class RefreshController {

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

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
  @Operation(operationId = "refreshTemplates", summary = "换用新年度的模板；来源由服务的设置决定")
  @PostMapping(
      path = "/refresh",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  RefreshAnswer refresh(HttpServletRequest request) throws IOException {
    Access.permit(access.mayManage());
    JsonFields wished = new JsonFields(body.object(request), "year", "dryRun");
    Integer year = wished.number("year", FIRST_YEAR, LAST_YEAR);
    boolean dryRun = wished.flag("dryRun");
    wished.check();
    RefreshResult result =
        job.run(
            new RefreshRequest(
                year, null, presses.templates(), presses.fonts(), dryRun, access.client().name()));
    tell(result);
    Locale locale = Language.of(request);
    return switch (result.ending()) {
      case BUSY -> throw Refusal.of(HttpStatus.CONFLICT, "http.refresh-busy");
      case REFUSED -> throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, outside(result));
      case BROKEN ->
          throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "http.refresh-broken")
              .with("Retry-After", "60");
      case DONE, UNCHANGED, SOME_FAILED -> RefreshAnswer.of(result, presses.templates(), locale);
    };
  }

  /** Of what is in the library now, however the refresh ended. */
  private void tell(RefreshResult result) {
    for (Outcome outcome : result.dryRun() ? List.<Outcome>of() : result.outcomes()) {
      switch (outcome.kind()) {
        case PUBLISHED -> audit.changed("template", outcome.title(), "added by a refresh");
        case ROLLED_FORWARD ->
            audit.changed("template", outcome.title(), "rolled forward by a refresh");
        case UNCHANGED, QUARANTINED, INCOMPLETE, REFUSED -> {}
      }
    }
  }

  private List<Problem> outside(RefreshResult result) {
    List<Problem> problems = RefreshAnswer.outside(result.problems(), presses.templates());
    return problems.isEmpty() ? List.of(Problem.error("http.refresh-broken", "")) : problems;
  }
}
