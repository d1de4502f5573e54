package org.filingpress.http.county;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.filingpress.http.problem.ProblemItem;
import org.jspecify.annotations.Nullable;

/**
 * A run as the service tells it.
 *
 * @param state {@code queued}, {@code running}, {@code stopping}, {@code done}, {@code unchanged},
 *     {@code some_failed}, {@code refused}, {@code stopped}, {@code broken} or {@code interrupted}
 * @param stage {@code waiting} (another run is still in the county's folder), {@code reading},
 *     {@code pressing}, {@code binding}, {@code bundling} or {@code ended}
 * @param workers left out: as the settings have it
 * @param secondsLeft of the pressing, by its speed so far; left out while nothing can be said
 * @param problems what came up, in the order it did; left out in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunAnswer(
    String id,
    String county,
    String countyName,
    int year,
    String state,
    String stage,
    String source,
    List<String> formats,
    @Nullable Integer workers,
    boolean force,
    boolean strict,
    int attempt,
    Instant createdAt,
    String createdBy,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    Counts counts,
    @Nullable Integer secondsLeft,
    @Nullable List<OfFiling> problems) {

  /**
   * @param documents how many there were to be made
   * @param kept how many stayed as they were
   * @param refused filings that could not be taken in; like the two after it, known at the end
   * @param removed files of filings that are no longer there
   * @param setAside files that had been changed by hand
   */
  record Counts(
      int documents, int kept, int made, int failed, int refused, int removed, int setAside) {}

  /**
   * @param filing such as {@code 130823-830-2025}; empty when the whole run is meant
   */
  record OfFiling(String filing, List<ProblemItem> problems) {}

  static RunAnswer of(Run run, @Nullable List<ToldProblems> told, Locale locale) {
    RunOrder order = run.order();
    RunProgress progress = run.progress();
    return new RunAnswer(
        run.id(),
        run.county(),
        progress.countyName(),
        run.year(),
        run.state() == RunState.RUNNING && run.stopAsked() ? "stopping" : word(run.state()),
        word(progress.stage()),
        word(order.source()),
        order.formatNames(),
        order.workers(),
        order.force(),
        order.strict(),
        run.attempt(),
        run.createdAt(),
        run.createdBy(),
        run.startedAt(),
        run.endedAt(),
        new Counts(
            progress.documents(),
            progress.kept(),
            progress.made(),
            progress.failed(),
            progress.refused(),
            progress.removed(),
            progress.setAside()),
        progress.secondsLeft(),
        told == null
            ? null
            : told.stream()
                .map(one -> new OfFiling(one.filing(), ProblemItem.of(one.problems(), locale)))
                .toList());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
