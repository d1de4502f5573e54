package org.filingpress.county;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.filingpress.county.folder.RunFolder;
import org.filingpress.county.stop.Stop;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.store.DatabaseFailures;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Runs counties. A county, year and folder is a job of its own name; a run that did not complete is
 * restarted, one that did is followed by the next. Which documents there are to make is found from
 * the folder, not from Spring Batch's books.
 */
public final class CountyJob {

  private final JobOperator operator;
  private final JobRepository repository;
  private final Failures failures;
  private final RunNumbers numbers;
  private final MeterRegistry registry;
  private final Stop stop = new Stop();
  private final Set<CountyRun> running = ConcurrentHashMap.newKeySet();

  CountyJob(
      JobOperator operator,
      JobRepository repository,
      DatabaseFailures databaseFailures,
      MeterRegistry registry) {
    this.operator = operator;
    this.repository = repository;
    this.failures = new Failures(databaseFailures);
    this.numbers = new RunNumbers(operator, repository);
    this.registry = registry;
  }

  /** Runs one county to its end; what goes wrong is in the result. */
  public CountyResult run(CountyRequest request, Pressroom pressroom, CountyListener listener) {
    return run(request, pressroom, listener, new Stop());
  }

  /**
   * The same, and it ends early when it alone is asked to.
   *
   * @param ownStop of no other run
   */
  public CountyResult run(
      CountyRequest request, Pressroom pressroom, CountyListener listener, Stop ownStop) {
    CountyRun run;
    try {
      run = CountyRun.begin(request, pressroom, listener, new Meters(registry), ownStop);
    } catch (ProblemsException e) {
      return CountyResult.refused(request, e.problems());
    } catch (IOException | RuntimeException e) {
      return CountyResult.refused(request, List.of(failures.problem(e)));
    }
    @Nullable CountyResult result = null;
    try (run) {
      running.add(run);
      if (stop.isAsked()) {
        run.stop();
      }
      result = run(run, request);
      return result;
    } catch (IOException unclosed) {
      CountyResult made = Objects.requireNonNull(result); // or the body's failure would be thrown
      return made.problems().isEmpty() ? made.broken(failures.problem(unclosed)) : made;
    } finally {
      running.remove(run);
    }
  }

  /** What a failure of the work that goes before the counties means, for people. */
  public Problem problem(Throwable failure) {
    return failures.problem(failure);
  }

  /** What {@link #stop} asks, for work that goes before the counties. */
  public Stop asked() {
    return stop;
  }

  /** Asks every county that is running to end, and every later one not to begin. */
  public void stop() {
    stop.ask();
    running.forEach(CountyRun::stop);
  }

  private CountyResult run(CountyRun run, CountyRequest request) {
    CountySteps steps = new CountySteps(repository, run, request.workers());
    @Nullable Throwable failure;
    try (steps) {
      String name = run.folder().jobName();
      JobExecution execution = operator.start(steps.job(name), parameters(name, request));
      if (execution.getStatus() == BatchStatus.COMPLETED
          || execution.getStatus() == BatchStatus.STOPPED) {
        return run.result();
      }
      failure = execution.getAllFailureExceptions().stream().findFirst().orElse(null);
    } catch (JobExecutionException | RuntimeException e) {
      failure = e;
    }
    failure = steps.failure().orElse(failure);
    if (failure instanceof ProblemsException refused) {
      return run.result(CountyResult.Ending.REFUSED, refused.problems());
    }
    leaveTrace(run.folder(), failure);
    return run.result(CountyResult.Ending.BROKEN, List.of(failures.problem(failure)));
  }

  /** For the maintainers; nothing is done about it when even this cannot be written. */
  private static void leaveTrace(RunFolder folder, @Nullable Throwable failure) {
    if (failure != null) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      try {
        Files.writeString(folder.failure(), trace.toString());
      } catch (IOException notEvenThis) {
        // what is told on the terminal has to do
      }
    }
  }

  private JobParameters parameters(String name, CountyRequest request) {
    return new JobParametersBuilder()
        .addLong(RunNumbers.PARAMETER, numbers.next(name))
        .addString("county", request.county(), false)
        .addLong("year", (long) request.year(), false)
        .addString("out", request.out().toAbsolutePath().toString(), false)
        .toJobParameters();
  }
}
