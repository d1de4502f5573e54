package org.filingpress.http.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.filingpress.template.Choice;
import org.filingpress.template.TemplateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Which version is in force for a county's filings of a year, and why no other is.
 *
 * @param chosen left out when none is in force
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChoiceAnswer(String county, int year, @Nullable Version chosen, List<Candidate> candidates) {

  @Schema(name = "ChosenVersion")
  record Version(String name, int year) {
    static Version of(TemplateVersion version) {
      return new Version(version.name(), version.year());
    }
  }

  /**
   * @param reason {@code chosen}, {@code other_counties}, {@code not_yet}, {@code retired}, {@code
   *     county_has_its_own} or {@code superseded}
   */
  record Candidate(String name, int year, String reason) {}

  static ChoiceAnswer of(Choice choice, Predicate<TemplateVersion> isSeen) {
    TemplateVersion chosen = choice.chosen();
    return new ChoiceAnswer(
        choice.county(),
        choice.year(),
        chosen == null ? null : Version.of(chosen),
        choice.candidates().stream()
            .filter(candidate -> isSeen.test(candidate.version()))
            .map(
                candidate ->
                    new Candidate(
                        candidate.version().name(),
                        candidate.version().year(),
                        candidate.reason().name().toLowerCase(Locale.ROOT)))
            .toList());
  }
}
