package org.filingpress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;

/** Finds the filings' files that a command line names. */
final class InputFiles {

  private InputFiles() {}

  /**
   * The files themselves, and those of folders and the folders in them whose name ends in {@code
   * .json} or {@code .jsonl}, by name.
   *
   * @throws ProblemsException naming every file that is not there and every folder without filings
   */
  static List<Path> of(List<Path> named) throws ProblemsException, IOException {
    List<Path> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        List<Path> inside = inside(path);
        if (inside.isEmpty()) {
          problems.add(Problem.error("cli.no-filings", path.toString()));
        }
        files.addAll(inside);
      } else if (Files.isReadable(path)) {
        files.add(path);
      } else {
        problems.add(Problem.error("cli.no-file", path.toString()));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
    return files;
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(InputFiles::isFiling).sorted().toList();
    }
  }

  private static boolean isFiling(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".json") || name.endsWith(".jsonl");
  }
}
