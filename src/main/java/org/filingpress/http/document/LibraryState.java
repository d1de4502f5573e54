package org.filingpress.http.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a template library looks like from outside, to see whether it has changed: the files with
 * their sizes and times. Seals are left out, which the press itself sets.
 */
record LibraryState(List<String> files) {

  private static final int DEPTH = 3;

  static LibraryState of(Path library) throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(library, DEPTH)) {
      for (Path file : all.filter(LibraryState::counts).sorted().toList()) {
        files.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return new LibraryState(files);
  }

  private static boolean counts(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && !name.startsWith(".") && !name.equals("template.sha256");
  }
}
