package org.filingpress.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip archive that is written forwards only; the same entries give the same bytes. */
final class ZipWriter implements AutoCloseable {

  /**
   * zlib's level. Of a usual document of 180 KB, level 3 makes 15.6 KB, 4 13.8, 5 13.1 and 6, the
   * default, 11.8, in 0.39, 0.73, 0.83 and 1.03 ms.
   */
  private static final int LEVEL = 5;

  /**
   * An early date: the earliest that a zip knows, 1980-01-01, gets time stamps of another kind in
   * zones east of Greenwich.
   */
  private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipArchiveOutputStream zip;
  private boolean open;

  ZipWriter(OutputStream out) {
    zip = new ZipArchiveOutputStream(out);
    zip.setLevel(LEVEL);
    zip.setEncoding(StandardCharsets.UTF_8.name());
    zip.setUseZip64(Zip64Mode.AsNeeded);
  }

  /** Adds an entry that is compressed already. */
  void copy(PackageForm.Fixed fixed) throws IOException {
    closeEntry();
    ZipArchiveEntry entry = dated(fixed.name());
    entry.setSize(fixed.size());
    entry.setCompressedSize(fixed.compressed().length);
    entry.setCrc(fixed.crc());
    zip.addRawArchiveEntry(entry, new ByteArrayInputStream(fixed.compressed()));
  }

  /** Begins an entry; what is written to the stream until the next call is its content. */
  OutputStream entry(String name) throws IOException {
    closeEntry();
    zip.putArchiveEntry(dated(name));
    open = true;
    return zip;
  }

  private static ZipArchiveEntry dated(String name) {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setMethod(ZipArchiveEntry.DEFLATED);
    entry.setTime(NO_DATE.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
    return entry;
  }

  private void closeEntry() throws IOException {
    if (open) {
      zip.closeArchiveEntry();
      open = false;
    }
  }

  /** Writes the directory; the stream below is left open. */
  @Override
  public void close() throws IOException {
    closeEntry();
    zip.finish();
    zip.flush();
  }
}
