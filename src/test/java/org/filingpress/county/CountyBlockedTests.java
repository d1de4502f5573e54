package org.filingpress.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.filingpress.county.CountyResult.Ending;
import org.filingpress.county.bundle.Manifest;
import org.filingpress.county.folder.MadeFile;
import org.filingpress.filing.Filing;
import org.filingpress.press.DocumentName;
import org.filingpress.press.Format;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file that cannot be put in its place or taken from it, as on Windows when Word has it open. A
 * folder in its place, or a file in the place of the folder 另存, stands for that.
 */
class CountyBlockedTests {

  private static final List<Filing> FILINGS = Bureau.townships(3);
  private static final String SECOND = DocumentName.of(FILINGS.get(1));

  @TempDir private Path folder;
  @AutoClose private Bureau bureau;

  @BeforeEach
  void open() throws Exception {
    bureau = Bureau.withH2(folder);
    bureau.formats = EnumSet.allOf(Format.class);
    bureau.file(FILINGS);
  }

  @Test
  void aDocumentWhosePlaceIsTakenFailsAloneAndIsMadeByTheNextRun() throws Exception {
    Path inTheWay = bureau.folder().resolve("pdf/" + SECOND + ".pdf");
    Path inside = Files.createDirectories(inTheWay).resolve("别人的");
    Files.writeString(inside, "不是我们的");

    CountyResult result = bureau.run();

    assertThat(result.ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(result.counts().made()).isEqualTo(2);
    assertThat(result.counts().failed()).isEqualTo(1);
    assertThat(bureau.told)
        .anySatisfy(
            told ->
                assertThat(told)
                    .startsWith("101.json county.blocked 文件不能替换或删去")
                    .contains("已有同名文件或文件夹", SECOND));
    assertThat(bureau.manifest().documents())
        .extracting(Manifest.DocumentLine::state)
        .containsExactly("done", "failed", "done");
    assertThat(inside).hasContent("不是我们的");

    Files.delete(inside);
    Files.delete(inTheWay);
    CountyResult next = bureau.run();

    assertThat(next.ending()).isEqualTo(Ending.DONE);
    assertThat(next.counts().made()).isEqualTo(1);
    assertThat(next.counts().kept()).isEqualTo(2);
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  @Test
  void anEditedDocumentThatCannotBeSetAsideIsNotLostAndFailsAlone() throws Exception {
    bureau.run();
    Path document = bureau.folder().resolve("docx/" + SECOND + ".docx");
    Files.writeString(document, "改过的");
    Files.writeString(bureau.folder().resolve("另存"), "");

    CountyResult result = bureau.run();

    assertThat(result.ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(result.counts().kept()).isEqualTo(2);
    assertThat(document).hasContent("改过的");
    assertThat(bureau.manifest().earlier())
        .singleElement()
        .satisfies(
            earlier ->
                assertThat(earlier.files())
                    .extracting(MadeFile::file)
                    .containsExactly("pdf/" + SECOND + ".pdf"));

    Files.delete(bureau.folder().resolve("另存"));
    assertThat(bureau.run().counts().made()).isEqualTo(1);
    assertThat(bureau.folder().resolve("另存/" + SECOND + ".docx")).hasContent("改过的");
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  @Test
  void aDocumentThatCannotBeRemovedIsToldAndStopsNothing() throws Exception {
    bureau.run();
    Path document = bureau.folder().resolve("docx/" + SECOND + ".docx");
    Files.writeString(document, "改过的");
    Files.writeString(bureau.folder().resolve("另存"), "");
    Files.delete(bureau.filings.resolve("101.json"));

    CountyResult result = bureau.run();

    assertThat(result.ending()).isEqualTo(Ending.DONE);
    assertThat(result.counts().removed()).isEqualTo(1);
    assertThat(document).hasContent("改过的");
    assertThat(bureau.told).anySatisfy(told -> assertThat(told).contains("county.blocked"));

    bureau.told.clear();
    bureau.run();

    assertThat(document).hasContent("改过的");
    assertThat(bureau.told).anySatisfy(told -> assertThat(told).contains("county.blocked"));
    assertThat(bureau.manifest().earlier()).isEmpty();
    Files.delete(bureau.folder().resolve("另存"));
    bureau.run();
    assertThat(document).doesNotExist();
    assertThat(bureau.folder().resolve("另存/" + SECOND + ".docx")).hasContent("改过的");
    assertThat(bureau.manifest().earlier()).isEmpty();
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  @Test
  void aVolumeWhosePlaceIsTakenStopsNothingElse() throws Exception {
    Path volume = bureau.folder().resolve("139901-2025-汇编.pdf");
    Files.createDirectories(volume.resolve("里面"));

    CountyResult result = bureau.run();

    assertThat(result.ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(result.counts().made()).isEqualTo(3);
    assertThat(bureau.manifest().bundle())
        .extracting(MadeFile::file)
        .containsExactly("汇总表.xlsx", "139901-2025.zip");

    Files.delete(volume.resolve("里面"));
    Files.delete(volume);
    assertThat(bureau.run().ending()).isEqualTo(Ending.DONE);
    assertThat(volume).isRegularFile();
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  @Test
  void aWorkbookWhosePlaceIsTakenStopsNothingElse() throws Exception {
    Path workbook = bureau.folder().resolve("汇总表.xlsx");
    Files.createDirectories(workbook.resolve("里面"));

    CountyResult result = bureau.run();

    assertThat(result.ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(result.counts().made()).isEqualTo(3);
    assertThat(bureau.told)
        .anySatisfy(told -> assertThat(told).contains("county.blocked", "汇总表.xlsx"));
    assertThat(bundle()).containsExactly("139901-2025-汇编.pdf", "139901-2025.zip");
    assertThat(bureau.run().ending()).isEqualTo(Ending.SOME_FAILED);

    Files.delete(workbook.resolve("里面"));
    Files.delete(workbook);
    assertThat(bureau.run().ending()).isEqualTo(Ending.DONE);
    assertThat(bundle()).containsExactly("汇总表.xlsx", "139901-2025-汇编.pdf", "139901-2025.zip");
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  /** The old one stays, as one does that is open, and the manifest does not speak of it. */
  @Test
  void anArchiveThatCannotBeReplacedStopsNothingElse() throws Exception {
    bureau.run();
    Path archive = bureau.folder().resolve("139901-2025.zip");
    Files.writeString(archive, "改过的");
    Files.writeString(bureau.folder().resolve("另存"), "");

    assertThat(bureau.run().ending()).isEqualTo(Ending.SOME_FAILED);

    assertThat(archive).hasContent("改过的");
    assertThat(bundle()).containsExactly("汇总表.xlsx", "139901-2025-汇编.pdf");
    Files.delete(bureau.folder().resolve("另存"));
    assertThat(bureau.run().ending()).isEqualTo(Ending.DONE);
    assertThat(bureau.folder().resolve("另存/139901-2025.zip")).hasContent("改过的");
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  @Test
  void aManifestWhosePlaceIsTakenIsToldAndWrittenByTheNextRun() throws Exception {
    Path manifest = bureau.folder().resolve("manifest.json");
    Files.createDirectories(manifest.resolve("里面"));

    CountyResult result = bureau.run();

    assertThat(result.ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(result.counts().made()).isEqualTo(3);
    assertThat(bureau.told)
        .anySatisfy(told -> assertThat(told).contains("county.blocked 文件不能替换或删去", "manifest.json"));
    assertThat(bureau.run().ending()).isEqualTo(Ending.SOME_FAILED);

    Files.delete(manifest.resolve("里面"));
    Files.delete(manifest);
    CountyResult next = bureau.run();

    assertThat(next.ending()).isEqualTo(Ending.DONE);
    assertThat(next.counts().kept()).isEqualTo(3);
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
    assertThat(bureau.run().ending()).isEqualTo(Ending.UNCHANGED);
  }

  @Test
  void aDocumentThatIsChangedWhileItIsPackedCostsTheArchiveAlone() throws Exception {
    Path document = bureau.folder().resolve("docx/" + SECOND + ".docx");
    bureau.whileBundling = () -> write(document, "正在改");

    CountyResult result = bureau.run();

    assertThat(result.ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(bureau.told)
        .anySatisfy(told -> assertThat(told).contains("county.changed", "被别的程序改动"));
    assertThat(bundle()).containsExactly("汇总表.xlsx", "139901-2025-汇编.pdf");
    bureau.whileBundling = () -> {};
    CountyResult next = bureau.run();
    assertThat(next.ending()).isEqualTo(Ending.DONE);
    assertThat(next.counts().made()).isEqualTo(1);
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  /** A run was killed, or held up, between the two files; then the filing fails. */
  @Test
  void ofAPairWhoseHalfWasReplacedBothHalvesStay() throws Exception {
    bureau.run();
    Path pdf = bureau.folder().resolve("pdf/" + SECOND + ".pdf");
    Path docx = bureau.folder().resolve("docx/" + SECOND + ".docx");
    Path journal = bureau.folder().resolve(".run/journal.jsonl");
    byte[] oldPdf = Files.readAllBytes(pdf);
    List<String> lines = new ArrayList<>(Files.readAllLines(journal));
    bureau.file("101.json", Bureau.withTotal(FILINGS.get(1), "约十万"));
    bureau.run();
    byte[] newDocx = Files.readAllBytes(docx);
    lines.addAll(Files.readAllLines(journal));
    Files.write(journal, lines);
    Files.write(pdf, oldPdf);
    bureau.strict = true;

    CountyResult result = bureau.run();

    assertThat(result.counts().failed()).isEqualTo(1);
    assertThat(result.counts().removed()).isZero();
    assertThat(pdf).hasBinaryContent(oldPdf);
    assertThat(docx).hasBinaryContent(newDocx);
    assertThat(places(bureau.manifest()))
        .containsExactly("pdf/" + SECOND + ".pdf", "docx/" + SECOND + ".docx");
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();

    Map<String, String> before = bureau.tree();
    bureau.run();
    assertThat(bureau.tree()).isEqualTo(before);
  }

  private List<String> bundle() throws IOException {
    return bureau.manifest().bundle().stream().map(MadeFile::file).toList();
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> places(Manifest manifest) throws IOException {
    return manifest.earlier().stream()
        .flatMap(earlier -> earlier.files().stream())
        .map(MadeFile::file)
        .toList();
  }
}
