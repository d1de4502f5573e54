package org.filingpress.http.template;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Sha256;
import org.filingpress.http.exchange.JsonBody;
import org.filingpress.http.exchange.JsonFields;
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

/** Templates are added and retired. */
@RestController
@RequestMapping(TemplateController.PATH)
final class TemplateChangeController {

  /** Of the years from which a version can be retired. */
  private static final int FIRST_YEAR = 1000;

  private static final int LAST_YEAR = 2101;

  /** The fields of the form, besides its files. */
  private static final Set<String> FIELDS = Set.of("name", "year", "counties", "default", "plan");

  private final Library library;
  private final TemplateChecks checks;
  private final Trail trail;
  private final Upload.Reader uploads;
  private final JsonBody body;
  private final Access access;
  private final Audit audit;

  TemplateChangeController(
      Library library,
      TemplateChecks checks,
      Trail trail,
      Upload.Reader uploads,
      JsonBody body,
      Access access,
      Audit audit) {
    this.library = library;
    this.checks = checks;
    this.trail = trail;
    this.uploads = uploads;
    this.body = body;
    this.access = access;
    this.audit = audit;
  }

  /** Checked first; what does not pass does not come into the library. */
  @Operation(operationId = "addTemplate", summary = "加入一个通过检查的版本")
  @PostMapping(
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AddedAnswer> add(HttpServletRequest request) throws Exception {
    Access.permit(access.mayManage());
    Upload upload = uploads.read(request);
    FormFields.refuseOthers(upload, FIELDS);
    String name = FormFields.required(upload, "name");
    FormFields.required(upload, "year");
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
    URI address =
        UriComponentsBuilder.fromPath(TemplateController.PATH + "/{name}/{year}")
            .encode()
            .buildAndExpand(name, year)
            .toUri();
    return ResponseEntity.created(address)
        .body(
            new AddedAnswer(
                VersionAnswer.of(added, List.of()),
                CheckAnswer.of(report, before, Language.of(request))));
  }

  /** What was added, and what its check found. */
  record AddedAnswer(VersionAnswer template, CheckAnswer check) {}

  private TemplateVersion publish(NewVersion version, @Nullable TemplateVersion before)
      throws IOException {
    LibraryTrail told = told();
    library.notice(told);
    TemplateVersion added;
    try {
      added = Publishing.add(library.folder(), version);
    } catch (ProblemsException refused) {
      throw library.refusal(refused);
    }
    String hash = Sha256.of(version.document());
    audit.changed("template", added.name() + "/" + added.year(), "added, " + hash);
    told.added(added, before);
    return added;
  }

  /** {@code {"from": 2026}}: from that budget year on the version is not in force. */
  @Operation(operationId = "retireTemplate", summary = "从某预算年度起停用一个版本")
  @PostMapping(
      path = TemplateController.ONE + "/retire",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  VersionAnswer retire(
      @PathVariable String name, @PathVariable int year, HttpServletRequest request)
      throws IOException {
    Access.permit(access.mayManage());
    JsonFields wished = new JsonFields(body.object(request), "from");
    int from = wished.required("from", FIRST_YEAR, LAST_YEAR);
    wished.check();
    LibraryTrail told = told();
    library.notice(told);
    try {
      Publishing.retire(library.folder(), name, year, from);
    } catch (ProblemsException refused) {
      throw library.refusal(refused);
    }
    audit.changed("template", name + "/" + year, "retired from " + from);
    TemplateVersion retired = library.version(name, year);
    told.retired(retired, from);
    return VersionAnswer.of(retired, List.of());
  }

  private LibraryTrail told() {
    return new LibraryTrail(trail, access.client().name());
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
