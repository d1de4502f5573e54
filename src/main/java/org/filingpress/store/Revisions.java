package org.filingpress.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.filingpress.filing.Filing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes revisions of filings, each within a transaction that somebody else has begun. */
final class Revisions {

  private record Head(int revision, String sha256) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Revisions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Writes the next revision, unless the current one has the same content.
   *
   * @param expected the current revision, 0: there is none; null: any
   * @throws RevisionConflictException when it is another
   */
  Stored put(Filing filing, Content content, String by, @Nullable Integer expected) {
    FilingKey key = FilingKey.of(filing);
    Optional<Head> head = lock(key);
    int current = head.map(Head::revision).orElse(0);
    if (expected != null && expected != current) {
      throw new RevisionConflictException(key, expected, current);
    }
    if (head.isEmpty()) {
      of(
              jdbc,
              key,
              "insert into filing (county, budget_year, department, revision, sha256)"
                  + " values (:county, :year, :department, 1, :sha256)")
          .param("sha256", content.sha256())
          .update();
    } else if (head.get().sha256().equals(content.sha256())) {
      return new Stored(key, current, Stored.Outcome.UNCHANGED, content.sha256());
    } else {
      of(
              jdbc,
              key,
              "update filing set revision = :revision, sha256 = :sha256 where county = :county"
                  + " and budget_year = :year and department = :department")
          .param("revision", current + 1)
          .param("sha256", content.sha256())
          .update();
    }
    insert(key, current + 1, filing, content, by);
    return new Stored(
        key,
        current + 1,
        current == 0 ? Stored.Outcome.NEW : Stored.Outcome.REVISION,
        content.sha256());
  }

  /** The current revision's number and hash, locked until the transaction ends. */
  private Optional<Head> lock(FilingKey key) {
    return of(
            jdbc,
            key,
            "select revision, sha256 from filing where county = :county"
                + " and budget_year = :year and department = :department for update")
        .query((row, number) -> new Head(row.getInt(1), row.getString(2)))
        .optional();
  }

  private void insert(FilingKey key, int revision, Filing filing, Content content, String by) {
    of(
            jdbc,
            key,
            "insert into filing_revision (county, budget_year, department, revision, sha256,"
                + " stored_at, stored_by, county_name, department_name, projects, content)"
                + " values (:county, :year, :department, :revision, :sha256, :at, :by,"
                + " :countyName, :departmentName, :projects, :content)")
        .param("revision", revision)
        .param("sha256", content.sha256())
        .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("countyName", filing.county().name())
        .param("departmentName", filing.department().name())
        .param("projects", filing.projects().size())
        .param("content", content.line())
        .update();
  }

  /** A statement with the parameters {@code county}, {@code department} and {@code year}. */
  static JdbcClient.StatementSpec of(JdbcClient jdbc, FilingKey key, String sql) {
    return jdbc.sql(sql)
        .param("county", key.county())
        .param("department", key.department())
        .param("year", key.year());
  }
}
