package org.filingpress.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** The standard template with something amiss. */
public final class OddTemplate {

  private OddTemplate() {}

  /** Makes a library whose only template divides by zero in its first project's title. */
  static void dividingByTheProjects(Path library) throws IOException {
    edited(library, "word/document.xml", "${project?counter}", "${1 / (year - year)}");
  }

  /** Makes a library whose only template sets 楷体 in a font that nobody has, 无名体. */
  public static void withAnUnknownFont(Path library) throws IOException {
    edited(library, "word/styles.xml", "楷体_GB2312", "无名体");
  }

  private static void edited(Path library, String part, String from, String to) throws IOException {
    Path standard = Path.of("templates/standard/2021");
    Path version = Files.createDirectories(library.resolve("standard/2021"));
    for (String file : new String[] {"template.docx", "template.yml"}) {
      Files.copy(standard.resolve(file), version.resolve(file));
    }
    try (FileSystem zip = FileSystems.newFileSystem(version.resolve("template.docx"))) {
      Path file = zip.getPath(part);
      String odd = Files.readString(file, StandardCharsets.UTF_8).replace(from, to);
      Files.writeString(file, odd, StandardCharsets.UTF_8);
    }
  }
}
