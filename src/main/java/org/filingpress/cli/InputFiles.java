package org.filingpress.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;

/** Finds the filings' files that a command line names. */
final class InputFiles {

  private InputFiles() {}

  /**
   * The files themselves, and those of folders and the folders in them whose name ends in {@code
   * .json} or {@code .jsonl}, by name. Folders whose names begin with a dot and folders that a
   * county run made, which hold a {@code .run}, are left out.
   *
   * @throws ProblemsException naming every file that is not there, every folder without filings and
   *     every folder in them that cannot be read: filings may be in it
   */
  static List<Path> of(List<Path> named) throws ProblemsException, IOException {
    List<Path> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        List<Path> inside = inside(path, problems);
        if (inside.isEmpty() && problems.isEmpty()) {
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

  private static List<Path> inside(Path folder, List<Problem> problems) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            boolean hidden =
                !inner.equals(folder) && inner.getFileName().toString().startsWith(".");
            return hidden || Files.exists(inner.resolve(".run"))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Files.isRegularFile(file) && isFiling(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path unreadable, IOException why) {
            problems.add(Problem.error("cli.unreadable-folder", unreadable.toString()));
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }

  private static boolean isFiling(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".json") || name.endsWith(".jsonl");
  }
}
