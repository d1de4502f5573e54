package org.filingpress.http.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
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
 * @param sha256 of the Word document: its entity tag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionAnswer(
    String name,
    int year,
    List<String> counties,
    @Nullable Integer retiredFrom,
    List<String> plan,
    String sha256) {

  /** The versions, in the library's order. */
  record All(List<VersionAnswer> templates) {}

  static VersionAnswer of(TemplateVersion version) throws IOException {
    return new VersionAnswer(
        version.name(),
        version.year(),
        version.counties(),
        version.retiredFrom(),
        version.plan(),
        version.sha256());
  }
}
