package org.filingpress.refresh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.store.DatabaseFailures;
import org.filingpress.store.Trail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Runs the refresh, one at a time on a database. A run that did not complete, or in which something
 * was not taken, is restarted by the next; what there is to do is found from the library and the
 * source, not from Spring Batch's books.
 */
public final class RefreshJob {

  private static final Logger LOG = LoggerFactory.getLogger(RefreshJob.class);

  static final String NAME = "template-refresh";
  private static final String RUN = "run";
  private static final String YEAR = "year";
  private static final String AT = "at";

  /** So many completed runs are looked through for one of a year. */
  private static final int LATEST = 50;

  private final JobOperator operator;
  private final JobRepository repository;
  private final DataSource database;
  private final DatabaseFailures databaseFailures;
  private final Trail trail;
  private final RefreshSettings settings;
  private final Clock clock;

  RefreshJob(
      JobOperator operator,
      JobRepository repository,
      DataSource database,
      DatabaseFailures databaseFailures,
      Trail trail,
      RefreshSettings settings,
      Clock clock) {
    this.operator = operator;
    this.repository = repository;
    this.database = database;
    this.databaseFailures = databaseFailures;
    this.trail = trail;
    this.settings = settings;
    this.clock = clock;
  }

  /** Runs to the end; what goes wrong is in the result. */
  public RefreshResult run(RefreshRequest request) {
    RefreshPlan plan = RefreshPlan.of(request, settings, clock);
    if (plan.dryRun()) {
      return begun(plan, Changes.NONE, RefreshJob::tryOut);
    }
    try {
      Optional<RefreshLock> lock = RefreshLock.tryTake(database);
      if (lock.isEmpty()) {
        return ended(plan, RefreshResult.Ending.BUSY, List.of());
      }
      try {
        return begun(
            plan, new Changes(new LibraryTrail(trail, plan.actor())), run -> work(plan, run));
      } finally {
        lock.get().close();
      }
    } catch (SQLException | RuntimeException e) {
      return ended(plan, RefreshResult.Ending.BROKEN, List.of(problem(e)));
    }
  }

  /**
   * Whether a refresh for a year was begun at this time or later, by any process, and completed.
   */
  boolean isDone(int year, Instant since) {
    return repository.getJobInstances(NAME, 0, LATEST).stream()
        .map(repository::getLastJobExecution)
        .anyMatch(
            last ->
                last != null
                    && last.getStatus() == BatchStatus.COMPLETED
                    && Objects.equals(last.getJobParameters().getLong(YEAR), (long) year)
                    && !begun(last.getJobParameters().getString(AT)).isBefore(since));
  }

  private static Instant begun(@Nullable String at) {
    return at == null ? Instant.MIN : Instant.parse(at);
  }

  /** What is done with a run that could begin. */
  @FunctionalInterface
  private interface Work {
    RefreshResult with(RefreshRun run) throws IOException, ProblemsException;
  }

  private RefreshResult begun(RefreshPlan plan, Changes changes, Work work) {
    try (RefreshRun run = RefreshRun.begin(plan, settings, changes)) {
      return work.with(run);
    } catch (ProblemsException refused) {
      return ended(plan, RefreshResult.Ending.REFUSED, refused.problems());
    } catch (IOException e) {
      return ended(plan, RefreshResult.Ending.BROKEN, List.of(problem(e)));
    }
  }

  /** The steps without Spring Batch: nothing is changed, so nothing is entered in its books. */
  private static RefreshResult tryOut(RefreshRun run) throws IOException, ProblemsException {
    run.stage();
    run.check();
    run.publish();
    run.rollForward();
    return run.result();
  }

  private RefreshResult work(RefreshPlan plan, RefreshRun run) {
    RefreshSteps steps = new RefreshSteps(repository, run);
    Throwable failure = null;
    try {
      JobExecution execution = operator.start(steps.job(NAME), parameters(plan));
      if (execution.getStatus() == BatchStatus.COMPLETED) {
        return run.result();
      }
      failure = execution.getAllFailureExceptions().stream().findFirst().orElse(null);
    } catch (JobExecutionException | RuntimeException e) {
      failure = e;
    }
    failure = steps.failure().orElse(failure);
    if (failure instanceof RefreshSteps.SomeFailedException) {
      return run.result();
    }
    RefreshResult result;
    if (failure instanceof ProblemsException refused) {
      result = run.result(RefreshResult.Ending.REFUSED, refused.problems());
    } else {
      LOG.error("The refresh of the templates failed", failure);
      result = run.result(RefreshResult.Ending.BROKEN, List.of(problem(failure)));
    }
    try {
      run.report(result);
    } catch (IOException noReport) {
      LOG.error("The report of the refresh could not be written", noReport);
    }
    return result;
  }

  /** Those of the run to be restarted, or of the next one. */
  private JobParameters parameters(RefreshPlan plan) {
    long number = 1;
    JobInstance instance = repository.getLastJobInstance(NAME);
    JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
    if (last != null) {
      Long lastNumber = last.getJobParameters().getLong(RUN);
      number = lastNumber == null ? 1 : lastNumber;
      boolean stepsRun = last.getStepExecutions().stream().anyMatch(s -> s.getStatus().isRunning());
      if (last.isRunning() || stepsRun) {
        // We hold the lock: the process that began it is dead.
        operator.recover(last);
      } else if (last.getStatus() == BatchStatus.COMPLETED) {
        number++;
      }
    }
    return new JobParametersBuilder()
        .addLong(RUN, number)
        .addLong(YEAR, (long) plan.year(), false)
        .addString(AT, plan.now().toInstant().toString(), false)
        .addString("library", plan.library().toString(), false)
        .toJobParameters();
  }

  private static RefreshResult ended(
      RefreshPlan plan, RefreshResult.Ending ending, List<Problem> problems) {
    return new RefreshResult(
        plan.year(),
        ending,
        plan.dryRun(),
        List.of(),
        problems,
        RefreshReport.of(plan, ending, List.of(), problems));
  }

  private Problem problem(@Nullable Throwable failure) {
    if (failure == null) {
      return Problem.error("refresh.failed", "", "?");
    }
    Optional<Problem> ofDatabase = databaseFailures.problem(failure);
    if (ofDatabase.isPresent()) {
      return ofDatabase.get();
    }
    IOException ofFile =
        failure instanceof UncheckedIOException unchecked
            ? unchecked.getCause()
            : failure instanceof IOException io ? io : null;
    return ofFile == null
        ? Problem.error("refresh.failed", "", String.valueOf(failure))
        : Problem.error("refresh.failed-file", "", String.valueOf(ofFile));
  }
}
