package org.filingpress.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.filingpress.county.CountyResult.Ending;
import org.filingpress.filing.Budget;
import org.filingpress.filing.County;
import org.filingpress.filing.Department;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingWriter;
import org.filingpress.filing.Project;
import org.filingpress.press.Format;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a county's run does with bad filings, edited files and other runs. */
class CountyRunTests {

  @TempDir private Path folder;
  private Bureau bureau;

  @BeforeEach
  void open() throws Exception {
    bureau = Bureau.withH2(folder);
  }

  @AfterEach
  void close() {
    bureau.close();
  }

  @Test
  void badFilingsOfAllKindsStopNoOther() throws Exception {
    List<Filing> filings = Bureau.townships(20);
    bureau.file(filings);
    String json = new FilingWriter(FilingWriter.Form.LINE).json(filings.get(3));
    Files.writeString(bureau.filings.resolve("a-broken.json"), json.substring(0, 500));
    Files.writeString(
        bureau.filings.resolve("b-nameless.json"), json.replace("\"name\":", "\"nom\":"));
    Files.write(bureau.filings.resolve("c-gbk.json"), json.getBytes(Charset.forName("GBK")));
    Files.writeString(bureau.filings.resolve("d-empty.json"), "");
    bureau.file("e-twice.json", filings.get(4));
    bureau.file("f-other.json", inCounty(filings.get(5), "130823"));

    CountyResult result = bureau.run();

    assertThat(result.ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(result.counts().made()).isEqualTo(20);
    assertThat(result.counts().refused()).isEqualTo(5);
    assertThat(result.counts().skipped()).isEqualTo(1);
    Manifest manifest = bureau.manifest();
    assertThat(manifest.totals().documents()).isEqualTo(20);
    assertThat(manifest.refused())
        .extracting(refused -> refused.origin().source())
        .containsExactly(
            "a-broken.json", "b-nameless.json", "c-gbk.json", "d-empty.json", "e-twice.json");
    assertThat(bureau.told)
        .anySatisfy(told -> assertThat(told).contains("e-twice.json", "county.twice", "104.json"))
        .anySatisfy(told -> assertThat(told).contains("c-gbk.json", "filing.gbk"));
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  @Test
  void aDocumentThatCannotBePressedFailsAlone() throws Exception {
    List<Filing> filings = Bureau.townships(3);
    Filing second = filings.get(1);
    Department unprintable = new Department("101", "示例县\u0001镇");
    Source careless =
        new Source() {
          @Override
          public void read(String county, int year, Consumer<Offer> consumer) {
            for (Filing filing : filings) {
              Filing offered =
                  filing != second
                      ? filing
                      : new Filing(
                          second.year(),
                          second.stage(),
                          second.county(),
                          unprintable,
                          second.narrative(),
                          second.projects());
              consumer.accept(new Offer.Accepted(offered, List.of(), new Origin("表", 0), 0));
            }
          }

          @Override
          public List<String> counties(int year) {
            return List.of();
          }
        };

    CountyResult result = bureau.run(careless);

    assertThat(result.ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(result.counts().made()).isEqualTo(2);
    assertThat(bureau.manifest().documents())
        .extracting(Manifest.DocumentLine::state)
        .containsExactly("done", "failed", "done");
    assertThat(bureau.manifest().documents().get(1).problems())
        .extracting(Told::code)
        .contains("filing.control-character");
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  @Test
  void strictlyWhatHasWarningsIsNotMadeAndLeavesTheBundle() throws Exception {
    List<Filing> filings = new ArrayList<>(Bureau.townships(3));
    filings.set(1, withTotal(filings.get(1), "约十万"));
    bureau.file(filings);
    assertThat(bureau.run().counts().made()).isEqualTo(3);

    bureau.strict = true;
    CountyResult result = bureau.run();

    assertThat(result.ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(result.counts().failed()).isEqualTo(1);
    assertThat(result.counts().kept()).isEqualTo(2);
    assertThat(bureau.manifest().documents())
        .extracting(Manifest.DocumentLine::state)
        .containsExactly("done", "failed", "done");
    assertThat(bureau.manifest().earlier())
        .extracting(Manifest.EarlierLine::department)
        .containsExactly("101");
    assertThat(packed()).noneMatch(place -> place.contains("101-"));
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  @Test
  void aFilingThatComesBackBrokenCostsNoDocument() throws Exception {
    bureau.file(Bureau.townships(3));
    bureau.run();
    Map<String, String> before = bureau.tree();
    byte[] good = Files.readAllBytes(bureau.filings.resolve("101.json"));
    Files.writeString(bureau.filings.resolve("101.json"), "{");

    CountyResult result = bureau.run();

    assertThat(result.counts().removed()).isZero();
    assertThat(documents(bureau.tree())).isEqualTo(documents(before));
    assertThat(bureau.told)
        .anySatisfy(told -> assertThat(told).contains("有未受理的申报，暂不删除 1 个部门原有的文档"));
    assertThat(bureau.manifest().earlier())
        .extracting(Manifest.EarlierLine::department)
        .containsExactly("101");
    assertThat(packed()).noneMatch(place -> place.contains("101-"));
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();

    Files.write(bureau.filings.resolve("101.json"), good);
    assertThat(bureau.run().counts().kept()).isEqualTo(3);
    assertThat(bureau.tree()).isEqualTo(before);

    Files.delete(bureau.filings.resolve("101.json"));
    assertThat(bureau.run().counts().removed()).isEqualTo(1);
  }

  @Test
  void aRefusedFilingWhoseDepartmentIsKnownHoldsNoOtherBack() throws Exception {
    List<Filing> filings = Bureau.townships(3);
    bureau.file(filings);
    bureau.run();
    Files.delete(bureau.filings.resolve("102.json"));
    bureau.file("重报.json", filings.get(0));

    CountyResult result = bureau.run();

    assertThat(result.counts().refused()).isEqualTo(1);
    assertThat(result.counts().removed()).isEqualTo(1);
    assertThat(bureau.manifest().refused())
        .extracting(Manifest.RefusedLine::department)
        .containsExactly("100");
  }

  @Test
  void aRefusedFilingOfTheWholeSourceHoldsBackEveryCountysDocuments() throws Exception {
    bureau.file(Bureau.townships(2));
    bureau.run();
    Files.writeString(bureau.filings.resolve("101.json"), "{");
    FilingFiles files = new FilingFiles(bureau.filings, bureau.files());

    try (SortedFilings sorted = SortedFilings.sort(files, Bureau.YEAR, bureau.out, new Stop())) {
      assertThat(bureau.run(sorted).counts().removed()).isZero();
    }
    assertThat(bureau.tree().keySet()).anyMatch(place -> place.startsWith("docx/101-"));
  }

  @Test
  void aDocumentThatWasEditedIsSetAsideNotLost() throws Exception {
    bureau.file(Bureau.townships(2));
    bureau.run();
    Path document;
    try (Stream<Path> documents = Files.list(bureau.folder().resolve("docx"))) {
      document = documents.sorted().toList().get(0);
    }
    byte[] made = Files.readAllBytes(document);
    Files.writeString(document, "改过的");

    CountyResult result = bureau.run();

    assertThat(result.counts().made()).isEqualTo(1);
    assertThat(result.counts().setAside()).isEqualTo(1);
    assertThat(document).hasBinaryContent(made);
    assertThat(bureau.folder().resolve("另存").resolve(document.getFileName())).hasContent("改过的");
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  @Test
  void aSourceWithoutTheCountyTouchesNothing() throws Exception {
    bureau.file(Bureau.townships(2));
    bureau.run();
    Map<String, String> before = bureau.tree();
    for (Path file : bureau.files()) {
      Files.delete(file);
    }
    bureau.file("830.json", inCounty(Bureau.townships(1).get(0), "130823"));

    CountyResult result = bureau.run();

    assertThat(result.ending()).isEqualTo(Ending.REFUSED);
    assertThat(result.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("139901", "2025", "130823-2025"));
    assertThat(bureau.tree()).isEqualTo(before);
  }

  @Test
  void aFolderInWhichAnotherRunWorksIsRefused() throws Exception {
    bureau.file(Bureau.townships(1));
    RunFolder taken = RunFolder.of(bureau.out, Bureau.COUNTY, Bureau.YEAR);
    taken.create();
    try (RunLock held = RunLock.take(taken.lock())) {
      assertThat(held).isNotNull();
      CountyResult result = bureau.run();

      assertThat(result.ending()).isEqualTo(Ending.REFUSED);
      assertThat(result.problems())
          .singleElement()
          .satisfies(
              p -> assertThat(p.message()).contains(String.valueOf(ProcessHandle.current().pid())));
    }
    assertThat(bureau.run().ending()).isEqualTo(Ending.DONE);
  }

  @Test
  void forceMakesTheSameAgain() throws Exception {
    bureau.formats = EnumSet.allOf(Format.class);
    bureau.file(Bureau.townships(2));
    bureau.run();
    Map<String, String> before = bureau.tree();
    FileTime old = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));
    for (String place : before.keySet()) {
      Files.setLastModifiedTime(bureau.folder().resolve(place), old);
    }
    bureau.force = true;

    CountyResult result = bureau.run();

    assertThat(result.counts().made()).isEqualTo(2);
    assertThat(bureau.tree()).isEqualTo(before);
    for (String place : before.keySet()) {
      assertThat(Files.getLastModifiedTime(bureau.folder().resolve(place)))
          .as(place)
          .isGreaterThan(old);
    }
  }

  @Test
  void theOtherFormatStaysWhileItIsTrue() throws Exception {
    bureau.file(Bureau.townships(2));
    bureau.run();
    Map<String, String> word = bureau.tree();
    bureau.formats = EnumSet.of(Format.PDF);

    assertThat(bureau.run().counts().made()).isEqualTo(2);

    Map<String, String> both = bureau.tree();
    assertThat(documents(both)).hasSize(4).containsAllEntriesOf(documents(word));
    assertThat(packed()).containsAll(documents(both).keySet());
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();

    bureau.formats = EnumSet.of(Format.DOCX);
    assertThat(bureau.run().ending()).isEqualTo(Ending.UNCHANGED);
    assertThat(bureau.tree()).isEqualTo(both).containsKey("139901-2025-汇编.pdf");

    bureau.file("101.json", withTotal(Bureau.townships(2).get(1), "12"));
    CountyResult changed = bureau.run();
    assertThat(changed.counts().made()).isEqualTo(1);
    assertThat(changed.counts().removed()).isEqualTo(1);
    assertThat(documents(bureau.tree()).keySet())
        .hasSize(3)
        .noneMatch(place -> place.startsWith("pdf/101-"));
    assertThat(bureau.tree()).doesNotContainKey("139901-2025-汇编.pdf");
    assertThat(bureau.told).anySatisfy(told -> assertThat(told).contains("原有的汇编", "已删去"));
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  @Test
  void aRunKilledBeforeItsManifestMakesNothingOfTheBundleTwice() throws Exception {
    bureau.file(Bureau.townships(2));
    bureau.formats = EnumSet.allOf(Format.class);
    bureau.run();
    Path manifest = bureau.folder().resolve("manifest.json");
    Manifest before = bureau.manifest();
    Files.delete(manifest);
    FileTime old = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));
    List<Path> bundle =
        before.bundle().stream().map(file -> bureau.folder().resolve(file.file())).toList();
    for (Path file : bundle) {
      Files.setLastModifiedTime(file, old);
    }

    assertThat(bureau.run().counts().kept()).isEqualTo(2);

    assertThat(bundle).hasSize(3);
    for (Path file : bundle) {
      assertThat(Files.getLastModifiedTime(file)).as(file.toString()).isEqualTo(old);
    }
    assertThat(bureau.manifest().bundle()).isEqualTo(before.bundle());
  }

  @Test
  void theVolumeHoldsTheFinishedDocuments() throws Exception {
    bureau.file(Bureau.townships(2));
    bureau.formats = EnumSet.of(Format.PDF);
    bureau.run();
    Path volume = bureau.folder().resolve("139901-2025-汇编.pdf");
    String two = Sha256.of(volume);
    FileTime made = Files.getLastModifiedTime(volume);

    assertThat(bureau.run().ending()).isEqualTo(Ending.UNCHANGED);
    assertThat(Files.getLastModifiedTime(volume)).isEqualTo(made);

    Files.delete(volume);
    bureau.run();
    assertThat(Sha256.of(volume)).isEqualTo(two);

    Files.delete(bureau.filings.resolve("101.json"));
    bureau.run();
    assertThat(Sha256.of(volume)).isNotEqualTo(two);
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  @Test
  void aTornLineAndHalfWrittenFilesOfACrashDoNoHarm() throws Exception {
    bureau.file(Bureau.townships(3));
    bureau.run();
    Map<String, String> before = bureau.tree();
    RunFolder run = RunFolder.of(bureau.out, Bureau.COUNTY, Bureau.YEAR);
    List<String> lines = Files.readAllLines(run.journal());
    Files.writeString(
        run.journal(), lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(2).substring(0, 99));
    Files.writeString(bureau.folder().resolve("docx/.0815.part"), "half");
    Files.writeString(bureau.folder().resolve(".4711.part"), "half");

    CountyResult result = bureau.run();

    assertThat(result.counts().kept()).isEqualTo(2);
    assertThat(bureau.tree())
        .containsAllEntriesOf(before)
        .allSatisfy((place, hash) -> assertThat(place).doesNotContain(".part"));
  }

  @Test
  void severalCountiesOfOneSourceAreSortedFirst() throws Exception {
    List<Filing> filings = Bureau.townships(3);
    bureau.file("甲.json", filings.get(0));
    bureau.file("乙.json", inCounty(filings.get(1), "130823"));
    bureau.file("丙.json", filings.get(2));
    Files.writeString(bureau.filings.resolve("丁.json"), "[]");
    FilingFiles files = new FilingFiles(bureau.filings, bureau.files());

    try (SortedFilings sorted = SortedFilings.sort(files, Bureau.YEAR, bureau.out, new Stop())) {
      assertThat(sorted.counties(Bureau.YEAR)).containsExactly("130823", "139901");
      assertThat(sorted.refused())
          .singleElement()
          .extracting(refused -> refused.origin().source())
          .isEqualTo("丁.json");
      CountyResult result = bureau.run(sorted);

      assertThat(result.counts().made()).isEqualTo(2);
      assertThat(result.counts().skipped()).isZero();
    }
    assertThat(bureau.manifest().documents())
        .extracting(document -> document.origin().source())
        .containsExactly("甲.json", "丙.json");
  }

  @Test
  void sortingEndsWhenItIsStopped() throws Exception {
    bureau.file(Bureau.townships(2));
    FilingFiles files = new FilingFiles(bureau.filings, bureau.files());
    Stop stop = new Stop();
    stop.ask();

    assertThatThrownBy(() -> SortedFilings.sort(files, Bureau.YEAR, bureau.out, stop))
        .isInstanceOf(Stop.StoppedException.class);
    try (SortedFilings again = SortedFilings.sort(files, Bureau.YEAR, bureau.out, new Stop())) {
      assertThat(again.counties(Bureau.YEAR)).containsExactly("139901");
    }
  }

  @Test
  void aRunIsStoppedWhileItReads() throws Exception {
    List<Filing> filings = Bureau.townships(2);
    List<String> read = new ArrayList<>();
    Source endless =
        new Source() {
          @Override
          public void read(String county, int year, Consumer<Offer> consumer) {
            for (int i = 0; i < 1_000; i++) {
              read.add("一份");
              consumer.accept(
                  new Offer.Accepted(filings.get(i % 2), List.of(), new Origin("表", i), 0));
              bureau.context.getBean(CountyJob.class).stop();
            }
          }

          @Override
          public List<String> counties(int year) {
            return List.of();
          }
        };

    assertThat(bureau.run(endless).ending()).isEqualTo(Ending.STOPPED);
    assertThat(read).hasSize(2);
  }

  @Test
  void theBindingOfTheVolumeIsToldAndTimedAndCanBeStopped() throws Exception {
    bureau.file(Bureau.townships(2));
    bureau.formats = EnumSet.of(Format.PDF);

    CountyResult result = bureau.run();

    assertThat(bureau.told).contains("binding 0/2", "binding 1/2", "binding 2/2");
    assertThat(result.stageMillis())
        .containsOnlyKeys("fill", "lay", "write", "volume", "bundle")
        .hasEntrySatisfying("volume", millis -> assertThat(millis).isPositive());

    bureau.told.clear();
    Files.delete(bureau.folder().resolve("139901-2025-汇编.pdf"));
    bureau.whileBinding = () -> bureau.context.getBean(CountyJob.class).stop();

    assertThat(bureau.run().ending()).isEqualTo(Ending.STOPPED);
    assertThat(bureau.told).containsExactly("binding 0/2");
    assertThat(bureau.folder().resolve("139901-2025-汇编.pdf")).doesNotExist();
  }

  @Test
  void verifyTellsTotalsAndAnArchiveThatDoNotAgree() throws Exception {
    bureau.file(Bureau.townships(2));
    bureau.run();
    Manifest told = bureau.manifest();
    Manifest other =
        new Manifest(
            told.format(),
            told.county(),
            told.year(),
            told.basis(),
            told.totals(),
            told.documents().subList(0, 1),
            told.refused(),
            told.earlier(),
            told.bundle(),
            told.run());
    other.write(bureau.folder().resolve("manifest.json"));

    String second = told.documents().get(1).files().get(0).file();
    assertThat(Verification.of(bureau.folder()).problems())
        .extracting(p -> p.code() + " " + p.place() + " " + p.message())
        .containsExactlyInAnyOrder(
            "county.totals manifest.json 合计与所列文档不符",
            "county.packed-surplus 139901-2025.zip 压缩包中多出 " + second,
            "county.surplus " + second + " 多出的文件，不是生成的");
  }

  @Test
  void verifyNamesWhatIsMissingAlteredAndSurplus() throws Exception {
    bureau.file(Bureau.townships(2));
    bureau.run();
    List<MadeFile> files =
        bureau.manifest().documents().stream().flatMap(d -> d.files().stream()).toList();
    Files.delete(bureau.folder().resolve(files.get(0).file()));
    Files.writeString(bureau.folder().resolve(files.get(1).file()), "另一份");
    Files.writeString(bureau.folder().resolve("docx/说明.txt"), "");

    assertThat(Verification.of(bureau.folder()).problems())
        .extracting(p -> p.code() + " " + p.place())
        .containsExactlyInAnyOrder(
            "county.missing " + files.get(0).file(),
            "county.altered " + files.get(1).file(),
            "county.surplus docx/说明.txt");
  }

  private List<String> packed() throws Exception {
    try (ZipFile zip = new ZipFile(bureau.folder().resolve("139901-2025.zip").toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  private static Map<String, String> documents(Map<String, String> tree) {
    Map<String, String> documents = new TreeMap<>(tree);
    documents.keySet().removeIf(place -> !place.contains("/"));
    return documents;
  }

  private static Filing inCounty(Filing filing, String county) {
    return new Filing(
        filing.year(),
        filing.stage(),
        new County(county, "平泉市", "平泉市财政局"),
        filing.department(),
        filing.narrative(),
        filing.projects());
  }

  private static Filing withTotal(Filing filing, String total) {
    Project first = filing.projects().get(0);
    Project changed =
        new Project(
            first.code(),
            first.name(),
            first.unit(),
            first.moneyUnit(),
            new Budget(total, "", ""),
            first.purpose(),
            first.plan(),
            first.goals(),
            first.indicators());
    return new Filing(
        filing.year(),
        filing.stage(),
        filing.county(),
        filing.department(),
        filing.narrative(),
        List.of(changed));
  }
}
