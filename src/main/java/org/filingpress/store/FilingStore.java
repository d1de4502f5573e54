package org.filingpress.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Filings by county, department and year, every revision of them. A filing that comes again with
 * other content is a new revision; one with the same content changes nothing. Serves many threads,
 * and many processes on one database. Failures of the database are Spring's {@code
 * DataAccessException} and {@code TransactionException}.
 */
public final class FilingStore {

  private static final String OF_KEY =
      " where r.county = :county and r.department = :department and r.budget_year = :year";

  private static final String CURRENT =
      " from filing f join filing_revision r on r.county = f.county"
          + " and r.department = f.department and r.budget_year = f.budget_year"
          + " and r.revision = f.revision";

  private static final String CONTENT =
      "select r.county, r.department, r.budget_year, r.revision, r.sha256, r.stored_at, r.content";

  private final JdbcClient jdbc;
  private final JdbcClient limited;
  private final OwnTransaction transaction;
  private final Revisions revisions;

  /**
   * @param seconds the longest that {@link #forEach} waits for an answer; 0: no limit
   */
  FilingStore(
      DataSource database, PlatformTransactionManager transactions, Clock clock, int seconds) {
    this.jdbc = JdbcClient.create(database);
    JdbcTemplate template = new JdbcTemplate(database);
    template.setQueryTimeout(seconds);
    this.limited = JdbcClient.create(template);
    this.transaction = new OwnTransaction(transactions);
    this.revisions = new Revisions(jdbc, clock);
  }

  /**
   * Stores a filing, whatever revision there is.
   *
   * @param by who or what stores it, for people to read
   */
  public Stored put(Filing filing, String by) {
    return put(filing, by, null);
  }

  /**
   * Stores a filing in a transaction of its own: it is committed when this returns.
   *
   * @param expected the revision that the filing goes over, 0: there is none yet; null: any
   * @throws RevisionConflictException when the current revision is not the expected one
   */
  public Stored put(Filing filing, String by, @Nullable Integer expected) {
    Content content = Content.of(filing);
    return transaction.of(() -> revisions.put(filing, content, by, expected));
  }

  /**
   * The current revision.
   *
   * @throws UnreadableFilingException when it is there and does not keep the contract
   */
  public Optional<StoredFiling> find(FilingKey key) {
    return Revisions.of(jdbc, key, CONTENT + CURRENT + OF_KEY)
        .query(FilingStore::stored)
        .optional();
  }

  /** The same, without its content. */
  public Optional<CurrentFiling> current(FilingKey key) {
    return Revisions.of(
            jdbc, key, "select r.revision, r.sha256, octet_length(r.content)" + CURRENT + OF_KEY)
        .query(
            (row, number) ->
                new CurrentFiling(key, row.getInt(1), row.getString(2), row.getLong(3)))
        .optional();
  }

  /** A revision's canonical line as it is stored, its line feed included. */
  public Optional<String> line(FilingKey key, int revision) {
    return Revisions.of(
            jdbc,
            key,
            "select r.content from filing_revision r" + OF_KEY + " and r.revision = :revision")
        .param("revision", revision)
        .query(String.class)
        .optional();
  }

  /**
   * What a line that is stored says; the database is not asked.
   *
   * @throws UnreadableFilingException when it does not keep the contract
   */
  public static Reading.Accepted read(FilingKey key, String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    try {
      Reading reading = new FilingReader().readOne(new ByteArrayInputStream(bytes));
      if (reading instanceof Reading.Accepted accepted) {
        return accepted;
      }
      throw new UnreadableFilingException(key, reading.problems());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Hands over the current revision of every filing of a county's year, by department code. One is
   * in memory at a time, and no connection is held meanwhile; what is stored meanwhile may be among
   * them.
   *
   * @param unreadable is told of each that is there and does not keep the contract
   */
  public void forEach(
      String county,
      int year,
      Consumer<StoredFiling> consumer,
      Consumer<UnreadableFilingException> unreadable) {
    String department = "";
    while (true) {
      Optional<StoredFiling> next;
      try {
        next = after(county, department, year);
      } catch (UnreadableFilingException bad) {
        department = bad.key().department();
        unreadable.accept(bad);
        continue;
      }
      if (next.isEmpty()) {
        return;
      }
      department = next.get().key().department();
      consumer.accept(next.get());
    }
  }

  /** The codes of the counties that have filings of a year, in order. */
  public List<String> counties(int year) {
    return jdbc.sql("select distinct county from filing where budget_year = :year order by county")
        .param("year", year)
        .query(String.class)
        .list();
  }

  /** The codes of the departments that have filings of a county's year, in order. */
  public List<String> departments(String county, int year) {
    return jdbc.sql(
            "select department from filing where county = :county and budget_year = :year"
                + " order by department")
        .param("county", county)
        .param("year", year)
        .query(String.class)
        .list();
  }

  /**
   * A part of the list of current filings, by county, year and department.
   *
   * @param county only its filings; null: all
   * @param year only its filings; null: all
   * @param offset how many to leave out at the beginning
   * @param limit how many to give at most
   */
  public List<Listing> list(
      @Nullable String county, @Nullable Integer year, int offset, int limit) {
    return list(county, null, year, offset, limit);
  }

  /**
   * The same.
   *
   * @param department only its filings; null: all
   */
  public List<Listing> list(
      @Nullable String county,
      @Nullable String department,
      @Nullable Integer year,
      int offset,
      int limit) {
    StringBuilder sql =
        new StringBuilder("select r.county, r.department, r.budget_year, r.county_name,")
            .append(
                " r.department_name, r.revision, r.stored_at, r.stored_by, r.projects, r.sha256")
            .append(CURRENT)
            .append(" where 1 = 1");
    if (county != null) {
      sql.append(" and f.county = :county");
    }
    if (department != null) {
      sql.append(" and f.department = :department");
    }
    if (year != null) {
      sql.append(" and f.budget_year = :year");
    }
    sql.append(" order by f.county, f.budget_year, f.department offset :offset rows")
        .append(" fetch first :limit rows only");
    JdbcClient.StatementSpec list =
        jdbc.sql(sql.toString()).param("offset", offset).param("limit", limit);
    if (county != null) {
      list = list.param("county", county);
    }
    if (department != null) {
      list = list.param("department", department);
    }
    if (year != null) {
      list = list.param("year", year);
    }
    return list.query(FilingStore::listing).list();
  }

  private Optional<StoredFiling> after(String county, String department, int year) {
    String next =
        " where f.county = :county and f.budget_year = :year and f.department > :department"
            + " order by f.department fetch first 1 rows only";
    return Revisions.of(limited, new FilingKey(county, department, year), CONTENT + CURRENT + next)
        .query(FilingStore::stored)
        .optional();
  }

  private static StoredFiling stored(ResultSet row, int number) throws SQLException {
    FilingKey key = key(row);
    Reading.Accepted accepted = read(key, row.getString("content"));
    return new StoredFiling(
        key,
        row.getInt("revision"),
        row.getString("sha256"),
        instant(row),
        accepted.filing(),
        accepted.warnings());
  }

  private static Listing listing(ResultSet row, int number) throws SQLException {
    return new Listing(
        key(row),
        row.getString("county_name"),
        row.getString("department_name"),
        row.getInt("revision"),
        instant(row),
        row.getString("stored_by"),
        row.getInt("projects"),
        row.getString("sha256"));
  }

  private static FilingKey key(ResultSet row) throws SQLException {
    return new FilingKey(
        row.getString("county"), row.getString("department"), row.getInt("budget_year"));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("stored_at", OffsetDateTime.class).toInstant();
  }
}
