package org.filingpress.http.filing;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.filingpress.http.exchange.PageRequest;
import org.filingpress.http.guard.Access;
import org.filingpress.http.problem.Refusal;
import org.filingpress.store.FilingStore;
import org.filingpress.store.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of the filings that a client may see. */
@RestController
final class FilingListController {

  private static final String PATH = "/api/v1/filings";

  private final FilingStore store;
  private final Access access;
  private final FilingSettings settings;

  FilingListController(FilingStore store, Access access, FilingSettings settings) {
    this.store = store;
    this.access = access;
    this.settings = settings;
  }

  @Operation(
      operationId = "listFilings",
      summary = "列出申报，一页一页",
      description = "按区划、年度、部门排列；next 是下一页的地址。")
  @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<FilingPage> list(
      @RequestParam(required = false) @Nullable String county,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    PageRequest wanted = PageRequest.of(page, size, settings.pageSize());
    if (county != null && !county.matches("[0-9]{6}")) {
      throw Refusal.ofParameter("county");
    }
    Access.Scope scope = access.scope();
    String seen = scope.county() == null ? county : scope.county();
    Access.permit(county == null || county.equals(seen));
    // One more than asked for, to see whether there is a next page.
    List<Listing> found = store.list(seen, scope.department(), year, wanted.offset(), size + 1);
    List<FilingPage.Entry> entries = found.stream().limit(size).map(FilingPage.Entry::of).toList();
    String next = found.size() > size ? next(county, year, page, size) : null;
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (next != null) {
      answer.header("Link", "<" + next + ">; rel=\"next\"");
    }
    return answer.body(new FilingPage(entries, page, size, next));
  }

  private static String next(@Nullable String county, @Nullable Integer year, int page, int size) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
    if (county != null) {
      address.queryParam("county", county);
    }
    if (year != null) {
      address.queryParam("year", year);
    }
    return address.queryParam("page", page + 1).queryParam("size", size).build().toUriString();
  }
}
