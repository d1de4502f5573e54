package org.filingpress.benchmarks;

import java.nio.file.Path;

/** Filings by the generator of the example county, whose text reads like real filings. */
final class GeneratedCounty {

  private GeneratedCounty() {}

  /**
   * @param perCounty how many filings a county has
   * @param lines one file of JSON lines, or a folder with a file for each filing
   * @return what {@code county --from} reads
   */
  static Path generate(Path repository, Path folder, int filings, int perCounty, boolean lines)
      throws Exception {
    ColdStart.run(
        "-cp",
        Entry.classPath(repository.resolve("benchmarks"), "filingpress"),
        "org.filingpress.samples.ExampleCounty",
        "out=" + folder,
        "filings=" + filings,
        "county=" + perCounty,
        "lines=" + (lines ? "yes" : "no"));
    return lines ? folder.resolve("filings.jsonl") : folder;
  }
}
