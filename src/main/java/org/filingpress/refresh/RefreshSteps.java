package org.filingpress.refresh;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The steps of a refresh as a Spring Batch job. Every step runs again in a restart and finds by
 * itself what is left to be done.
 */
final class RefreshSteps {

  /** What a step does. */
  @FunctionalInterface
  private interface Action {
    void run() throws Exception;
  }

  /** Marks a run in which some templates were not taken. */
  static final class SomeFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    SomeFailedException() {
      super("some templates were not taken");
    }
  }

  private final JobRepository repository;
  private final RefreshRun run;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  RefreshSteps(JobRepository repository, RefreshRun run) {
    this.repository = repository;
    this.run = run;
  }

  Job job(String name) {
    return new JobBuilder(name, repository)
        .start(step("stage", run::stage))
        .next(step("check", run::check))
        .next(step("publish", run::publish))
        .next(step("roll-forward", run::rollForward))
        .next(step("report", this::report))
        .build();
  }

  /** What made the first step fail. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }

  private void report() throws Exception {
    run.report();
    if (run.result().ending() == RefreshResult.Ending.SOME_FAILED) {
      throw new SomeFailedException();
    }
  }

  private Step step(String name, Action action) {
    return new StepBuilder(name, repository)
        .allowStartIfComplete(true)
        .tasklet(
            (contribution, context) -> {
              try {
                action.run();
              } catch (Exception | StackOverflowError | OutOfMemoryError e) {
                failure.compareAndSet(null, e);
                throw e;
              }
              return RepeatStatus.FINISHED;
            })
        .build();
  }
}
