package org.filingpress.http.template;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.http.document.DocumentForm;
import org.filingpress.http.exchange.Accepted;
import org.filingpress.http.exchange.FileName;
import org.filingpress.http.exchange.JsonBody;
import org.filingpress.http.guard.Access;
import org.filingpress.http.guard.Audit;
import org.filingpress.http.problem.Language;
import org.filingpress.http.problem.Refusal;
import org.filingpress.refresh.LibraryTrail;
import org.filingpress.store.Trail;
import org.filingpress.template.NewVersion;
import org.filingpress.template.Publishing;
import org.filingpress.template.TemplateVersion;
import org.filingpress.template.check.CheckReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Templates are checked, added and retired. */
@RestController
@RequestMapping(TemplateController.PATH)
final class TemplateChangeController {

  private static final int NEWEST = 9999;

  private final Library library;
  private final TemplateChecks checks;
  private final Trail trail;
  private final Upload.Reader uploads;
  private final JsonBody body;
  private final JsonMapper json;
  private final Access access;
  private final Audit audit;

  TemplateChangeController(
      Library library,
      TemplateChecks checks,
      Trail trail,
      Upload.Reader uploads,
      JsonBody body,
      JsonMapper json,
      Access access,
      Audit audit) {
    this.library = library;
    this.checks = checks;
    this.trail = trail;
    this.uploads = uploads;
    this.body = body;
    this.json = json;
    this.access = access;
    this.audit = audit;
  }

  /** The report, or by {@code Accept} the changes as tracked changes in a Word document. */
  @Operation(
      operationId = "checkTemplate",
      summary = "检查一个模板：得到报告，或按 Accept 得到带修订标记的 Word 文档",
      requestBody =
          @RequestBody(
              required = true,
              description = "只是模板文件；或表单：file，以及可选的 sample、name、year",
              content = {
                @Content(
                    mediaType = DocumentForm.WORD,
                    schema = @Schema(type = "string", format = "binary")),
                @Content(
                    mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                    schema = @Schema(type = "object"))
              }),
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

  /** Checked first; what does not pass does not come into the library. */
  @Operation(
      operationId = "addTemplate",
      summary = "加入一个通过检查的版本",
      requestBody =
          @RequestBody(
              required = true,
              description = "file、name、year；counties 或 default=true；可选 sample、plan",
              content =
                  @Content(
                      mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                      schema = @Schema(type = "object"))))
  @PostMapping(
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AddedAnswer> add(HttpServletRequest request) throws Exception {
    Access.permit(access.mayManage());
    Upload upload = uploads.read(request);
    String name = required(upload, "name");
    required(upload, "year");
    int year = upload.year(0);
    TemplateVersion before = library.before(name, year);
    List<String> counties = served(upload, name, before);
    CheckReport report = checks.check(upload.document(), upload.sample(), before);
    if (!report.passed()) {
      throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, report.problems());
    }
    byte[] given = upload.sample();
    NewVersion version =
        new NewVersion(
            name,
            year,
            counties,
            upload.document(),
            given == null ? Library.sampleOf(before) : given,
            planned(upload, name, before));
    TemplateVersion added = publish(version, before);
    audit.changed("template", name + "/" + year, "added, " + added.sha256());
    URI address =
        UriComponentsBuilder.fromPath(TemplateController.PATH + "/{name}/{year}")
            .encode()
            .buildAndExpand(name, year)
            .toUri();
    return ResponseEntity.created(address)
        .body(
            new AddedAnswer(
                VersionAnswer.of(added), CheckAnswer.of(report, before, Language.of(request))));
  }

  /** What was added, and what its check found. */
  record AddedAnswer(VersionAnswer template, CheckAnswer check) {}

  private TemplateVersion publish(NewVersion version, @Nullable TemplateVersion before)
      throws IOException {
    LibraryTrail told = told();
    told.notice(library.open());
    TemplateVersion added;
    try {
      added = Publishing.add(library.folder(), version);
    } catch (ProblemsException refused) {
      throw library.refusal(refused);
    }
    told.added(added, before);
    return added;
  }

  /** {@code {"from": 2026}}: from that budget year on the version is not in force. */
  @Operation(
      operationId = "retireTemplate",
      summary = "从某预算年度起停用一个版本",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object"),
                      examples = @ExampleObject("{\"from\": 2026}"))))
  @PostMapping(
      path = TemplateController.ONE + "/retire",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  VersionAnswer retire(
      @PathVariable String name, @PathVariable int year, HttpServletRequest request)
      throws IOException {
    Access.permit(access.mayManage());
    JsonNode from = body.object(request).path("from");
    if (!from.isInt()) {
      throw new Refusal(
          HttpStatus.UNPROCESSABLE_CONTENT,
          List.of(Problem.error("http.field-value", "$.from", "from", year + "–2101")));
    }
    LibraryTrail told = told();
    told.notice(library.open());
    try {
      Publishing.retire(library.folder(), name, year, from.intValue());
    } catch (ProblemsException refused) {
      throw library.refusal(refused);
    }
    TemplateVersion retired = library.version(name, year);
    told.retired(retired, from.intValue());
    audit.changed("template", name + "/" + year, "retired from " + from.intValue());
    return VersionAnswer.of(retired);
  }

  private LibraryTrail told() {
    return new LibraryTrail(trail, access.client().name());
  }

  private static String required(Upload upload, String field) {
    String value = upload.field(field);
    if (value == null) {
      throw new Refusal(
          HttpStatus.UNPROCESSABLE_CONTENT,
          List.of(Problem.error("http.field-required", field, field)));
    }
    return value;
  }

  /** A template for some counties must not become everybody's because a field was forgotten. */
  private static List<String> served(Upload upload, String name, @Nullable TemplateVersion before) {
    List<String> counties = upload.list("counties");
    boolean isDefault = "true".equals(upload.field("default"));
    if (!counties.isEmpty() && !isDefault) {
      return counties;
    } else if (counties.isEmpty() && isDefault) {
      return List.of();
    } else if (counties.isEmpty() && before != null && before.name().equals(name)) {
      return before.counties();
    }
    throw new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT,
        List.of(Problem.error("http.template-counties", "counties")));
  }

  private static List<String> planned(
      Upload upload, String name, @Nullable TemplateVersion before) {
    List<String> plan = upload.list("plan");
    return plan.isEmpty() && before != null && before.name().equals(name) ? before.plan() : plan;
  }
}
