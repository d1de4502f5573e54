package org.filingpress.http.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.filingpress.http.problem.ProblemItem;
import org.filingpress.template.TemplateVersion;
import org.filingpress.template.check.CheckReport;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param passed whether the template may be used
 * @param before the version it was compared with, {@code 平泉/2025}; left out when there is none
 * @param trials one for each filing it was filled with; none when it did not compile
 * @param differences from the version before, in Chinese
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckAnswer(
    boolean passed,
    @Nullable String before,
    List<ProblemItem> problems,
    List<Trial> trials,
    List<String> differences) {

  /**
   * @param pages 0 when the document could not be made
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Trial(String filing, int pages, @Nullable Integer pagesBefore) {}

  static CheckAnswer of(CheckReport report, @Nullable TemplateVersion before, Locale locale) {
    return new CheckAnswer(
        report.passed(),
        before == null ? null : before.name() + "/" + before.year(),
        ProblemItem.of(report.problems(), locale),
        report.trials().stream()
            .map(trial -> new Trial(trial.filing(), trial.pages(), trial.pagesBefore()))
            .toList(),
        report.differences());
  }
}
