package org.filingpress.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.filingpress.county.CountyResult.Ending;
import org.filingpress.filing.County;
import org.filingpress.filing.Filing;
import org.filingpress.press.Format;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of several counties, and runs that are stopped at work. */
class CountyStopTests {

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
}
