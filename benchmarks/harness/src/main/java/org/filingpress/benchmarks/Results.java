package org.filingpress.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** RESULTS.md: a part for each benchmark, of which one can be written anew. */
final class Results {

  static final String FILLING = "1. Filling Word documents";
  static final String PAGES = "2. True page numbers and PDF";
  static final String COUNTY = "3. The county run";
  static final String COUNTY_PDF = "4. The county run with PDF";
  static final String HTTP = "5. The HTTP service";

  private static final String TITLE = "# Results\n";
  private static final String PART = "\n## ";

  private Results() {}

  static void put(Path benchmarks, String part, String text) throws IOException {
    Path file = benchmarks.resolve("RESULTS.md");
    Map<String, String> parts = new TreeMap<>();
    if (Files.exists(file)) {
      for (String known : Files.readString(file).split(PART)) {
        int end = known.indexOf('\n');
        if (!known.startsWith("# ") && end > 0) {
          parts.put(known.substring(0, end), known.substring(end + 1).strip());
        }
      }
    }
    parts.put(part, text.strip());
    StringBuilder all = new StringBuilder(TITLE);
    parts.forEach(
        (title, body) -> all.append(PART).append(title).append("\n\n").append(body).append('\n'));
    Files.writeString(file, all);
  }
}
