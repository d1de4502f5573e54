package org.filingpress.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.filingpress.Application;
import org.filingpress.county.bundle.Manifest;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Project;
import org.filingpress.samples.Altered;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A filing that is too large for the memory there is. */
class CountySmallHeapTests {

  /** So many projects the size of the generator's largest filing, again and again. */
  private static final int TIMES = 4;

  @TempDir private Path folder;

  @Test
  void aDocumentThatMemoryDoesNotHoldFailsAlone() throws Exception {
    List<Filing> filings = Bureau.townships(4);
    try (Bureau bureau = Bureau.withH2(folder)) {
      bureau.file(filings);
      bureau.file("101.json", tooLarge(filings.get(1)));
    }

    List<String> said = county("-Xmx192m");

    assertThat(said).anySatisfy(line -> assertThat(line).contains("生成 3 份，失败 1 份"));
    assertThat(said).anySatisfy(line -> assertThat(line).contains("OutOfMemoryError"));
    Path result = folder.resolve("out/139901-2025");
    try (var documents = Files.list(result.resolve("docx"))) {
      assertThat(documents.map(file -> file.getFileName().toString().substring(0, 3)))
          .containsExactlyInAnyOrder("100", "102", "103");
    }
    assertThat(Verification.of(result).problems()).isEmpty();
    Manifest manifest = Manifest.read(result.resolve("manifest.json"));
    assertThat(manifest).isNotNull();
    assertThat(manifest.documents())
        .extracting(Manifest.DocumentLine::state)
        .containsExactly("done", "failed", "done", "done");
  }

  private static Filing tooLarge(Filing filing) {
    List<Project> all =
        new FilingGenerator(5).filing(Shape.HUGE.withNarrative(300).withRows(20, 20)).projects();
    List<Project> projects = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      projects.addAll(all);
    }
    return Altered.withProjects(filing, projects);
  }

  private List<String> county(String heap) throws Exception {
    Path log = folder.resolve("log");
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            heap,
            Application.class.getName(),
            "county",
            "--from",
            folder.resolve("filings").toString(),
            "--county",
            Bureau.COUNTY,
            "--year",
            String.valueOf(Bureau.YEAR),
            "--format",
            "docx",
            "--workers",
            "1",
            "--data",
            folder.resolve("own").toString(),
            "--out",
            folder.resolve("out").toString());
    program
        .environment()
        .put(
            "CLASSPATH",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    program.environment().put("LC_ALL", "C.UTF-8");
    Process process = program.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    List<String> said = Files.readAllLines(log);
    assertThat(process.exitValue()).as(String.join("\n", said)).isEqualTo(1);
    return said;
  }
}
