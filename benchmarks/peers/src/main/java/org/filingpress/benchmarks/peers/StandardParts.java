package org.filingpress.benchmarks.peers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of the newest standard template, which all documents take over. */
public final class StandardParts {

  private StandardParts() {}

  /** Each part's bytes by its name. */
  public static Map<String, byte[]> read(Path repository) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(newest(repository));
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), resolved(entry.getName(), zip.readAllBytes()));
      }
    }
    return parts;
  }

  /** The peers take names for fields in the document's text only. */
  private static byte[] resolved(String name, byte[] part) {
    if (!name.endsWith(".xml")) {
      return part;
    }
    String text = new String(part, StandardCharsets.UTF_8);
    return text.replaceAll("\\$\\{[^}]*\\}", "").getBytes(StandardCharsets.UTF_8);
  }

  /** A template with this body. */
  public static byte[] template(Path repository, String body) throws IOException {
    Map<String, byte[]> parts = read(repository);
    parts.put("word/document.xml", body.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Path newest(Path repository) throws IOException {
    try (Stream<Path> years = Files.list(repository.resolve("templates/standard"))) {
      return years.max(Comparator.naturalOrder()).orElseThrow().resolve("template.docx");
    }
  }
}
