package org.filingpress.http.county;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.filingpress.http.county.RunProgress.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs that the database knows, to be looked at. What changes them is {@link RunBook}. */
final class RunCatalog {

  /** A run that was asked for before, and the hash of what was asked for. */
  record Known(Run run, String bodySha256) {}

  private final JdbcClient jdbc;

  RunCatalog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By the database's clock: those of the processes that share it need not agree. */
  Instant now() {
    return jdbc.sql("select current_timestamp")
        .query((row, number) -> row.getObject(1, OffsetDateTime.class))
        .single()
        .toInstant();
  }

  /** The run that this client asked for with this key. */
  Optional<Known> asked(String client, String key) {
    return jdbc.sql("select * from county_run where client = :client and request_key = :key")
        .param("client", client)
        .param("key", key)
        .query((row, number) -> new Known(run(row), row.getString("body_sha256")))
        .optional();
  }

  Optional<Run> find(String county, String id) {
    return jdbc.sql("select * from county_run where id = :id and county = :county")
        .param("id", id)
        .param("county", county)
        .query((row, number) -> run(row))
        .optional();
  }

  /** The run of a county and year that waits or runs. */
  Optional<Run> active(String county, int year) {
    return jdbc.sql(
            "select * from county_run where county = :county and budget_year = :year"
                + " and active = true")
        .param("county", county)
        .param("year", year)
        .query((row, number) -> run(row))
        .optional();
  }

  /** A county's runs, the newest first. */
  List<Run> list(String county, @Nullable Integer year, int offset, int limit) {
    JdbcClient.StatementSpec list =
        jdbc.sql(
                "select * from county_run where county = :county"
                    + (year == null ? "" : " and budget_year = :year")
                    + " order by created_at desc, id offset :offset rows"
                    + " fetch first :limit rows only")
            .param("county", county)
            .param("offset", offset)
            .param("limit", limit);
    return (year == null ? list : list.param("year", year)).query((row, number) -> run(row)).list();
  }

  /** What waits or runs with nobody at work on it, the oldest first. */
  List<Run> left(Silence silence) {
    return jdbc.sql(
            "select * from county_run where active = true and "
                + Silence.LEFT
                + " order by created_at, id")
        .params(silence.parameters())
        .query((row, number) -> run(row))
        .list();
  }

  /** What came up in a run, from the entry of this number on. */
  List<ToldProblems> problems(String id, int from, int most) {
    return jdbc
        .sql(
            "select content from county_run_problem where run = :run and number >= :from"
                + " order by number fetch first :most rows only")
        .param("run", id)
        .param("from", from)
        .param("most", most)
        .query(String.class)
        .list()
        .stream()
        .map(ToldProblems::of)
        .toList();
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getString("id"),
        new RunOrder(
            row.getString("county"),
            row.getInt("budget_year"),
            RunSource.valueOf(row.getString("source")),
            RunOrder.formats(List.of(row.getString("formats").split(","))),
            row.getObject("workers", Integer.class),
            row.getBoolean("forced"),
            row.getBoolean("is_strict")),
        row.getString("created_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        RunState.valueOf(row.getString("state")),
        row.getBoolean("stop_asked"),
        row.getInt("attempt"),
        row.getInt("taken_over"),
        row.getString("node"),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        new RunProgress(
            row.getString("county_name"),
            Stage.valueOf(row.getString("stage")),
            row.getInt("documents"),
            row.getInt("kept"),
            row.getInt("made"),
            row.getInt("failed"),
            row.getInt("refused"),
            row.getInt("removed"),
            row.getInt("set_aside"),
            row.getObject("seconds_left", Integer.class)));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
