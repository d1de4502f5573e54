package org.filingpress.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;

/** A template library on disk, put together by a test. The documents in it are empty files. */
record LibraryFolder(Path folder) {

  /** Adds a version as an officer would; no counties make it the default. */
  LibraryFolder with(String name, int year, String... counties) throws IOException {
    String codes =
        List.of(counties).stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "));
    String description = "name: %s\ncounties: [%s]\nfirstYear: %d\n".formatted(name, codes, year);
    return describedAs(name, year, description);
  }

  /** Adds a version with a description of any text. */
  LibraryFolder describedAs(String name, int year, String description) throws IOException {
    Path version = Files.createDirectories(folder.resolve(name).resolve(String.valueOf(year)));
    Files.writeString(version.resolve("template.yml"), description);
    Files.write(version.resolve("template.docx"), new byte[0]);
    return this;
  }

  TemplateLibrary open() throws ProblemsException, IOException {
    return TemplateLibrary.open(folder);
  }

  /** The problems of a library that is not to open. */
  List<Problem> refusal() throws IOException {
    try {
      open();
    } catch (ProblemsException refused) {
      return refused.problems();
    }
    throw new AssertionError("was opened: " + folder);
  }
}
