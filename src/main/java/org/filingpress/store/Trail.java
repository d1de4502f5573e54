package org.filingpress.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Who or what changed which version of a template or a filing, when, from what to what. Changes of
 * templates are recorded here; those of filings are read off their revisions. The library on disk
 * is the truth: what lies there and nobody recorded, since a process died or an officer copied
 * files, is recorded as found by whoever looks ({@link #notice}). Serves many threads, and many
 * processes on one database.
 */
public final class Trail {

  private static final String TEMPLATES =
      "select changed_at, changed_by, kind, template, template_year as for_year, number,"
          + " sha256_before, sha256_after, note, '' as county, '' as department from template_change";

  private static final String FILINGS =
      "select stored_at, stored_by, 'FILING', '', budget_year, revision,"
          + " lag(sha256) over (partition by county, budget_year, department order by revision),"
          + " sha256, department_name, county, department from filing_revision";

  private final JdbcClient jdbc;
  private final OwnTransaction transaction;
  private final Clock clock;

  Trail(DataSource database, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = JdbcClient.create(database);
    this.transaction = new OwnTransaction(transactions);
    this.clock = clock;
  }

  /** Records a change in a transaction of its own, with the time that it is now. */
  public void record(TemplateChange change) {
    append(change.template(), change.year(), recorded -> change);
  }

  /**
   * Compares a library with what was recorded of it, and records as found what differs: versions
   * that nobody recorded, documents and retirements other than recorded, and versions that are
   * gone.
   *
   * @param actor who or what looks
   * @param library all its versions
   * @return what was recorded now
   */
  public List<TrailEntry> notice(String actor, List<SeenTemplate> library) {
    List<TrailEntry> found = new ArrayList<>();
    Set<String> there = new HashSet<>();
    for (SeenTemplate seen : library) {
      there.add(seen.template() + "/" + seen.year());
      append(seen.template(), seen.year(), recorded -> Found.document(actor, seen, recorded))
          .ifPresent(found::add);
      append(seen.template(), seen.year(), recorded -> Found.retirement(actor, seen, recorded))
          .ifPresent(found::add);
    }
    jdbc
        .sql("select distinct template, template_year from template_change")
        .query((row, number) -> new SeenTemplate(row.getString(1), row.getInt(2), "", null))
        .list()
        .stream()
        .filter(known -> !there.contains(known.template() + "/" + known.year()))
        .forEach(
            known ->
                append(known.template(), known.year(), r -> Found.gone(actor, known, r))
                    .ifPresent(found::add));
    return found;
  }

  /**
   * A part of the trail, the oldest first.
   *
   * @param offset how many to leave out at the beginning
   * @param limit how many to give at most
   */
  public List<TrailEntry> list(TrailQuery query, int offset, int limit) {
    StringBuilder sql = new StringBuilder("select * from (").append(TEMPLATES).append(" where 1=1");
    List<String> templates = query.templates();
    if (templates != null) {
      sql.append(templates.isEmpty() ? " and 1=0" : " and template in (:templates)");
    }
    List<TrailQuery.Version> versions = query.versions();
    if (versions != null) {
      sql.append(versions.isEmpty() ? " and 1=0" : " and (template, template_year) in (:versions)");
    }
    sql.append(query.year() == null ? "" : " and template_year = :year");
    if (query.filings()) {
      sql.append(" union all ").append(FILINGS).append(" where 1=1");
      sql.append(query.year() == null ? "" : " and budget_year = :year");
      sql.append(query.county() == null ? "" : " and county = :county");
    }
    sql.append(") trail order by changed_at, template, for_year, county, department, number")
        .append(" offset :offset rows fetch first :limit rows only");
    JdbcClient.StatementSpec list =
        jdbc.sql(sql.toString()).param("offset", offset).param("limit", limit);
    if (templates != null && !templates.isEmpty()) {
      list = list.param("templates", templates);
    }
    if (versions != null && !versions.isEmpty()) {
      list =
          list.param(
              "versions",
              versions.stream().map(v -> new Object[] {v.template(), v.year()}).toList());
    }
    if (query.year() != null) {
      list = list.param("year", query.year());
    }
    if (query.filings() && query.county() != null) {
      list = list.param("county", query.county());
    }
    return list.query(Trail::entry).list();
  }

  /** Appends what is decided in view of what was recorded, however many do so at once. */
  private Optional<TrailEntry> append(
      String template,
      int year,
      Function<List<TemplateChange>, @Nullable TemplateChange> decision) {
    return transaction.of(() -> appendOnce(template, year, decision));
  }

  private Optional<TrailEntry> appendOnce(
      String template,
      int year,
      Function<List<TemplateChange>, @Nullable TemplateChange> decision) {
    List<TemplateChange> recorded =
        jdbc.sql(
                TEMPLATES + " where template = :template and template_year = :year order by number")
            .param("template", template)
            .param("year", year)
            .query((row, number) -> change(row))
            .list();
    TemplateChange change = decision.apply(recorded);
    if (change == null) {
      return Optional.empty();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    jdbc.sql(
            "insert into template_change (template, template_year, number, changed_at, changed_by,"
                + " kind, sha256_before, sha256_after, note) values (:template, :year, :number,"
                + " :at, :by, :kind, :before, :after, :note)")
        .param("template", template)
        .param("year", year)
        .param("number", recorded.size() + 1)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("by", change.actor())
        .param("kind", change.kind().name())
        .param("before", change.before())
        .param("after", change.after())
        .param("note", change.note())
        .update();
    return Optional.of(new TrailEntry.OfTemplate(now, change));
  }

  private static TrailEntry entry(ResultSet row, int number) throws SQLException {
    Instant at = row.getObject("changed_at", OffsetDateTime.class).toInstant();
    if (!row.getString("county").isEmpty()) {
      return new TrailEntry.OfFiling(
          at,
          row.getString("changed_by"),
          new FilingKey(
              row.getString("county"), row.getString("department"), row.getInt("for_year")),
          row.getInt("number"),
          row.getString("note"),
          row.getString("sha256_before"),
          row.getString("sha256_after"));
    }
    return new TrailEntry.OfTemplate(at, change(row));
  }

  private static TemplateChange change(ResultSet row) throws SQLException {
    return new TemplateChange(
        row.getString("changed_by"),
        TemplateChange.Kind.valueOf(row.getString("kind")),
        row.getString("template"),
        row.getInt("for_year"),
        row.getString("sha256_before"),
        row.getString("sha256_after"),
        row.getString("note"));
  }
}
