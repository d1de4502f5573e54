package org.filingpress.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.filingpress.county.CountyResult.Ending;
import org.filingpress.county.bundle.Manifest;
import org.filingpress.county.folder.MadeFile;
import org.filingpress.county.folder.RunFolder;
import org.filingpress.county.source.FilingFiles;
import org.filingpress.filing.Filing;
import org.filingpress.press.Format;
import org.filingpress.samples.Altered;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real job on the databases it must run on. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CountyJobTests {

  @TempDir private Path folder;
  @Parameter private TestDatabase database;
  @AutoClose private Bureau bureau;

  @BeforeEach
  void open() throws IOException {
    bureau = new Bureau(folder, database.settings(folder.resolve("data")));
  }

  @Test
  void aCountyIsMadeWhole() throws Exception {
    bureau.formats = EnumSet.allOf(Format.class);
    bureau.file(Bureau.townships(3));

    CountyResult result = bureau.run();

    assertThat(result.problems()).isEmpty();
    assertThat(result.ending()).isEqualTo(Ending.DONE);
    assertThat(result.counts().made()).isEqualTo(3);
    Manifest manifest = bureau.manifest();
    assertThat(manifest.documents())
        .extracting(Manifest.DocumentLine::department)
        .containsExactly("100", "101", "102");
    List<String> packed = new ArrayList<>(List.of("汇总表.xlsx", "139901-2025-汇编.pdf"));
    for (Manifest.DocumentLine document : manifest.documents()) {
      assertThat(document.pages()).isGreaterThan(3);
      assertThat(document.files())
          .extracting(MadeFile::file)
          .containsExactly(
              "docx/%s-%s-2025年部门预算绩效文本.docx".formatted(document.department(), document.name()),
              "pdf/%s-%s-2025年部门预算绩效文本.pdf".formatted(document.department(), document.name()));
      document.files().forEach(file -> packed.add(file.file()));
    }
    Path archive = bureau.folder().resolve("139901-2025.zip");
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      assertThat(entries).extracting(ZipArchiveEntry::getName).containsExactlyElementsOf(packed);
      assertThat(entries)
          .allMatch(entry -> entry.getGeneralPurposeBit().usesUTF8ForNames())
          .allMatch(entry -> entry.getPlatform() == ZipArchiveEntry.PLATFORM_UNIX);
    }
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  @Test
  void whatIsUnchangedIsNotMadeAgain() throws Exception {
    List<Filing> filings = new ArrayList<>(Bureau.townships(4));
    bureau.file(filings);
    bureau.run();
    Map<String, String> before = bureau.tree();
    String manifest = Files.readString(bureau.folder().resolve("manifest.json"));

    assertThat(bureau.run().ending()).isEqualTo(Ending.UNCHANGED);
    assertThat(bureau.tree()).isEqualTo(before);
    assertThat(bureau.folder().resolve("manifest.json")).hasContent(manifest);

    Filing second = filings.get(1);
    bureau.file("101.json", Altered.withStage(second, "调整稿"));
    CountyResult result = bureau.run();

    assertThat(result.ending()).isEqualTo(Ending.DONE);
    assertThat(result.counts().made()).isEqualTo(1);
    assertThat(result.counts().kept()).isEqualTo(3);
    Map<String, String> after = new HashMap<>(bureau.tree());
    before.entrySet().removeAll(after.entrySet());
    assertThat(before.keySet())
        .hasSize(3)
        .contains("manifest.json", "139901-2025.zip")
        .anyMatch(place -> place.startsWith("docx/101-"));
  }

  @Test
  void aFilingThatIsGoneLeavesTheFolderAndTheBundle() throws Exception {
    bureau.file(Bureau.townships(3));
    bureau.run();
    Files.delete(bureau.filings.resolve("101.json"));

    CountyResult result = bureau.run();

    assertThat(result.counts().removed()).isEqualTo(1);
    assertThat(result.counts().made()).isZero();
    assertThat(bureau.tree().keySet()).noneMatch(place -> place.contains("101-"));
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
    Path archive = bureau.folder().resolve("139901-2025.zip");
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      assertThat(Collections.list(zip.getEntries()))
          .hasSize(3)
          .noneMatch(entry -> entry.getName().contains("101-"));
    }
  }

  @Test
  void aRunThatFailedIsRestartedAndGoesOn() throws Exception {
    bureau.file(Bureau.townships(3));
    Files.createDirectories(bureau.folder());
    Files.writeString(bureau.folder().resolve("docx"), "in the way");

    CountyResult broken = bureau.run();

    assertThat(broken.ending()).isEqualTo(Ending.BROKEN);
    assertThat(broken.problems())
        .singleElement()
        .extracting("code")
        .isEqualTo("county.failed-file");

    Files.delete(bureau.folder().resolve("docx"));
    CountyResult again = bureau.run();

    assertThat(again.problems()).isEmpty();
    assertThat(again.ending()).isEqualTo(Ending.DONE);
    assertThat(statuses()).containsExactly(BatchStatus.COMPLETED, BatchStatus.FAILED);
  }

  @Test
  void severalCountiesMayStartAtOnce() throws Exception {
    Filing filing = Bureau.townships(1).get(0);
    List<String> counties = List.of("130801", "130802", "130803", "130804", "130805", "130806");
    for (String county : counties) {
      bureau.file(county + ".json", Bureau.inCounty(filing, county));
    }
    CyclicBarrier together = new CyclicBarrier(counties.size());
    ExecutorService threads = Executors.newFixedThreadPool(counties.size());
    List<Future<CountyResult>> results = new ArrayList<>();
    for (String county : counties) {
      FilingFiles files = new FilingFiles(bureau.filings, bureau.files());
      results.add(
          threads.submit(
              () -> {
                together.await();
                return bureau.run(files, county);
              }));
    }
    for (Future<CountyResult> result : results) {
      assertThat(result.get().problems()).isEmpty();
      assertThat(result.get().ending()).isEqualTo(Ending.DONE);
    }
    threads.shutdown();
  }

  @Test
  void aRunWhoseProcessDiedIsRestarted() throws Exception {
    bureau.file(Bureau.townships(2));
    bureau.run();
    JdbcClient jdbc = JdbcClient.create(bureau.context.getBean(javax.sql.DataSource.class));
    jdbc.sql("update batch_job_execution set status = 'STARTED', end_time = null").update();
    jdbc.sql(
            "update batch_step_execution set status = 'STARTED', end_time = null"
                + " where step_name in ('press', 'bundle', 'report')")
        .update();
    Files.delete(bureau.folder().resolve("139901-2025.zip"));

    CountyResult result = bureau.run();

    assertThat(result.problems()).isEmpty();
    assertThat(result.ending()).isEqualTo(Ending.DONE);
    assertThat(result.counts().kept()).isEqualTo(2);
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
    assertThat(statuses()).containsExactly(BatchStatus.COMPLETED, BatchStatus.FAILED);
  }

  @Test
  void aStoppedRunFinishesWhatIsInHandAndGoesOnLater() throws Exception {
    bureau.workers = 1;
    bureau.file(Bureau.townships(5));
    bureau.afterEach = () -> bureau.context.getBean(CountyJob.class).stop();

    CountyResult stopped = bureau.run();

    assertThat(stopped.ending()).isEqualTo(Ending.STOPPED);
    assertThat(stopped.counts().made()).isEqualTo(1);
    assertThat(bureau.folder().resolve("manifest.json")).doesNotExist();
    assertThat(statuses()).containsExactly(BatchStatus.STOPPED);
  }

  /** Of all executions, the newest first. */
  private List<BatchStatus> statuses() {
    JobRepository repository = bureau.context.getBean(JobRepository.class);
    String name = RunFolder.of(bureau.out, Bureau.COUNTY, Bureau.YEAR).jobName();
    return repository.getJobExecutions(repository.getLastJobInstance(name)).stream()
        .sorted(java.util.Comparator.comparingLong(JobExecution::getId).reversed())
        .map(JobExecution::getStatus)
        .toList();
  }
}
