package org.filingpress.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.filingpress.county.CountyConfiguration;
import org.filingpress.county.CountyJob;
import org.filingpress.county.CountyListener;
import org.filingpress.county.CountyRequest;
import org.filingpress.county.CountyResult;
import org.filingpress.county.Pressroom;
import org.filingpress.county.source.FilingFiles;
import org.filingpress.filing.County;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingWriter;
import org.filingpress.filing.Problem;
import org.filingpress.press.Format;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.filingpress.store.StoreConfiguration;
import org.filingpress.store.TestDatabase;
import org.filingpress.template.check.EditedTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The night of 1 September, and the county's documents before and after it. */
class NewYearIntegrationTests {

  private static final String COUNTY = "130823";

  @TempDir private Path folder;
  private Bureau bureau;
  private ConfigurableApplicationContext context;
  private TestClock clock;

  @BeforeEach
  void open() throws Exception {
    bureau = new Bureau(folder);
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder.resolve("data")));
    settings.put("filingpress.refresh.source", bureau.incoming.toString());
    settings.put("filingpress.refresh.templates", bureau.library.toString());
    settings.put("filingpress.refresh.settle", "0s");
    context =
        TestDatabase.start(
            settings,
            StoreConfiguration.class,
            RefreshConfiguration.class,
            CountyConfiguration.class,
            ClockModule.class);
    clock = ClockModule.of(context);
    for (int year : new int[] {2026, 2027}) {
      County county = new County(COUNTY, "平泉市", "平泉市财政局");
      Path filings = Files.createDirectories(folder.resolve("filings-" + year));
      for (Filing filing : new FilingGenerator(7, county, year).filings(3, Shape.SMALL)) {
        try (OutputStream out =
            Files.newOutputStream(filings.resolve(filing.department().code() + ".json"))) {
          new FilingWriter(FilingWriter.Form.PRETTY).write(filing, out);
        }
      }
    }
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void afterTheNightOfTheFirstOfSeptemberTheNewYearHasTheNewFormAndTheOldYearTheOld()
      throws Exception {
    bureau.drop("平泉", Form.NEXT_YEAR, COUNTY);
    DrivenScheduler scheduler = new DrivenScheduler(clock);
    RefreshSchedule schedule =
        new RefreshSchedule(
            context.getBean(RefreshJob.class),
            context.getBean(RefreshSettings.class),
            clock,
            scheduler);
    schedule.start();
    clock.set(Instant.parse("2026-08-31T15:59:59Z")); // 23:59:59 of 31 August in Shanghai
    assertThat(run(2026, "before").ending()).isEqualTo(CountyResult.Ending.DONE);

    scheduler.advanceTo(Instant.parse("2026-08-31T16:00:01Z")); // midnight is past
    scheduler.advanceTo(Instant.parse("2026-08-31T17:59:59Z")); // 01:59:59 of 1 September
    assertThat(bureau.library.resolve("平泉/2027")).doesNotExist();
    scheduler.advanceTo(Instant.parse("2026-08-31T18:00:00Z")); // 02:00

    assertThat(bureau.inForce(2027)).isEqualTo("平泉/2027");
    assertThat(bureau.library.resolve("standard/2027")).exists();
    assertThat(run(2027, "new").ending()).isEqualTo(CountyResult.Ending.DONE);
    assertThat(document(2027, "new")).contains("审定").doesNotContain("审核");
    assertThat(run(2026, "after").ending()).isEqualTo(CountyResult.Ending.DONE);
    Map<String, byte[]> before = documents(2026, "before");
    assertThat(before).hasSize(3);
    assertThat(documents(2026, "after").keySet()).isEqualTo(before.keySet());
    documents(2026, "after")
        .forEach((name, docx) -> assertThat(docx).as(name).isEqualTo(before.get(name)));
    assertThat(document(2026, "after")).contains("审核");

    Map<String, String> library = Bureau.tree(bureau.library);
    scheduler.advanceTo(Instant.parse("2027-08-31T17:59:59Z"));
    assertThat(Bureau.tree(bureau.library)).isEqualTo(library);
    scheduler.advanceTo(Instant.parse("2027-08-31T18:00:00Z"));
    assertThat(bureau.inForce(2028)).isEqualTo("平泉/2028");
  }

  @Test
  void aRunUnderWayKeepsTheVersionItStartedWith() throws Exception {
    bureau.drop("平泉", Form.NEXT_YEAR, COUNTY);
    boolean[] refreshed = {false};

    CountyResult result =
        run(
            2027,
            "under-way",
            () -> {
              if (!refreshed[0]) {
                refreshed[0] = true;
                assertThat(onAnotherThread().ending()).isEqualTo(RefreshResult.Ending.DONE);
              }
            });

    assertThat(result.ending()).isEqualTo(CountyResult.Ending.DONE);
    assertThat(refreshed[0]).isTrue();
    assertThat(documents(2027, "under-way").values())
        .hasSize(3)
        .allMatch(docx -> part(docx).contains("审核"));
    assertThat(Files.readString(out(2027, "under-way").resolve("manifest.json")))
        .contains("\"平泉\"", "2026");
    run(2027, "next");
    assertThat(document(2027, "next")).contains("审定");
  }

  @Test
  void aProcessThatStaysHasTheScheduleAndItsTimeIsTwoOClockThere() {
    Map<String, Object> settings =
        new HashMap<>(TestDatabase.H2.settings(folder.resolve("another")));
    settings.put("filingpress.templates", bureau.library.toString());
    try (ConfigurableApplicationContext stays =
        TestDatabase.start(
            settings,
            StoreConfiguration.class,
            RefreshScheduleConfiguration.class,
            ClockModule.class)) {
      RefreshSchedule schedule = stays.getBean(RefreshSchedule.class);

      assertThat(schedule.isRunning()).isTrue();
      assertThat(stays.getBean(RefreshSettings.class).templates()).isEqualTo(bureau.library);
      assertThat(schedule.next(clock.instant())).isEqualTo("2026-08-31T18:00:00Z");
      assertThat(schedule.next(Instant.parse("2026-08-31T18:00:00Z")))
          .isEqualTo("2027-08-31T18:00:00Z");
    }
  }

  @Test
  void aMinusSwitchesTheScheduleOff() {
    DrivenScheduler scheduler = new DrivenScheduler(clock);
    RefreshSettings settings = bureau.settings();
    RefreshSettings off =
        new RefreshSettings(
            "-",
            settings.zone(),
            settings.source(),
            "",
            settings.templates(),
            settings.fonts(),
            null,
            null,
            settings.settle(),
            settings.limits());
    RefreshSchedule schedule =
        new RefreshSchedule(context.getBean(RefreshJob.class), off, clock, scheduler);

    schedule.start();

    assertThat(schedule.isRunning()).isFalse();
    assertThat(scheduler.advanceTo(Instant.parse("2030-01-01T00:00:00Z"))).isZero();
  }

  /** As the schedule does it; the county's own thread is in a transaction. */
  private RefreshResult onAnotherThread() {
    return CompletableFuture.supplyAsync(
            () -> context.getBean(RefreshJob.class).run(RefreshRequest.by("试")))
        .join();
  }

  private CountyResult run(int year, String out) throws Exception {
    return run(year, out, () -> {});
  }

  /** A county run as the command does it, with one worker. */
  private CountyResult run(int year, String out, Runnable afterEach) throws Exception {
    Path filings = folder.resolve("filings-" + year);
    List<Path> files;
    try (Stream<Path> all = Files.list(filings)) {
      files = all.sorted().toList();
    }
    CountyRequest request =
        new CountyRequest(
            COUNTY,
            year,
            new FilingFiles(filings, files),
            folder.resolve(out),
            EnumSet.of(Format.DOCX),
            1,
            false,
            false);
    Pressroom pressroom = Pressroom.open(bureau.library, Bureau.FONTS);
    return context.getBean(CountyJob.class).run(request, pressroom, new After(afterEach));
  }

  private Path out(int year, String out) {
    return folder.resolve(out).resolve(COUNTY + "-" + year);
  }

  private Map<String, byte[]> documents(int year, String out) throws Exception {
    Map<String, byte[]> documents = new TreeMap<>();
    try (Stream<Path> all = Files.list(out(year, out).resolve("docx"))) {
      for (Path file : all.toList()) {
        documents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return documents;
  }

  /** The text of one of the documents. */
  private String document(int year, String out) throws Exception {
    return part(documents(year, out).values().iterator().next());
  }

  private static String part(byte[] docx) {
    try {
      return EditedTemplate.part(docx, "word/document.xml");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private record After(Runnable each) implements CountyListener {
    @Override
    public void begins(String county, String name, int documents, int kept) {}

    @Override
    public synchronized void done(boolean failed) {
      each.run();
    }

    @Override
    public void told(String origin, List<Problem> problems) {}

    @Override
    public void binding(int done, int documents) {}

    @Override
    public void bundling() {}
  }
}
