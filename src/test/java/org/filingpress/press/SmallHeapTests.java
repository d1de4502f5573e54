package org.filingpress.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.filingpress.samples.PeculiarFilings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallHeapTests {

  @TempDir Path folder;

  /** 300 projects, tables of 400 rows, a narrative of 30 pages, cells higher than a page. */
  @Test
  void pressesPeculiarFilingsIn256Megabytes() throws Exception {
    Path log = folder.resolve("log");
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            PeculiarPress.class.getName(),
            folder.toString());
    program.environment().put("CLASSPATH", classes);
    Process process = program.redirectErrorStream(true).redirectOutput(log.toFile()).start();

    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    List<String> said = Files.readAllLines(log, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(String.join("\n", said)).isZero();
    Map<String, Integer> pages = new HashMap<>();
    for (String name : PeculiarFilings.all().keySet()) {
      assertThat(folder.resolve(name + ".docx")).isNotEmptyFile();
      try (PDDocument pdf = Loader.loadPDF(folder.resolve(name + ".pdf").toFile())) {
        pages.put(name, pdf.getNumberOfPages());
        assertThat(said).contains(name + " " + pdf.getNumberOfPages());
      }
    }
    assertThat(pages.get("projects300")).isGreaterThan(300);
  }
}
