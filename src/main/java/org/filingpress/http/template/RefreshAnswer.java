package org.filingpress.http.template;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.filingpress.filing.Problem;
import org.filingpress.http.problem.Outside;
import org.filingpress.http.problem.ProblemItem;
import org.filingpress.refresh.RefreshResult;

/**
 * How a refresh ended.
 *
 * @param ending {@code done}, {@code unchanged} or {@code some_failed}
 * @param dryRun whether nothing was changed
 */
record RefreshAnswer(int year, String ending, boolean dryRun, List<OfTemplate> templates) {

  /**
   * What became of one template.
   *
   * @param outcome {@code published}, {@code rolled_forward}, {@code unchanged}, {@code
   *     quarantined}, {@code incomplete} or {@code refused}
   * @param before the version before, {@code 平泉/2026}; empty when there is none
   * @param notes what changed, in Chinese
   */
  @Schema(name = "RefreshedTemplate")
  record OfTemplate(
      String name,
      int year,
      String outcome,
      String before,
      List<ProblemItem> problems,
      List<String> notes) {}

  static RefreshAnswer of(RefreshResult result, Path library, Locale locale) {
    return new RefreshAnswer(
        result.year(),
        result.ending().name().toLowerCase(Locale.ROOT),
        result.dryRun(),
        result.outcomes().stream()
            .map(
                outcome ->
                    new OfTemplate(
                        outcome.name(),
                        outcome.year(),
                        outcome.kind().name().toLowerCase(Locale.ROOT),
                        outcome.before(),
                        ProblemItem.of(outside(outcome.problems(), library), locale),
                        outcome.notes()))
            .toList());
  }

  /** The quarantine lies beside the library. */
  static List<Problem> outside(List<Problem> problems, Path library) {
    Path parent = library.getParent();
    return parent == null ? Outside.of(problems, library) : Outside.of(problems, library, parent);
  }
}
