package org.filingpress.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the fonts are. */
final class FontsOptions {

  @Option(
      names = "--fonts",
      paramLabel = "DIR",
      defaultValue = "fonts",
      description = "字体文件夹（默认：${DEFAULT-VALUE}）。")
  private Path fonts = Path.of("fonts");

  Path folder() {
    return InstalledFolder.of(fonts);
  }
}
