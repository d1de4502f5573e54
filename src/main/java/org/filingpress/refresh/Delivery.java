package org.filingpress.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;

/**
 * What a source holds for a year.
 *
 * @param drops by name
 * @param problems reminders of what else lies there
 */
record Delivery(List<Drop> drops, List<Problem> problems) {
  Delivery {
    drops = List.copyOf(drops);
    problems = List.copyOf(problems);
  }

  /**
   * Fetches from a folder or an address.
   *
   * @param staging takes copies of the files
   * @throws ProblemsException when the source as a whole cannot be used
   */
  static Delivery of(String source, int year, Path staging, RefreshSettings settings)
      throws ProblemsException, IOException {
    if (source.isEmpty()) {
      throw new ProblemsException(List.of(Problem.error("refresh.no-source", "")));
    } else if (Download.isAddress(source)) {
      Path zip = staging.resolve("download.zip");
      Download.fetch(source, zip, settings);
      Path files = Files.createDirectory(staging.resolve("files"));
      return SourceZip.read(zip, year, files, settings.limits());
    }
    Path folder;
    try {
      folder = Path.of(source);
    } catch (InvalidPathException noPath) {
      throw new ProblemsException(List.of(Problem.error("refresh.source-missing", source)));
    }
    return SourceFolder.read(folder, year, staging, settings.settle());
  }
}
