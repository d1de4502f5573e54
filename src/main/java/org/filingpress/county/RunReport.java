package org.filingpress.county;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.filingpress.county.folder.Json;
import org.filingpress.press.AtomicFiles;

/** {@code run-report.json}: how a run went, for programs. */
record RunReport(
    String county,
    String name,
    int year,
    String ending,
    CountyResult.Counts counts,
    double seconds,
    double documentsPerSecond,
    Map<String, Long> stageMillis,
    List<CountyResult.Slow> slowest) {

  static void write(Path file, CountyResult result) throws IOException {
    RunReport report =
        new RunReport(
            result.county(),
            result.name(),
            result.year(),
            result.ending().name(),
            result.counts(),
            round(result.seconds()),
            round(result.counts().made() / result.seconds()),
            result.stageMillis(),
            result.slowest());
    String json = Json.PRETTY.writeValueAsString(report) + "\n";
    try (AtomicFiles files = new AtomicFiles()) {
      files.write(file, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
      files.appear();
    }
  }

  private static double round(double number) {
    return Math.round(number * 100) / 100.0;
  }
}
