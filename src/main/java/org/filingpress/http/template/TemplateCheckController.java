package org.filingpress.http.template;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.filingpress.http.document.DocumentForm;
import org.filingpress.http.exchange.Accepted;
import org.filingpress.http.exchange.FileName;
import org.filingpress.http.guard.Access;
import org.filingpress.http.problem.Language;
import org.filingpress.http.problem.Refusal;
import org.filingpress.template.TemplateVersion;
import org.filingpress.template.check.CheckReport;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Templates are checked; the library stays as it is. */
@RestController
@RequestMapping(TemplateController.PATH)
final class TemplateCheckController {

  private static final int NEWEST = 9999;

  /** The fields of the form, besides its files. */
  private static final Set<String> FIELDS = Set.of("name", "year");

  private final Library library;
  private final TemplateChecks checks;
  private final Upload.Reader uploads;
  private final JsonMapper json;
  private final Access access;

  TemplateCheckController(
      Library library,
      TemplateChecks checks,
      Upload.Reader uploads,
      JsonMapper json,
      Access access) {
    this.library = library;
    this.checks = checks;
    this.uploads = uploads;
    this.json = json;
    this.access = access;
  }

  /** The report, or by {@code Accept} the changes as tracked changes in a Word document. */
  @Operation(
      operationId = "checkTemplate",
      summary = "检查一个模板：得到报告，或按 Accept 得到带修订标记的 Word 文档",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "报告，或带修订标记的文档",
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(implementation = CheckAnswer.class)),
                @Content(
                    mediaType = DocumentForm.WORD,
                    schema = @Schema(type = "string", format = "binary"))
              }))
  @PostMapping(
      path = "/check",
      consumes = {
        DocumentForm.WORD,
        MediaType.APPLICATION_OCTET_STREAM_VALUE,
        MediaType.MULTIPART_FORM_DATA_VALUE
      },
      produces = {MediaType.APPLICATION_JSON_VALUE, DocumentForm.WORD})
  void check(HttpServletRequest request, HttpServletResponse response) throws Exception {
    Access.permit(access.mayCheckTemplates());
    String type = Accepted.type(request, MediaType.APPLICATION_JSON_VALUE, DocumentForm.WORD);
    Upload upload = uploads.read(request);
    FormFields.refuseOthers(upload, FIELDS);
    TemplateVersion before = library.before(upload.field("name"), upload.year(NEWEST));
    CheckReport report = checks.check(upload.document(), upload.sample(), before);
    byte[] answer;
    if (type.equals(DocumentForm.WORD)) {
      answer = marked(report);
      response.setHeader("Content-Disposition", FileName.attachment("changes.docx", "改动.docx"));
    } else {
      answer = json.writeValueAsBytes(CheckAnswer.of(report, before, Language.of(request)));
    }
    response.setHeader("Vary", "Accept, Accept-Language");
    response.setContentType(type);
    response.setContentLength(answer.length);
    response.getOutputStream().write(answer);
  }

  private static byte[] marked(CheckReport report) {
    byte[] marked = report.marked();
    if (marked != null) {
      return marked;
    } else if (report.passed()) {
      throw Refusal.of(HttpStatus.NOT_FOUND, "http.no-version-before");
    }
    throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, report.problems());
  }
}
