package org.filingpress.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.filingpress.county.CountyResult.Ending;
import org.filingpress.county.bundle.Manifest;
import org.filingpress.county.source.FilingFiles;
import org.filingpress.county.source.SortedFilings;
import org.filingpress.county.stop.Stop;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingWriter;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a county's run does with filings that it cannot take in. */
class CountyRefusedTests {

  @TempDir private Path folder;
  @AutoClose private Bureau bureau;

  @BeforeEach
  void open() throws Exception {
    bureau = Bureau.withH2(folder);
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
    bureau.file("f-other.json", Bureau.inCounty(filings.get(5), "130823"));

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
  void whereNoFilingCanBeTakenInEachIsToldOfAndCounted() throws Exception {
    Files.writeString(bureau.filings.resolve("a.json"), "{");
    Files.writeString(bureau.filings.resolve("b.json"), "");
    bureau.file("c.json", Bureau.inCounty(Bureau.townships(1).get(0), "130823"));

    CountyResult result = bureau.run();

    assertThat(result.ending()).isEqualTo(Ending.REFUSED);
    assertThat(result.counts().refused()).isEqualTo(2);
    assertThat(result.counts().skipped()).isEqualTo(1);
    assertThat(result.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("county.nothing"));
    assertThat(bureau.told).anyMatch(told -> told.startsWith("a.json "));
    assertThat(bureau.told).anyMatch(told -> told.startsWith("b.json "));
    assertThat(bureau.folder()).doesNotExist();
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
    assertThat(Bureau.documents(bureau.tree())).isEqualTo(Bureau.documents(before));
    assertThat(bureau.told)
        .anySatisfy(told -> assertThat(told).contains("有未受理的申报，暂不删除 1 个部门原有的文档"));
    assertThat(bureau.manifest().earlier())
        .extracting(Manifest.EarlierLine::department)
        .containsExactly("101");
    assertThat(bureau.packed()).noneMatch(place -> place.contains("101-"));
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
}
