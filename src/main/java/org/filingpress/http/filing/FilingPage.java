package org.filingpress.http.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.filingpress.store.Listing;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of filings, by county, year and department.
 *
 * @param page from 0
 * @param size the most entries of a page
 * @param next the address of the next page; left out on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FilingPage(List<Entry> filings, int page, int size, @Nullable String next) {

  /**
   * @param projects how many it has
   * @param sha256 of the filing's canonical line: its entity tag
   */
  @Schema(name = "ListedFiling")
  record Entry(
      String county,
      String countyName,
      String department,
      String departmentName,
      int year,
      int revision,
      Instant storedAt,
      String storedBy,
      int projects,
      String sha256) {

    static Entry of(Listing filing) {
      return new Entry(
          filing.key().county(),
          filing.countyName(),
          filing.key().department(),
          filing.departmentName(),
          filing.key().year(),
          filing.revision(),
          filing.storedAt(),
          filing.storedBy(),
          filing.projects(),
          filing.sha256());
    }
  }
}
