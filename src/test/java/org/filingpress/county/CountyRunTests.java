package org.filingpress.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.filingpress.cli.OddTemplate;
import org.filingpress.county.CountyResult.Ending;
import org.filingpress.county.bundle.Manifest;
import org.filingpress.county.folder.RunFolder;
import org.filingpress.county.folder.RunLock;
import org.filingpress.county.folder.Told;
import org.filingpress.county.source.Offer;
import org.filingpress.county.source.Origin;
import org.filingpress.county.source.Source;
import org.filingpress.filing.Department;
import org.filingpress.filing.Filing;
import org.filingpress.samples.Altered;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a county's run does with documents that fail, edited files and other runs. */
class CountyRunTests {

  @TempDir private Path folder;
  @AutoClose private Bureau bureau;

  @BeforeEach
  void open() throws Exception {
    bureau = Bureau.withH2(folder);
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
                  filing != second ? filing : Altered.withDepartment(second, unprintable);
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
        .containsExactly("docx.unprintable");
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  @Test
  void strictlyWhatHasWarningsIsNotMadeAndLeavesTheBundle() throws Exception {
    List<Filing> filings = new ArrayList<>(Bureau.townships(3));
    filings.set(1, Bureau.withTotal(filings.get(1), "约十万"));
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
    assertThat(bureau.packed()).noneMatch(place -> place.contains("101-"));
    assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
  }

  /** Whether or not the document lies there from a run that was not strict. */
  @Test
  void strictlyATemplateWithWarningsMakesNothing() throws Exception {
    bureau.file(Bureau.townships(1));
    OddTemplate.withAnUnknownFont(folder.resolve("templates"));
    bureau.pressroom = Pressroom.open(folder.resolve("templates"), Path.of("fonts"));
    bureau.strict = true;
    assertThat(bureau.run().counts().failed()).isEqualTo(1);
    bureau.strict = false;
    assertThat(bureau.run().counts().made()).isEqualTo(1);
    assertThat(bureau.run().ending()).isEqualTo(Ending.UNCHANGED);
    bureau.strict = true;

    CountyResult result = bureau.run();

    assertThat(result.ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(result.counts().failed()).isEqualTo(1);
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
    bureau.file("830.json", Bureau.inCounty(Bureau.townships(1).get(0), "130823"));

    CountyResult result = bureau.run();

    assertThat(result.ending()).isEqualTo(Ending.REFUSED);
    assertThat(result.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("139901", "2025", "130823-2025"));
    assertThat(bureau.tree()).isEqualTo(before);
  }

  /** As POI and others do. */
  @Test
  void aFullDiskIsToldAsSuchWhoeverWrapsIt() throws Exception {
    Source full =
        new Source() {
          @Override
          public void read(String county, int year, Consumer<Offer> consumer) {
            throw new IllegalStateException(new IOException("No space left on device"));
          }

          @Override
          public List<String> counties(int year) {
            return List.of();
          }
        };

    CountyResult result = bureau.run(full);

    assertThat(result.ending()).isEqualTo(Ending.BROKEN);
    assertThat(result.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).isEqualTo("文件读写失败：磁盘已满"));
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
}
