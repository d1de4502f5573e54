package org.filingpress.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.filingpress.filing.Problem;
import org.filingpress.filing.Sha256;
import org.filingpress.refresh.RefreshResult.Ending;
import org.filingpress.store.StoreConfiguration;
import org.filingpress.store.TemplateChange;
import org.filingpress.store.TestDatabase;
import org.filingpress.store.Trail;
import org.filingpress.store.TrailEntry;
import org.filingpress.store.TrailQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real job on the databases it must run on. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RefreshJobTests {

  @TempDir private Path folder;
  @Parameter private TestDatabase database;
  private Bureau bureau;
  private ConfigurableApplicationContext context;

  @BeforeEach
  void open() throws Exception {
    bureau = new Bureau(folder);
    Map<String, Object> settings = new HashMap<>(database.settings(folder.resolve("data")));
    settings.put("filingpress.refresh.source", bureau.incoming.toString());
    settings.put("filingpress.refresh.templates", bureau.library.toString());
    settings.put("filingpress.refresh.settle", "0s");
    context =
        TestDatabase.start(
            settings, StoreConfiguration.class, RefreshConfiguration.class, ClockModule.class);
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void aRunIsDoneOnceAndEveryChangeIsInTheTrail() throws Exception {
    byte[] edited = Form.NEXT_YEAR;
    bureau.drop("平泉", edited, "130823");

    RefreshResult first = run();
    RefreshResult second = run();

    assertThat(first.ending()).as(String.join("\n", first.report())).isEqualTo(Ending.DONE);
    assertThat(second.ending()).isEqualTo(Ending.UNCHANGED);
    assertThat(statuses()).containsExactly(BatchStatus.COMPLETED, BatchStatus.COMPLETED);
    String standard = Sha256.of(Form.THIS_YEAR);
    assertThat(trail())
        .containsExactlyInAnyOrder(
            change(TemplateChange.Kind.ADDED, "平泉", standard, Sha256.of(edited), "上一版 平泉/2026"),
            change(
                TemplateChange.Kind.ROLLED_FORWARD,
                "standard",
                standard,
                standard,
                "上一版 standard/2026"),
            found("standard", 2026, standard),
            found("平泉", 2026, standard));
  }

  @Test
  void whatAnOfficerOrAKilledProcessPutIntoTheLibraryIsInTheTrailAfterARun() throws Exception {
    run();
    JdbcClient.create(context.getBean(DataSource.class))
        .sql("delete from template_change where kind = 'ROLLED_FORWARD'")
        .update();
    Bureau.put(bureau.library, "滦南", 2026, Form.NEXT_YEAR, "130224");

    run();

    assertThat(trail())
        .contains(
            found("滦南", 2026, Sha256.of(Form.NEXT_YEAR)),
            found("standard", Bureau.NEXT, Sha256.of(Form.THIS_YEAR)));
  }

  @Test
  void aQuarantineThatAKilledProcessCouldNotRecordIsRecordedByTheNextRun() throws Exception {
    bureau.drop("平泉", Form.BROKEN, "130823");
    run();
    JdbcClient.create(context.getBean(DataSource.class))
        .sql("delete from template_change")
        .update();

    run();
    run();

    assertThat(trail())
        .filteredOn(change -> change.kind() == TemplateChange.Kind.QUARANTINED)
        .singleElement()
        .satisfies(change -> assertThat(change.after()).isEqualTo(Sha256.of(Form.BROKEN)));
  }

  @Test
  void aRunInWhichSomethingWasNotTakenIsFailedAndRestarted() throws Exception {
    byte[] broken = Form.BROKEN;
    Path dropped = bureau.drop("平泉", broken, "130823");

    assertThat(run().ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(run().ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(statuses()).containsExactly(BatchStatus.FAILED, BatchStatus.FAILED);
    assertThat(trail())
        .filteredOn(change -> change.kind() == TemplateChange.Kind.QUARANTINED)
        .hasSize(1);

    Files.write(dropped.resolve("template.docx"), Form.THIS_YEAR);
    assertThat(run().ending()).isEqualTo(Ending.DONE);
    assertThat(statuses())
        .containsExactly(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.FAILED);
  }

  @Test
  void aRunWhoseProcessDiedIsRestartedAndSaysWhatThatOneCouldNotSay() throws Exception {
    bureau.drop("平泉", Form.THIS_YEAR, "130823");
    run();
    JdbcClient jdbc = JdbcClient.create(context.getBean(DataSource.class));
    jdbc.sql("update batch_job_execution set status = 'STARTED', end_time = null").update();
    jdbc.sql(
            "update batch_step_execution set status = 'STARTED', end_time = null"
                + " where step_name in ('publish', 'roll-forward', 'report')")
        .update();
    jdbc.sql("delete from template_change").update();

    RefreshResult again = run();

    assertThat(again.ending()).as(String.join("\n", again.report())).isEqualTo(Ending.UNCHANGED);
    assertThat(statuses()).containsExactly(BatchStatus.COMPLETED, BatchStatus.FAILED);
    assertThat(trail()).extracting(TemplateChange::template).contains("平泉");
  }

  @Test
  void whileOneRunsAnotherDoesNothing() throws Exception {
    try (RefreshLock held = RefreshLock.tryTake(context.getBean(DataSource.class)).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(run().ending()).isEqualTo(Ending.BUSY);
      assertThat(RefreshLock.tryTake(context.getBean(DataSource.class))).isEmpty();
    }
    assertThat(bureau.library.resolve("standard/2027")).doesNotExist();
    assertThat(run().ending()).isEqualTo(Ending.DONE);
  }

  @Test
  void aRunThatCannotBeginIsRefusedAndTheNextOneDoesItsWork() throws Exception {
    RefreshRequest nowhere =
        new RefreshRequest(null, folder.resolve("nowhere").toString(), null, null, false, "试");
    RefreshResult refused = context.getBean(RefreshJob.class).run(nowhere);

    assertThat(refused.ending()).isEqualTo(Ending.REFUSED);
    assertThat(refused.problems())
        .extracting(Problem::code)
        .containsExactly("refresh.source-missing");
    assertThat(folder.resolve("refresh/refresh-2027.txt"))
        .hasContent(String.join("\n", refused.report()));
    assertThat(run().ending()).isEqualTo(Ending.DONE);
  }

  private RefreshResult run() {
    return context.getBean(RefreshJob.class).run(RefreshRequest.by("试"));
  }

  private static TemplateChange change(
      TemplateChange.Kind kind, String name, String before, String after, String note) {
    return new TemplateChange("试", kind, name, Bureau.NEXT, before, after, note);
  }

  private static TemplateChange found(String name, int year, String document) {
    return new TemplateChange(
        "试", TemplateChange.Kind.FOUND, name, year, null, document, "模板库中已有，首次记录");
  }

  private List<TemplateChange> trail() {
    return context.getBean(Trail.class).list(TrailQuery.TEMPLATES, 0, 100).stream()
        .map(entry -> ((TrailEntry.OfTemplate) entry).change())
        .toList();
  }

  /** Of all executions, the newest first. */
  private List<BatchStatus> statuses() {
    JobRepository repository = context.getBean(JobRepository.class);
    return repository.getJobInstances(RefreshJob.NAME, 0, 100).stream()
        .flatMap(instance -> repository.getJobExecutions(instance).stream())
        .sorted(Comparator.comparingLong(JobExecution::getId).reversed())
        .map(JobExecution::getStatus)
        .toList();
  }
}
