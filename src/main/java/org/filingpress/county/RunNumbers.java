package org.filingpress.county;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * The numbers by which Spring Batch's books tell a job's runs apart. A run with the number of the
 * last one is its restart.
 */
final class RunNumbers {

  /** The name of the job's parameter. */
  static final String PARAMETER = "run";

  private final JobOperator operator;
  private final JobRepository repository;

  RunNumbers(JobOperator operator, JobRepository repository) {
    this.operator = operator;
    this.repository = repository;
  }

  /**
   * That of the run to be restarted, or a new one. Whoever asks holds the folder's lock: what the
   * books call running has died.
   */
  long next(String job) {
    JobInstance instance = repository.getLastJobInstance(job);
    JobExecution last = last(instance);
    if (instance == null || last == null) {
      return 1;
    }
    if (isCalledRunning(last)) {
      operator.recover(last);
      last = last(instance);
    }
    return number(instance) + (last != null && canBeRestarted(last) ? 0 : 1);
  }

  private @Nullable JobExecution last(@Nullable JobInstance instance) {
    return instance == null ? null : repository.getLastJobExecution(instance);
  }

  private long number(JobInstance instance) {
    return repository.getJobExecutions(instance).stream()
        .map(execution -> execution.getJobParameters().getLong(PARAMETER))
        .mapToLong(number -> number == null ? 1 : number)
        .max()
        .orElse(1);
  }

  private static boolean isCalledRunning(JobExecution execution) {
    return execution.isRunning()
        || execution.getStepExecutions().stream().anyMatch(step -> step.getStatus().isRunning());
  }

  /**
   * Spring Batch restarts nothing of which it does not know how it ended, as when the database was
   * lost while a step's end was noted.
   */
  private static boolean canBeRestarted(JobExecution execution) {
    return !isCalledRunning(execution)
        && (execution.getStatus() == BatchStatus.FAILED
            || execution.getStatus() == BatchStatus.STOPPED)
        && execution.getStepExecutions().stream()
            .noneMatch(step -> step.getStatus() == BatchStatus.UNKNOWN);
  }
}
