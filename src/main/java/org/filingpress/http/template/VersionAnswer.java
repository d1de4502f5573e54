package org.filingpress.http.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.List;
import org.filingpress.http.problem.ProblemItem;
import org.filingpress.template.TemplateVersion;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template as the service tells it.
 *
 * @param counties region codes it serves; empty for the default, which serves all others
 * @param retiredFrom the first budget year it is no longer in force for; left out while it is not
 *     retired
 * @param plan the columns of the spending plans that its form is meant for; empty: whatever a
 *     filing has
 * @param sha256 of the Word document: its entity tag; left out when it cannot be read
 * @param problems why no document can be made with it; left out when that can be done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionAnswer(
    String name,
    int year,
    List<String> counties,
    @Nullable Integer retiredFrom,
    List<String> plan,
    @Nullable String sha256,
    @Nullable List<ProblemItem> problems) {

  /** The versions, in the library's order. */
  @Schema(name = "Templates")
  record All(List<VersionAnswer> templates) {}

  /**
   * @param problems why no document can be made with it; none when that can be done
   */
  static VersionAnswer of(TemplateVersion version, List<ProblemItem> problems) {
    return new VersionAnswer(
        version.name(),
        version.year(),
        version.counties(),
        version.retiredFrom(),
        version.plan(),
        sha256(version),
        problems.isEmpty() ? null : problems);
  }

  private static @Nullable String sha256(TemplateVersion version) {
    try {
      return version.sha256();
    } catch (IOException unreadable) {
      return null;
    }
  }
}
