package org.filingpress.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Thousands of filings of many counties in one process, killed at half, and restarted. */
final class ManyFilings {

  private static final int PER_COUNTY = 120;

  private final Path repository;
  private final Path folder;

  /** In a folder that holds nothing else, and nothing afterwards. */
  ManyFilings(Path repository, Path folder) {
    this.repository = repository;
    this.folder = folder;
  }

  /**
   * What was measured.
   *
   * @param whole to the end: an undisturbed run, or the two halves one after the other
   * @param halves whether it is the two halves
   * @param restart the run that ended what the kill had left
   * @param found finished documents that the restart found
   * @param madeTwice those of them that it made again
   */
  record Measured(
      int filings,
      String formats,
      CountyProcess.Run whole,
      boolean halves,
      CountyProcess.Run restart,
      int found,
      int madeTwice) {
    double perSecond() {
      return filings / whole.seconds();
    }
  }

  /** With an undisturbed run first; the restart must come to the same manifests. */
  Measured measure(int filings, String formats) throws Exception {
    return measure(filings, formats, false);
  }

  /** Without an undisturbed run, where that would take too long. */
  Measured measureHalves(int filings, String formats) throws Exception {
    return measure(filings, formats, true);
  }

  private Measured measure(int filings, String formats, boolean halves) throws Exception {
    Files.createDirectories(folder);
    Path lines =
        GeneratedCounty.generate(repository, folder.resolve("input"), filings, PER_COUNTY, true);
    CountyProcess.Run undisturbed = null;
    Map<String, String> manifests = Map.of();
    if (!halves) {
      Path whole = folder.resolve("whole");
      undisturbed =
          new CountyProcess(repository, folder.resolve("a")).run(lines, "all", formats, whole);
      manifests = new CountyOutput(whole, formats).manifests();
      Folders.delete(whole);
    }
    Path out = folder.resolve("killed");
    CountyProcess process = new CountyProcess(repository, folder.resolve("b"));
    CountyProcess.Run killed = process.kill(lines, "all", formats, out, filings / 2);
    CountyOutput output = new CountyOutput(out, formats);
    Map<String, String> found = output.finished();
    CountyProcess.Run restart = process.run(lines, "all", formats, out);
    Map<String, String> finished = output.finished();
    if (finished.size() != filings || !halves && !output.manifests().equals(manifests)) {
      throw new IOException("The restart came to another end: " + finished.size() + " documents");
    }
    int twice =
        (int)
            found.entrySet().stream()
                .filter(one -> !one.getValue().equals(finished.get(one.getKey())))
                .count();
    Folders.delete(folder);
    return new Measured(
        filings,
        formats,
        undisturbed == null ? killed.and(restart) : undisturbed,
        halves,
        restart,
        found.size(),
        twice);
  }
}
