package org.filingpress.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.filingpress.county.CountyResult.Ending;
import org.filingpress.county.bundle.Manifest;
import org.filingpress.county.folder.MadeFile;
import org.filingpress.county.folder.RunFolder;
import org.filingpress.county.folder.Told;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Project;
import org.filingpress.filing.Sha256;
import org.filingpress.press.Format;
import org.filingpress.samples.Altered;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a county's folder after several runs, and what {@code verify} says of it. */
class CountyFolderTests {

  @TempDir private Path folder;
  @AutoClose private Bureau bureau;

  @BeforeEach
  void open() throws Exception {
    bureau = Bureau.withH2(folder);
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
    assertThat(Bureau.documents(both)).hasSize(4).containsAllEntriesOf(Bureau.documents(word));
    assertThat(bureau.packed()).containsAll(Bureau.documents(both).keySet());
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();

    bureau.formats = EnumSet.of(Format.DOCX);
    assertThat(bureau.run().ending()).isEqualTo(Ending.UNCHANGED);
    assertThat(bureau.tree()).isEqualTo(both).containsKey("139901-2025-汇编.pdf");

    bureau.file("101.json", Bureau.withTotal(Bureau.townships(2).get(1), "12"));
    CountyResult changed = bureau.run();
    assertThat(changed.counts().made()).isEqualTo(1);
    assertThat(changed.counts().removed()).isEqualTo(1);
    assertThat(Bureau.documents(bureau.tree()).keySet())
        .hasSize(3)
        .noneMatch(place -> place.startsWith("pdf/101-"));
    assertThat(bureau.tree()).doesNotContainKey("139901-2025-汇编.pdf");
    assertThat(bureau.told).anySatisfy(told -> assertThat(told).contains("原有的汇编", "已删去"));
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  @Test
  void aVolumeThatGoesSinceNothingWasMadeIsNotLaidToTheFormat() throws Exception {
    bureau.file(Bureau.townships(1));
    bureau.formats = EnumSet.of(Format.PDF);
    bureau.run();
    bureau.file("100.json", Bureau.withTotal(Bureau.townships(1).get(0), "约十万"));
    bureau.strict = true;

    bureau.run();

    assertThat(bureau.tree()).doesNotContainKey("139901-2025-汇编.pdf");
    assertThat(bureau.told)
        .anySatisfy(told -> assertThat(told).contains("没有一份文档生成，原有的汇编已删去"))
        .noneSatisfy(told -> assertThat(told).contains("--format"));
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
  void verifyNamesWhatIsMissingAndAlteredInTheArchive() throws Exception {
    bureau.file(Bureau.townships(3));
    bureau.run();
    Manifest told = bureau.manifest();
    Path archive = bureau.folder().resolve("139901-2025.zip");
    List<String> names = bureau.packed();
    String missing = names.get(1);
    String altered = names.get(2);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String name : names) {
        if (!name.equals(missing)) {
          zip.putNextEntry(new ZipEntry(name));
          zip.write(
              name.equals(altered)
                  ? "另一份".getBytes(StandardCharsets.UTF_8)
                  : Files.readAllBytes(bureau.folder().resolve(name)));
          zip.closeEntry();
        }
      }
    }
    List<MadeFile> bundle = new ArrayList<>(told.bundle());
    bundle.set(bundle.size() - 1, MadeFile.of(bureau.folder(), archive));
    told.with(told.run(), bundle).write(bureau.folder().resolve("manifest.json"));

    assertThat(Verification.of(bureau.folder()).problems())
        .extracting(p -> p.code() + " " + p.place() + " " + p.message())
        .containsExactlyInAnyOrder(
            "county.packed-missing 139901-2025.zip 压缩包中缺少 " + missing,
            "county.packed-altered 139901-2025.zip 压缩包中的 " + altered + " 与清单不同");
  }

  @Test
  void theLogOfDocumentsDoesNotGrowForEver() throws Exception {
    bureau.file(Bureau.townships(2));
    bureau.run();
    RunFolder run = RunFolder.of(bureau.out, Bureau.COUNTY, Bureau.YEAR);
    assertThat(Files.readAllLines(run.log())).hasSize(2);
    bureau.force = true;
    bureau.run();
    assertThat(Files.readAllLines(run.log())).hasSize(4);
    assertThat(run.logBefore()).doesNotExist();
    Files.writeString(run.log(), "一行\n".repeat(700_000));

    bureau.run();

    assertThat(Files.readAllLines(run.log())).hasSize(2);
    assertThat(run.logBefore()).hasSize(4_900_000);
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

  /** As a journal of words only has it. */
  @Test
  void aDocumentOfWhichItCannotBeToldAgainWhatCameUpIsMadeAnew() throws Exception {
    Filing filing = Bureau.townships(1).get(0);
    Project project = Altered.withGoals(filing.projects().get(0), List.of("\uE123"));
    bureau.file("100.json", Altered.withProjects(filing, List.of(project)));
    bureau.run();
    List<Told> told = bureau.manifest().documents().get(0).problems();
    assertThat(bureau.run().counts().kept()).isEqualTo(1);
    Path journal = bureau.folder().resolve(".run/journal.jsonl");
    Files.writeString(
        journal,
        Files.readString(journal).replaceAll("\"arguments\":\\[[^]]*]", "\"message\":\"\""));

    CountyResult again = bureau.run();

    assertThat(told).extracting(Told::code).containsExactly("layout.no-glyph");
    assertThat(again.counts().made()).isEqualTo(1);
    assertThat(again.counts().setAside()).isZero();
    assertThat(bureau.manifest().documents().get(0).problems()).isEqualTo(told);
  }
}
