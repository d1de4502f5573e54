package org.filingpress.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures thousands of filings with Word documents, PDFs and the counties' volumes. It takes an
 * hour; so a large number is measured by its two halves, before the kill and after.
 */
final class CountyPdfBenchmark {

  private static final String BOTH = "docx,pdf";
  private static final int HALVED = 10_000;

  private final Path repository;
  private final List<Integer> counts;
  private final boolean quick;
  private final String date;

  CountyPdfBenchmark(Path repository, List<Integer> counts, boolean quick, String date) {
    this.repository = repository;
    this.counts = counts;
    this.quick = quick;
    this.date = date;
  }

  void run() throws Exception {
    Machine machine = new Machine();
    Path folder = Files.createTempDirectory("county-pdf");
    List<ManyFilings.Measured> many = new ArrayList<>();
    try {
      for (int count : counts) {
        ManyFilings filings = new ManyFilings(repository, folder.resolve("many"));
        many.add(
            count < HALVED ? filings.measure(count, BOTH) : filings.measureHalves(count, BOTH));
        System.out.println(many.get(many.size() - 1));
      }
    } finally {
      Folders.delete(folder);
    }
    String text = text(new ManyTable(many), machine.othersShare());
    System.out.println(text);
    if (!quick) {
      Results.put(repository.resolve("benchmarks"), Results.COUNTY_PDF, text);
    }
  }

  private String text(ManyTable table, double othersShare) {
    return Machine.made("county-pdf", date, othersShare)
        + "The process has -Xmx512m. Heap: in use before a collection, and after one, at most.\n\n"
        + table.rows()
        + String.format(Locale.ROOT, "\n| what | measured | wanted | |\n|---|---|---|---|\n")
        + table.targets();
  }
}
