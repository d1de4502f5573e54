package org.filingpress.judge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes to the XML of a .docx. */
final class DocumentEdit {

  private DocumentEdit() {}

  /**
   * Copies a document with one part changed.
   *
   * @throws IOException also when nothing was changed
   */
  static void rewrite(Path docx, Path copy, String part, UnaryOperator<String> edit)
      throws IOException {
    boolean changed = false;
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(docx));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals(part)) {
          String before = new String(bytes, StandardCharsets.UTF_8);
          String after = edit.apply(before);
          changed = !after.equals(before);
          bytes = after.getBytes(StandardCharsets.UTF_8);
        }
        out.write(bytes);
        out.closeEntry();
      }
    }
    if (!changed) {
      throw new IOException("nothing to change in " + part + " of " + docx);
    }
  }
}
