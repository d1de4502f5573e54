package org.filingpress.county;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.filingpress.county.stop.Stop;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The steps of a county's run as a Spring Batch job: intake, press (a partition for each worker),
 * tidy, volume, bundle, report. Every step runs again in a restart and finds by itself that nothing
 * is left to be done.
 */
final class CountySteps implements AutoCloseable {

  /** What a step does. */
  @FunctionalInterface
  private interface Action {
    void run() throws Exception;
  }

  private final JobRepository repository;
  private final CountyRun run;
  private final int workers;
  private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  CountySteps(JobRepository repository, CountyRun run, int workers) {
    this.repository = repository;
    this.run = run;
    this.workers = workers;
    threads.setCorePoolSize(workers);
    threads.setThreadNamePrefix("press-");
    // Nobody is interrupted in the middle of a file.
    threads.setWaitForTasksToCompleteOnShutdown(true);
    threads.setAwaitTerminationMillis(Long.MAX_VALUE);
    threads.initialize();
  }

  /** Waits for the workers. */
  @Override
  public void close() {
    threads.shutdown();
  }

  Job job(String name) {
    return new JobBuilder(name, repository)
        .start(step("intake", run::takeIn))
        .next(press())
        .next(step("tidy", run::tidy))
        .next(step("volume", run::bindVolume))
        .next(step("bundle", run::bundle))
        .next(step("report", run::report))
        .build();
  }

  /** What made the first step fail. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }

  private Step step(String name, Action action) {
    return new StepBuilder(name, repository)
        .allowStartIfComplete(true)
        .tasklet((contribution, context) -> perform(contribution, action))
        .build();
  }

  private RepeatStatus perform(StepContribution contribution, Action action) throws Exception {
    if (run.stopping()) {
      contribution.getStepExecution().setTerminateOnly();
      return RepeatStatus.FINISHED;
    }
    try {
      action.run();
    } catch (Stop.StoppedException e) {
      contribution.getStepExecution().setTerminateOnly();
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      failure.compareAndSet(null, e);
      throw e;
    }
    return RepeatStatus.FINISHED;
  }

  private Step press() {
    Step worker =
        new StepBuilder("pressing", repository)
            .allowStartIfComplete(true)
            .tasklet(this::pressShare)
            .build();
    Workers handler = new Workers();
    handler.setStep(worker);
    handler.setTaskExecutor(threads);
    return new StepBuilder("press", repository)
        .allowStartIfComplete(true)
        .partitioner("pressing", gridSize -> partitions())
        .partitionHandler(handler)
        .build();
  }

  /**
   * The workers share the filings among them, one at a time: a partition for each filing would
   * double the time of the short ones by its books. Named by its time, too, so that no restart
   * takes it for another.
   */
  private Map<String, ExecutionContext> partitions() {
    Map<String, ExecutionContext> partitions = new HashMap<>();
    long now = System.currentTimeMillis();
    for (int i = 1; i <= Math.min(workers, run.toDo()); i++) {
      partitions.put("worker" + i + "@" + now, new ExecutionContext());
    }
    return partitions;
  }

  private RepeatStatus pressShare(StepContribution contribution, ChunkContext context)
      throws Exception {
    try {
      run.press();
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      failure.compareAndSet(null, e);
      throw e;
    }
    return RepeatStatus.FINISHED;
  }

  /** When one of the workers fails, be it in the books, the others finish what is in hand. */
  private final class Workers extends TaskExecutorPartitionHandler {

    @Override
    protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions)
        throws Exception {
      try {
        return super.doHandle(manager, partitions);
      } catch (Exception e) {
        run.stop();
        throw e;
      }
    }

    @Override
    protected FutureTask<StepExecution> createTask(Step step, StepExecution execution) {
      return new FutureTask<>(() -> work(step, execution));
    }

    private StepExecution work(Step step, StepExecution execution) {
      try {
        step.execute(execution);
      } catch (Exception | StackOverflowError | OutOfMemoryError e) {
        // The books failed before or after the work.
        failure.compareAndSet(null, e);
        execution.setStatus(BatchStatus.FAILED);
        execution.addFailureException(e);
      }
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        run.stop();
      }
      return execution;
    }
  }
}
