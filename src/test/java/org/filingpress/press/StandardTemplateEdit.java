package org.filingpress.press;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.filingpress.docx.WordSchema;

/** A library that holds the standard template with other parts or other text in them. */
final class StandardTemplateEdit {

  private static final Path STANDARD = Path.of("templates/standard/2021");

  private final Map<String, String> parts = new LinkedHashMap<>();

  StandardTemplateEdit() throws IOException {
    WordSchema.parts(Files.readAllBytes(STANDARD.resolve("template.docx")))
        .forEach((name, part) -> parts.put(name, new String(part, StandardCharsets.UTF_8)));
  }

  /** Replaces all occurrences in a part, of which there must be one at least. */
  StandardTemplateEdit replace(String part, String text, String by) {
    String before = parts.get(part);
    if (before == null || !before.contains(text)) {
      throw new IllegalArgumentException(part + " does not hold " + text);
    }
    parts.put(part, before.replace(text, by));
    return this;
  }

  StandardTemplateEdit rename(String part, String name) {
    parts.put(name, parts.remove(part));
    return this;
  }

  /** Opens a press whose library, in this folder, holds nothing else. */
  Press open(Path folder) throws Exception {
    Path version = Files.createDirectories(folder.resolve("standard/2021"));
    Files.copy(STANDARD.resolve("template.yml"), version.resolve("template.yml"));
    try (OutputStream out = Files.newOutputStream(version.resolve("template.docx"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return Press.open(folder, Path.of("fonts"));
  }
}
