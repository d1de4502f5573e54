package org.filingpress.template.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The standard template with its parts changed by a test. */
public final class EditedTemplate {

  static final Path STANDARD = Path.of("templates/standard/2021/template.docx");

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  public EditedTemplate() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(STANDARD))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
  }

  public static byte[] standard() throws IOException {
    return Files.readAllBytes(STANDARD);
  }

  /** Replaces text of the body, which must be there. */
  public EditedTemplate text(String old, String fresh) {
    return in("word/document.xml", old, fresh);
  }

  public EditedTemplate in(String part, String old, String fresh) {
    String xml = new String(parts.get(part), StandardCharsets.UTF_8);
    assertThat(xml).contains(old);
    return with(part, xml.replace(old, fresh).getBytes(StandardCharsets.UTF_8));
  }

  public EditedTemplate with(String part, byte[] content) {
    parts.put(part, content);
    return this;
  }

  public byte[] bytes() throws IOException {
    ByteArrayOutputStream docx = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(docx)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(LocalDateTime.of(2021, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return docx.toByteArray();
  }

  /** A part of a finished .docx. */
  public static String part(byte[] docx, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no part " + name);
  }
}
