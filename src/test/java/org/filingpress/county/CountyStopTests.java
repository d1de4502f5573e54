package org.filingpress.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.filingpress.county.CountyResult.Ending;
import org.filingpress.county.bundle.Manifest;
import org.filingpress.county.source.FilingFiles;
import org.filingpress.county.source.Offer;
import org.filingpress.county.source.Origin;
import org.filingpress.county.source.SortedFilings;
import org.filingpress.county.source.Source;
import org.filingpress.county.stop.Stop;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingWriter;
import org.filingpress.press.Format;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of several counties, and runs that are stopped at work. */
class CountyStopTests {

  @TempDir private Path folder;
  @AutoClose private Bureau bureau;

  @BeforeEach
  void open() throws Exception {
    bureau = Bureau.withH2(folder);
  }

  @Test
  void severalCountiesOfOneSourceAreSortedFirst() throws Exception {
    List<Filing> filings = Bureau.townships(3);
    bureau.file("甲.json", filings.get(0));
    bureau.file("乙.json", Bureau.inCounty(filings.get(1), "130823"));
    bureau.file("丙.json", filings.get(2));
    Files.writeString(bureau.filings.resolve("丁.json"), "[]");
    FilingFiles files = new FilingFiles(bureau.filings, bureau.files());

    try (SortedFilings sorted = SortedFilings.sort(files, Bureau.YEAR, bureau.out, new Stop())) {
      assertThat(sorted.counties(Bureau.YEAR)).containsExactly("130823", "139901");
      assertThat(sorted.unnamed())
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
  void aRefusedFilingGoesToTheCountyThatItNames() throws Exception {
    List<Filing> filings = Bureau.townships(4);
    FilingWriter writer = new FilingWriter(FilingWriter.Form.LINE);
    bureau.file("1.json", filings.get(0));
    Files.writeString(
        bureau.filings.resolve("2.json"),
        writer.json(filings.get(1)).replace("\"narrative\"", "\"叙述\""));
    String third = writer.json(filings.get(2));
    Files.writeString(bureau.filings.resolve("3.json"), third.substring(0, third.length() - 40));
    bureau.file("4.json", filings.get(0));
    Files.writeString(
        bureau.filings.resolve("5.json"),
        writer.json(Bureau.inCounty(filings.get(3), "130823")).replace("\"projects\"", "\"项目\""));
    Files.writeString(
        bureau.filings.resolve("6.json"),
        third.substring(0, 200).replace("\"year\":2025", "\"year\":2024"));
    FilingFiles files = new FilingFiles(bureau.filings, bureau.files());

    CountyResult alone = bureau.run();
    Manifest fromFiles = bureau.manifest();

    assertThat(alone.counts().refused()).isEqualTo(3);
    assertThat(alone.counts().skipped()).isEqualTo(2);
    assertThat(fromFiles.refused())
        .extracting(refused -> refused.origin().source() + " " + refused.department())
        .containsExactly("2.json 101", "3.json 102", "4.json 100");
    try (SortedFilings sorted = SortedFilings.sort(files, Bureau.YEAR, bureau.out, new Stop())) {
      assertThat(sorted.counties(Bureau.YEAR)).containsExactly("130823", "139901");
      assertThat(sorted.unnamed()).isEmpty();
      bureau.run(sorted);
      assertThat(bureau.manifest().refused()).isEqualTo(fromFiles.refused());
    }
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
  void sortingThatFailsHoldsNothing() throws Exception {
    bureau.file(Bureau.townships(2));
    FilingFiles files = new FilingFiles(bureau.filings, bureau.files());
    Path inTheWay = bureau.out.resolve(".sorted/2025/139901.jsonl/里面");
    Files.createDirectories(inTheWay);

    assertThatThrownBy(() -> SortedFilings.sort(files, Bureau.YEAR, bureau.out, new Stop()))
        .isInstanceOf(IOException.class);

    Files.delete(inTheWay);
    try (SortedFilings again = SortedFilings.sort(files, Bureau.YEAR, bureau.out, new Stop())) {
      assertThat(again.counties(Bureau.YEAR)).containsExactly("139901");
    }
  }

  @Test
  void aRunIsStoppedWhileItReads() throws Exception {
    List<Filing> filings = Bureau.townships(2);
    List<String> read = new CopyOnWriteArrayList<>();
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
    assertThat(read).hasSizeLessThan(50);
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
}
