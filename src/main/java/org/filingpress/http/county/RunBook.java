package org.filingpress.http.county;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.filingpress.http.county.RunProgress.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The runs in the database, which every process asks and which decides where two want the same. A
 * process changes a run only as long as it has the attempt it believes to have.
 */
final class RunBook {

  /** A run that was asked for before, and the hash of what was asked for. */
  record Known(Run run, String bodySha256) {}

  private static final String OWNED = " where id = :id and attempt = :attempt and active = true";

  private final JdbcClient jdbc;
  private final Clock clock;

  RunBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** To the microsecond, which is what the databases keep. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The run that this client asked for with this key. */
  Optional<Known> asked(String client, String key) {
    return jdbc.sql("select * from county_run where client = :client and request_key = :key")
        .param("client", client)
        .param("key", key)
        .query((row, number) -> new Known(run(row), row.getString("body_sha256")))
        .optional();
  }

  /**
   * Adds a run that waits.
   *
   * @throws DuplicateKeyException when the client has used the key, or the county and year have a
   *     run that waits or runs
   */
  void add(Run run, String client, @Nullable String key, String bodySha256) {
    RunOrder order = run.order();
    jdbc.sql(
            "insert into county_run (id, county, budget_year, source, formats, workers, forced,"
                + " is_strict, created_at, created_by, client, request_key, body_sha256, state,"
                + " active, attempt, stop_asked, node, alive_at, county_name, stage, documents,"
                + " kept, made, failed, refused, removed, set_aside) values (:id, :county, :year,"
                + " :source, :formats, :workers, :force, :strict, :at, :by, :client, :key, :hash,"
                + " 'QUEUED', true, 1, false, :node, :at, '', 'READING', 0, 0, 0, 0, 0, 0, 0)")
        .param("id", run.id())
        .param("county", order.county())
        .param("year", order.year())
        .param("source", order.source().name())
        .param("formats", String.join(",", order.formatNames()))
        .param("workers", order.workers(), java.sql.Types.INTEGER)
        .param("force", order.force())
        .param("strict", order.strict())
        .param("at", time(run.createdAt()))
        .param("by", run.createdBy())
        .param("client", client)
        .param("key", key, java.sql.Types.VARCHAR)
        .param("hash", bodySha256)
        .param("node", run.node())
        .update();
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

  /**
   * What waits or runs with nobody at work: what a process of this name left behind, and what
   * another one has said nothing of for long. The oldest first.
   */
  List<Run> left(String node, Instant silentSince) {
    return jdbc.sql(
            "select * from county_run where active = true and (node = :node or alive_at < :since)"
                + " order by created_at, id")
        .param("node", node)
        .param("since", time(silentSince))
        .query((row, number) -> run(row))
        .list();
  }

  /** Lets a waiting run begin; false when it is not to, or another process has it. */
  boolean begin(Run run) {
    return jdbc.sql(
                "update county_run set state = 'RUNNING', started_at = :now, alive_at = :now"
                    + OWNED
                    + " and state = 'QUEUED' and stop_asked = false")
            .param("now", time(now()))
            .param("id", run.id())
            .param("attempt", run.attempt())
            .update()
        == 1;
  }

  /** Writes down how far it is; false when another process has it. */
  boolean keep(Run run, RunProgress progress) {
    return progress("alive_at = :now", run, progress).param("now", time(now())).update() == 1;
  }

  /** Writes down how it ended; nothing happens when another process has it. */
  void end(Run run, RunState state, RunProgress progress) {
    progress("state = :state, active = null, ended_at = :now", run, progress)
        .param("state", state.name())
        .param("now", time(now()))
        .update();
  }

  private JdbcClient.StatementSpec progress(String set, Run run, RunProgress progress) {
    return jdbc.sql(
            "update county_run set "
                + set
                + ", county_name = :name, stage = :stage, documents = :documents, kept = :kept,"
                + " made = :made, failed = :failed, refused = :refused, removed = :removed,"
                + " set_aside = :aside, seconds_left = :left"
                + OWNED)
        .param("name", progress.countyName())
        .param("stage", progress.stage().name())
        .param("documents", progress.documents())
        .param("kept", progress.kept())
        .param("made", progress.made())
        .param("failed", progress.failed())
        .param("refused", progress.refused())
        .param("removed", progress.removed())
        .param("aside", progress.setAside())
        .param("left", progress.secondsLeft(), java.sql.Types.INTEGER)
        .param("id", run.id())
        .param("attempt", run.attempt());
  }

  /** Ends a run that waits; false when it does not. */
  boolean stopWaiting(String id) {
    return jdbc.sql(
                "update county_run set state = 'STOPPED', stage = 'ENDED', active = null,"
                    + " ended_at = :now, stop_asked = true where id = :id and state = 'QUEUED'")
            .param("now", time(now()))
            .param("id", id)
            .update()
        == 1;
  }

  /** Asks a run to end, in whichever process it runs; false when it does not run. */
  boolean askStop(String id) {
    return jdbc.sql("update county_run set stop_asked = true where id = :id and state = 'RUNNING'")
            .param("id", id)
            .update()
        == 1;
  }

  boolean isStopAsked(String id) {
    return jdbc.sql("select stop_asked from county_run where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  /**
   * Lets an unfinished run wait again, or takes one over, with a new attempt; false when somebody
   * else was first.
   *
   * @throws DuplicateKeyException when its county and year have another run
   */
  boolean again(Run run, String node) {
    boolean taken =
        jdbc.sql(
                    "update county_run set state = 'QUEUED', active = true, attempt = attempt + 1,"
                        + " stop_asked = false, node = :node, alive_at = :now, started_at = null,"
                        + " ended_at = null, stage = 'READING', documents = 0, kept = 0, made = 0,"
                        + " failed = 0, refused = 0, removed = 0, set_aside = 0,"
                        + " seconds_left = null where id = :id and attempt = :attempt"
                        + " and state = :state")
                .param("node", node)
                .param("now", time(now()))
                .param("id", run.id())
                .param("attempt", run.attempt())
                .param("state", run.state().name())
                .update()
            == 1;
    if (taken) {
      jdbc.sql("delete from county_run_problem where run = :id").param("id", run.id()).update();
    }
    return taken;
  }

  void addProblems(Run run, int from, List<ToldProblems> told) {
    for (int i = 0; i < told.size(); i++) {
      jdbc.sql(
              "insert into county_run_problem (run, number, content)"
                  + " values (:run, :number, :content)")
          .param("run", run.id())
          .param("number", from + i)
          .param("content", told.get(i).json())
          .update();
    }
  }

  /** What came up, from the entry of this number on. */
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

  /** Forgets runs that ended before. */
  void forget(Instant endedBefore) {
    jdbc.sql("delete from county_run where active is null and ended_at < :before")
        .param("before", time(endedBefore))
        .update();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
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
