package org.filingpress.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.filingpress.store.StoreConfiguration;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;

/** The schedule when the night of the refresh did not go as it should. */
class RefreshScheduleTests {

  private static final String FIFTEENTH = "2026-09-15T01:00:00Z";

  @TempDir private Path folder;
  private Bureau bureau;
  private ConfigurableApplicationContext context;
  private TestClock clock;
  private final Map<String, Object> settings = new HashMap<>();

  @BeforeEach
  void open() throws Exception {
    bureau = new Bureau(folder);
    settings.putAll(TestDatabase.H2.settings(folder.resolve("data")));
    settings.put("filingpress.refresh.source", bureau.incoming.toString());
    settings.put("filingpress.refresh.templates", bureau.library.toString());
    settings.put("filingpress.refresh.settle", "0s");
    bureau.drop("平泉", Form.NEXT_YEAR, "130823");
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void aTimeThatPassedWhileNobodyWasThereIsMadeUpForOnce() throws Exception {
    DrivenScheduler service = serviceStartedAt(FIFTEENTH);

    service.advanceTo(Instant.parse(FIFTEENTH));

    assertThat(bureau.inForce(2027)).isEqualTo("平泉/2027");
    assertThat(runs()).isEqualTo(1);

    context.close();
    serviceStartedAt("2026-09-16T01:00:00Z").advanceTo(Instant.parse("2026-09-17T01:00:00Z"));
    assertThat(runs()).isEqualTo(1);
  }

  @Test
  void aRunByHandBeforeTheTimeDoesNotStandForIt() throws Exception {
    serviceStartedAt("2026-07-01T01:00:00Z");
    context.getBean(RefreshJob.class).run(RefreshRequest.by("试"));
    Bureau.put(bureau.incoming, "滦南", 2027, Form.NEXT_YEAR, "130224");
    context.close();

    serviceStartedAt(FIFTEENTH).advanceTo(Instant.parse(FIFTEENTH));

    assertThat(bureau.library.resolve("滦南/2027")).exists();
  }

  @Test
  void aTimeThatPassedMonthsAgoIsLetGo() throws Exception {
    serviceStartedAt("2026-11-21T01:00:00Z").advanceTo(Instant.parse("2026-11-22T01:00:00Z"));

    assertThat(bureau.inForce(2027)).isEqualTo("平泉/2026");
    assertThat(runs()).isZero();
  }

  @Test
  void withoutASourceNothingIsMadeUpFor() throws Exception {
    settings.put("filingpress.refresh.source", "");

    serviceStartedAt(FIFTEENTH).advanceTo(Instant.parse("2026-09-17T01:00:00Z"));

    assertThat(folder.resolve("refresh")).doesNotExist();
  }

  @Test
  void aRefreshThatComesAfterNewYearIsStillForTheYearItWasMeantFor() throws Exception {
    settings.put("filingpress.refresh.cron", "0 0 2 20 12 *");

    serviceStartedAt("2027-01-05T01:00:00Z").advanceTo(Instant.parse("2027-01-05T01:00:00Z"));

    assertThat(bureau.inForce(2027)).isEqualTo("平泉/2027");
    assertThat(bureau.library.resolve("平泉/2028")).doesNotExist();
  }

  @Test
  void whatDidNotCompleteIsTriedAgainEveryHour() throws Exception {
    Path away = folder.resolve("away");
    DrivenScheduler service = serviceStartedAt("2026-08-31T17:00:00Z");
    Files.move(bureau.incoming, away);

    service.advanceTo(Instant.parse("2026-08-31T18:00:00Z"));
    assertThat(Files.readString(folder.resolve("refresh/refresh-2027.txt"))).contains("没有这个文件夹");
    Files.move(away, bureau.incoming);
    Files.move(
        bureau.incoming.resolve("平泉/2027/template.docx"),
        bureau.incoming.resolve("平泉/2027/template.docx.part"));
    service.advanceTo(Instant.parse("2026-08-31T19:00:00Z"));
    assertThat(bureau.inForce(2027)).isEqualTo("平泉/2026");
    Files.move(
        bureau.incoming.resolve("平泉/2027/template.docx.part"),
        bureau.incoming.resolve("平泉/2027/template.docx"));
    service.advanceTo(Instant.parse("2026-08-31T20:00:00Z"));

    assertThat(bureau.inForce(2027)).isEqualTo("平泉/2027");
    long done = runs();
    service.advanceTo(Instant.parse("2026-09-02T20:00:00Z"));
    assertThat(runs()).isEqualTo(done);
  }

  private DrivenScheduler serviceStartedAt(String instant) {
    context =
        TestDatabase.start(
            settings, StoreConfiguration.class, RefreshConfiguration.class, ClockModule.class);
    clock = ClockModule.of(context);
    clock.set(Instant.parse(instant));
    DrivenScheduler scheduler = new DrivenScheduler(clock);
    new RefreshSchedule(
            context.getBean(RefreshJob.class),
            context.getBean(RefreshSettings.class),
            clock,
            scheduler)
        .start();
    return scheduler;
  }

  /** So many executions are in Spring Batch's books. */
  private long runs() {
    JobRepository repository = context.getBean(JobRepository.class);
    return repository.getJobInstances(RefreshJob.NAME, 0, 100).stream()
        .mapToLong(instance -> repository.getJobExecutions(instance).size())
        .sum();
  }
}
