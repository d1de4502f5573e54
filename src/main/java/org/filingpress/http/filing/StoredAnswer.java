package org.filingpress.http.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.filingpress.filing.Problem;
import org.filingpress.http.problem.ProblemItem;
import org.filingpress.store.Stored;
import org.jspecify.annotations.Nullable;

/**
 * What became of one filing that was sent.
 *
 * @param line of the body that it begins on; left out when only one was sent
 * @param result {@code new}, {@code revision}, {@code unchanged}, or {@code refused}, of which the
 *     members between this and {@code problems} are left out
 * @param revision the current one, from 1
 * @param sha256 of the filing's canonical line: its entity tag
 * @param untold how many problems it has besides; left out when it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredAnswer(
    @Nullable Long line,
    String result,
    @Nullable String county,
    @Nullable String department,
    @Nullable Integer year,
    @Nullable Integer revision,
    @Nullable String sha256,
    List<ProblemItem> problems,
    @Nullable Integer untold) {

  static StoredAnswer of(
      @Nullable Long line, Stored stored, List<Problem> warnings, Locale locale) {
    return new StoredAnswer(
        line,
        stored.outcome().name().toLowerCase(Locale.ROOT),
        stored.key().county(),
        stored.key().department(),
        stored.key().year(),
        stored.revision(),
        stored.sha256(),
        ProblemItem.of(warnings, locale),
        null);
  }

  static StoredAnswer refused(long line, List<Problem> problems, Locale locale) {
    return new StoredAnswer(
        line, "refused", null, null, null, null, null, ProblemItem.of(problems, locale), null);
  }

  StoredAnswer withUntold(int count) {
    return count == 0
        ? this
        : new StoredAnswer(
            line, result, county, department, year, revision, sha256, problems, count);
  }
}
