package org.filingpress.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * The archive of every document of a template: what stays the same is compressed once, here, and
 * copied; what is filled is compressed as it streams in.
 */
final class PackageForm {

  /** An entry that is the same in every document. */
  record Fixed(String name, byte[] compressed, long crc, int size) {}

  /** An entry in its place among the others: fixed, or null for one that is filled. */
  private record Slot(String name, @org.jspecify.annotations.Nullable Fixed fixed) {}

  private final List<Slot> slots = new ArrayList<>();

  PackageForm(Map<String, byte[]> parts, Set<String> filled) {
    parts.forEach(
        (name, bytes) ->
            slots.add(new Slot(name, filled.contains(name) ? null : compressed(name, bytes))));
  }

  /** Writes a document; the stream is left open. */
  void write(Map<String, FilledText> filled, PageNumbers pages, OutputStream out)
      throws IOException {
    try (ZipWriter zip = new ZipWriter(out)) {
      for (Slot slot : slots) {
        if (slot.fixed() != null) {
          zip.copy(slot.fixed());
        } else {
          filled.get(slot.name()).writeTo(zip.entry(slot.name()), pages);
        }
      }
    }
  }

  private static Fixed compressed(String name, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] buffer = new byte[bytes.length + bytes.length / 1000 + 64];
      int length = deflater.deflate(buffer);
      return new Fixed(name, java.util.Arrays.copyOf(buffer, length), crc.getValue(), bytes.length);
    } finally {
      deflater.end();
    }
  }
}
