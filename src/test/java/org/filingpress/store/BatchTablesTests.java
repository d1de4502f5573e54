package org.filingpress.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

class BatchTablesTests {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aJobThatFailedIsRestartedByAnotherProgramStart(TestDatabase database) throws Exception {
    Map<String, Object> settings = database.settings(folder);
    JobParameters parameters = new JobParametersBuilder().addString("县", "平泉市").toJobParameters();

    JobExecution failed = run(settings, parameters, true);
    JobExecution restarted = run(settings, parameters, false);

    assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(restarted.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(restarted.getJobInstance().getId()).isEqualTo(failed.getJobInstance().getId());
  }

  @Test
  void programsThatStartAtOnceOnAnEmptyDatabaseAllStart() throws Exception {
    Map<String, Object> settings = TestDatabase.POSTGRESQL.settings(folder);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Future<Boolean>> starts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      starts.add(
          threads.submit(
              () -> {
                try (ConfigurableApplicationContext context =
                    TestDatabase.start(settings, StoreConfiguration.class, Batch.class)) {
                  return context.getBean(FilingStore.class).list(null, null, 0, 1).isEmpty();
                }
              }));
    }
    for (Future<Boolean> start : starts) {
      assertThat(start.get()).isTrue();
    }
    threads.shutdown();
  }

  private static JobExecution run(
      Map<String, Object> settings, JobParameters parameters, boolean fails) throws Exception {
    try (ConfigurableApplicationContext context =
        TestDatabase.start(settings, StoreConfiguration.class, Batch.class)) {
      JobRepository repository = context.getBean(JobRepository.class);
      Job job =
          new JobBuilder("job", repository)
              .start(
                  new StepBuilder("step", repository)
                      .tasklet(
                          (contribution, chunk) -> {
                            if (fails) {
                              throw new IllegalStateException("很长的原因".repeat(1000));
                            }
                            return RepeatStatus.FINISHED;
                          })
                      .build())
              .build();
      return context.getBean(JobOperator.class).start(job, parameters);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
  static class Batch {}
}
