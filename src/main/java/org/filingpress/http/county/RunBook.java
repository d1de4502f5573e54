package org.filingpress.http.county;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the runs in the database, which decides where two want the same. A process changes a run
 * only as long as it has the attempt it believes to have. All times are the database's own.
 */
final class RunBook {

  /** Whose a run is that a process believes to have. */
  enum Hold {
    OURS,
    /** Ours, but somebody wants it to end. */
    STOP_ASKED,
    /** It is another process's, or has ended. */
    LOST
  }

  private static final String OWNED = " where id = :id and attempt = :attempt and active = true";

  private final JdbcTemplate rows;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  RunBook(DataSource database, PlatformTransactionManager transactions) {
    this.rows = new JdbcTemplate(database);
    this.jdbc = JdbcClient.create(rows);
    this.transaction = new TransactionTemplate(transactions);
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
                + " 'QUEUED', true, 1, false, :node, current_timestamp, '', 'READING', 0, 0, 0, 0,"
                + " 0, 0, 0)")
        .param("id", run.id())
        .param("county", order.county())
        .param("year", order.year())
        .param("source", order.source().name())
        .param("formats", String.join(",", order.formatNames()))
        .param("workers", order.workers(), Types.INTEGER)
        .param("force", order.force())
        .param("strict", order.strict())
        .param("at", time(run.createdAt()))
        .param("by", run.createdBy())
        .param("client", client)
        .param("key", key, Types.VARCHAR)
        .param("hash", bodySha256)
        .param("node", run.node())
        .update();
  }

  /** Lets a waiting run begin; false when it is not to, or another process has it. */
  boolean begin(Run run) {
    return owned(
        "state = 'RUNNING', stage = 'READING', started_at = current_timestamp,"
            + " alive_at = current_timestamp",
        run,
        " and state = 'QUEUED' and stop_asked = false");
  }

  /** Lets a run that has begun wait again; false when it is to end, or another process has it. */
  boolean waitAgain(Run run, RunProgress progress) {
    return progress(
                "state = 'QUEUED', started_at = null, alive_at = current_timestamp",
                run,
                progress,
                " and state = 'RUNNING' and stop_asked = false")
            .update()
        == 1;
  }

  private boolean owned(String set, Run run, String condition) {
    return jdbc.sql("update county_run set " + set + OWNED + condition)
            .param("id", run.id())
            .param("attempt", run.attempt())
            .update()
        == 1;
  }

  /** Writes down how far it is. */
  Hold keep(Run run, RunProgress progress) {
    if (progress("alive_at = current_timestamp", run, progress, "").update() == 0) {
      return Hold.LOST;
    }
    boolean stop =
        jdbc.sql("select stop_asked from county_run" + OWNED)
            .param("id", run.id())
            .param("attempt", run.attempt())
            .query(Boolean.class)
            .optional()
            .orElse(true);
    return stop ? Hold.STOP_ASKED : Hold.OURS;
  }

  /**
   * Writes down what came up, in place of whatever was there from this entry on: of a call that
   * failed nobody knows whether it was written.
   *
   * @param from number of the first entry, from 0
   * @return false when another process has it
   */
  boolean note(Run run, int from, List<ToldProblems> told) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              if (!owned("alive_at = current_timestamp", run, "")) {
                return false;
              }
              deleteProblems(run, from);
              addProblems(run, from, told);
              return true;
            }));
  }

  /** Writes down how it ended; false when another process has it. */
  boolean end(Run run, RunState state, RunProgress progress) {
    return progress(
                "state = :state, active = null, ended_at = current_timestamp", run, progress, "")
            .param("state", state.name())
            .update()
        == 1;
  }

  /**
   * The same of one that its process has left; false when something was heard of it after all.
   *
   * @param why what is told besides what came up in it
   */
  boolean endLeft(Run left, RunState state, Silence silence, ToldProblems... why) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean ended =
                  progress(
                              "state = :state, active = null, ended_at = current_timestamp",
                              left,
                              left.progress().ended(),
                              " and " + Silence.LEFT)
                          .param("state", state.name())
                          .params(silence.parameters())
                          .update()
                      == 1;
              if (ended) {
                String count = "select count(*) from county_run_problem where run = :run";
                int told = jdbc.sql(count).param("run", left.id()).query(Integer.class).single();
                addProblems(left, told, List.of(why));
              }
              return ended;
            }));
  }

  private JdbcClient.StatementSpec progress(
      String set, Run run, RunProgress progress, String condition) {
    return jdbc.sql(
            "update county_run set "
                + set
                + ", county_name = :name, stage = :stage, documents = :documents, kept = :kept,"
                + " made = :made, failed = :failed, refused = :refused, removed = :removed,"
                + " set_aside = :aside, seconds_left = :left"
                + OWNED
                + condition)
        .param("name", progress.countyName())
        .param("stage", progress.stage().name())
        .param("documents", progress.documents())
        .param("kept", progress.kept())
        .param("made", progress.made())
        .param("failed", progress.failed())
        .param("refused", progress.refused())
        .param("removed", progress.removed())
        .param("aside", progress.setAside())
        .param("left", progress.secondsLeft(), Types.INTEGER)
        .param("id", run.id())
        .param("attempt", run.attempt());
  }

  /** Ends a run that waits; false when it does not. */
  boolean stopWaiting(String id) {
    return jdbc.sql(
                "update county_run set state = 'STOPPED', stage = 'ENDED', active = null,"
                    + " ended_at = current_timestamp, stop_asked = true"
                    + " where id = :id and state = 'QUEUED'")
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

  /**
   * Lets a run that has ended wait again, with a new attempt; false when somebody else was first.
   *
   * @throws DuplicateKeyException when its county and year have another run
   */
  boolean restart(Run ended, String node) {
    return again(ended, node, 0, " and active is null", Map.of());
  }

  /**
   * The same for one that its process has left; when something was heard of it after all, or
   * somebody has asked it to end, the answer is false.
   */
  boolean takeOver(Run left, Silence silence) {
    return again(
        left,
        silence.node(),
        left.takenOver() + (left.state() == RunState.RUNNING ? 1 : 0),
        " and active = true and stop_asked = false and " + Silence.LEFT,
        silence.parameters());
  }

  private boolean again(
      Run run, String node, int takenOver, String condition, Map<String, ?> parameters) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean taken =
                  jdbc.sql(
                              "update county_run set state = 'QUEUED', active = true,"
                                  + " attempt = attempt + 1, taken_over = :times,"
                                  + " stop_asked = false, node = :node,"
                                  + " alive_at = current_timestamp, started_at = null,"
                                  + " ended_at = null, stage = 'READING', documents = 0, kept = 0,"
                                  + " made = 0, failed = 0, refused = 0, removed = 0,"
                                  + " set_aside = 0, seconds_left = null where id = :id"
                                  + " and attempt = :attempt and state = :state"
                                  + condition)
                          .params(parameters)
                          .param("times", takenOver)
                          .param("node", node)
                          .param("id", run.id())
                          .param("attempt", run.attempt())
                          .param("state", run.state().name())
                          .update()
                      == 1;
              if (taken) {
                deleteProblems(run, 0);
              }
              return taken;
            }));
  }

  private void addProblems(Run run, int from, List<ToldProblems> told) {
    rows.batchUpdate(
        "insert into county_run_problem (run, number, content) values (?, ?, ?)",
        IntStream.range(0, told.size())
            .mapToObj(i -> new Object[] {run.id(), from + i, told.get(i).json()})
            .toList());
  }

  private void deleteProblems(Run run, int from) {
    jdbc.sql("delete from county_run_problem where run = :run and number >= :from")
        .param("run", run.id())
        .param("from", from)
        .update();
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
}
