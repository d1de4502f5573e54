package org.filingpress.http.template;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.http.guard.Access;
import org.filingpress.http.problem.Refusal;
import org.filingpress.store.Trail;
import org.filingpress.store.TrailEntry;
import org.filingpress.store.TrailQuery;
import org.filingpress.template.TemplateVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who or what changed which version of a template, and when. */
@RestController
@RequestMapping(TemplateController.PATH)
final class HistoryController {

  private final Library library;
  private final Trail trail;
  private final TemplateSettings settings;
  private final Access access;

  HistoryController(Library library, Trail trail, TemplateSettings settings, Access access) {
    this.library = library;
    this.trail = trail;
    this.settings = settings;
    this.access = access;
  }

  /** A bureau sees those of the templates that it may use, an administrator all there ever was. */
  @Operation(operationId = "templateHistory", summary = "何人何时改动了哪个版本，早的在前")
  @GetMapping(path = "/history", produces = MediaType.APPLICATION_JSON_VALUE)
  HistoryAnswer history(
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size)
      throws IOException {
    Access.permit(access.mayCheckTemplates());
    check("size", size >= 1 && size <= settings.pageSize());
    check("page", page >= 0 && (long) page * size < Integer.MAX_VALUE - size);
    TrailQuery query = new TrailQuery(names(name), year, null, false);
    return new HistoryAnswer(
        trail.list(query, page * size, size).stream()
            .filter(TrailEntry.OfTemplate.class::isInstance)
            .map(entry -> HistoryAnswer.Entry.of((TrailEntry.OfTemplate) entry))
            .toList(),
        page,
        size);
  }

  private @Nullable List<String> names(@Nullable String name) throws IOException {
    if (access.mayManage()) {
      return name == null ? null : List.of(name);
    }
    return library.versions().stream()
        .map(TemplateVersion::name)
        .distinct()
        .filter(seen -> name == null || seen.equals(name))
        .toList();
  }

  private static void check(String parameter, boolean right) {
    if (!right) {
      throw new Refusal(
          HttpStatus.BAD_REQUEST,
          List.of(Problem.error("http.parameter", "?" + parameter, parameter)));
    }
  }
}
