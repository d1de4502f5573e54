package org.filingpress.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** The standard template with something amiss. */
final class OddTemplate {

  private OddTemplate() {}

  /** Makes a library whose only template sets 楷体 in a font that nobody has, 无名体. */
  static void withAnUnknownFont(Path library) throws IOException {
    Path standard = Path.of("templates/standard/2021");
    Path version = Files.createDirectories(library.resolve("standard/2021"));
    for (String file : new String[] {"template.docx", "template.yml"}) {
      Files.copy(standard.resolve(file), version.resolve(file));
    }
    try (FileSystem zip = FileSystems.newFileSystem(version.resolve("template.docx"))) {
      Path styles = zip.getPath("word/styles.xml");
      String odd = Files.readString(styles, StandardCharsets.UTF_8).replace("楷体_GB2312", "无名体");
      Files.writeString(styles, odd, StandardCharsets.UTF_8);
    }
  }
}
