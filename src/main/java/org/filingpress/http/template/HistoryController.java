package org.filingpress.http.template;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.List;
import org.filingpress.http.exchange.PageRequest;
import org.filingpress.http.guard.Access;
import org.filingpress.http.problem.Refusal;
import org.filingpress.store.Trail;
import org.filingpress.store.TrailEntry;
import org.filingpress.store.TrailQuery;
import org.jspecify.annotations.Nullable;
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

  /** A bureau sees those of the versions that it may use, an administrator all there ever was. */
  @Operation(operationId = "templateHistory", summary = "何人何时改动了哪个版本，早的在前")
  @GetMapping(path = "/history", produces = MediaType.APPLICATION_JSON_VALUE)
  HistoryAnswer history(
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size)
      throws IOException {
    Access.permit(access.mayCheckTemplates());
    if (name != null && name.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.ofParameter("name"); // no folder's name, nor a text to every database
    }
    PageRequest wanted = PageRequest.of(page, size, settings.pageSize());
    List<String> names = name == null ? null : List.of(name);
    TrailQuery query = new TrailQuery(names, seen(), year, null, false);
    return new HistoryAnswer(
        trail.list(query, wanted.offset(), size).stream()
            .filter(TrailEntry.OfTemplate.class::isInstance)
            .map(entry -> HistoryAnswer.Entry.of((TrailEntry.OfTemplate) entry))
            .toList(),
        page,
        size);
  }

  /** The same name may have been another county's in another year. */
  private @Nullable List<TrailQuery.Version> seen() throws IOException {
    return access.mayManage()
        ? null
        : library.versions().stream()
            .map(version -> new TrailQuery.Version(version.name(), version.year()))
            .toList();
  }
}
