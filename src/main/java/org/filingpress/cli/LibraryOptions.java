package org.filingpress.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the template library is. */
final class LibraryOptions {

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      defaultValue = "templates",
      description = "模板库（默认：${DEFAULT-VALUE}）。")
  private Path templates = Path.of("templates");

  Path folder() {
    return InstalledFolder.of(templates);
  }
}
