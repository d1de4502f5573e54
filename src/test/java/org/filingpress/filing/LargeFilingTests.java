package org.filingpress.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads filings of 50 MB in a Java machine of its own, whose heap has room for little else. */
class LargeFilingTests {

  private static final int SIZE = 50_000_000;

  @TempDir private Path directory;

  @Test
  void readsAFilingOf50MegabytesInAHeapThatHoldsItsTextsOnce() throws Exception {
    Path file = directory.resolve("indicators.json");
    int rows = SIZE / INDICATOR.getBytes(StandardCharsets.UTF_8).length;
    int projects = rows / 400;
    write(file, "", PROJECT + (INDICATOR + ",").repeat(399) + INDICATOR + "]}", projects);

    assertThat(Files.size(file)).isGreaterThan(SIZE - 1_000_000);
    assertThat(read(file, "-Xmx80m")).isEqualTo("accepted " + projects);
  }

  @Test
  void skips50MegabytesOfWhatItRefusesInAHeapOf24() throws Exception {
    Path file = directory.resolve("unknown.json");
    write(file, "\"x\":" + "[".repeat(9) + "\"草案\"" + ",\"草案\"".repeat(SIZE / 9), "", 0);

    assertThat(read(file, "-Xmx24m")).startsWith("refused");
  }

  private static final String PROJECT =
      "{\"code\":\"1\",\"name\":\"防火经费\",\"unit\":{\"code\":\"830001\",\"name\":\"本级\"},"
          + "\"moneyUnit\":\"万元\",\"indicators\":[";

  private static final String INDICATOR =
      "{\"level1\":\"产出指标\",\"level2\":\"数量指标\",\"level3\":\"防火安全检查次数\",\"description\":\""
          + "每个村每年至少开展防火安全检查10次。".repeat(20)
          + "\",\"value\":\"≥10次\",\"basis\":\"年初工作计划\"}";

  private static void write(Path file, String inserted, String project, int projects)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(Samples.LINE, 0, Samples.LINE.indexOf("\"stage\""));
      out.write(inserted.isEmpty() ? "" : inserted + "]".repeat(9) + ",");
      String rest = Samples.LINE.substring(Samples.LINE.indexOf("\"stage\""));
      out.write(rest, 0, rest.indexOf("\"projects\""));
      out.write("\"projects\":[");
      for (int i = 0; i < projects; i++) {
        out.write(i == 0 ? project : "," + project);
      }
      out.write("]}");
    }
  }

  private static String read(Path file, String heap) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                OneFiling.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return output.strip();
  }

  /** The program of that machine. */
  static final class OneFiling {
    public static void main(String[] arguments) throws IOException {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(arguments[0])))) {
        Reading reading = new FilingReader().readOne(in);
        System.out.println(
            reading instanceof Reading.Accepted accepted
                ? "accepted " + accepted.filing().projects().size()
                : "refused " + reading.problems().get(0).code());
      }
    }
  }
}
