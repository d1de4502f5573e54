package org.filingpress.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filingpress.docx.output.Packed;
import org.filingpress.docx.output.ZipWriter;
import org.filingpress.filing.GivenUpException;
import org.jspecify.annotations.Nullable;

/**
 * The archive of every document of a template: what stays the same is compressed once, here, and
 * copied; what is filled is compressed when it is written.
 */
final class PackageForm {

  /** An entry in its place among the others: fixed, or null for one that is filled. */
  private record Slot(String name, @Nullable Packed fixed) {}

  private final List<Slot> slots = new ArrayList<>();

  PackageForm(Map<String, byte[]> parts, Set<String> filled) {
    parts.forEach(
        (name, bytes) ->
            slots.add(new Slot(name, filled.contains(name) ? null : Packed.fixed(name, bytes))));
  }

  /** Writes a document; the stream is left open. */
  void write(Map<String, FilledText> filled, PageNumbers pages, OutputStream out)
      throws IOException {
    ZipWriter zip = new ZipWriter(out);
    for (Slot slot : slots) {
      GivenUpException.ifInterrupted();
      Packed fixed = slot.fixed();
      zip.add(
          fixed != null
              ? fixed
              : Packed.filled(slot.name(), filled.get(slot.name()).withPages(pages)));
    }
    zip.finish();
  }
}
