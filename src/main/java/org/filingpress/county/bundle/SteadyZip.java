package org.filingpress.county.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.filingpress.county.folder.MadeFile;
import org.filingpress.county.stop.Stop;
import org.filingpress.filing.Sha256;

/**
 * ZIP archives (APPNOTE.TXT) whose bytes depend on their content only: every entry bears the first
 * day of the budget year. Names are in UTF-8 and marked so (general purpose bit 11), which is what
 * Windows needs to show them.
 */
final class SteadyZip {

  private SteadyZip() {}

  /** The same archive with steady times; what is compressed stays so. */
  static void copy(Path archive, int year, OutputStream out) throws IOException {
    ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
    try (ZipFile in = ZipFile.builder().setPath(archive).get()) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
        ZipArchiveEntry copy = entry(entry.getName(), year);
        copy.setMethod(entry.getMethod());
        copy.setSize(entry.getSize());
        copy.setCompressedSize(entry.getCompressedSize());
        copy.setCrc(entry.getCrc());
        zip.addRawArchiveEntry(copy, in.getRawInputStream(entry));
      }
    }
    zip.finish();
  }

  /**
   * Packs files of a folder as they stream by, each under its place; documents are compressed in
   * themselves and are not compressed again.
   *
   * @param stop is looked at before each file
   * @throws FileChangedException when one is not what it was when it was made
   */
  static void pack(Path root, List<MadeFile> files, int year, OutputStream out, Stop stop)
      throws IOException {
    ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
    zip.setEncoding("UTF-8");
    zip.setLevel(Deflater.NO_COMPRESSION);
    for (MadeFile file : files) {
      stop.check();
      zip.putArchiveEntry(entry(file.file(), year));
      MessageDigest digest = Sha256.digest();
      try (InputStream in = new DigestInputStream(open(root, file), digest)) {
        in.transferTo(zip);
      }
      if (!Sha256.hex(digest).equals(file.sha256())) {
        throw new FileChangedException(file.file());
      }
      zip.closeArchiveEntry();
    }
    zip.finish();
  }

  private static InputStream open(Path root, MadeFile file) throws IOException {
    try {
      return Files.newInputStream(root.resolve(file.file()));
    } catch (FileSystemException removedOrHeld) {
      throw new FileChangedException(file.file());
    }
  }

  private static ZipArchiveEntry entry(String name, int year) {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTimeLocal(LocalDateTime.of(year, 1, 1, 12, 0));
    // Of an archive made by DOS, as Java's are, Info-ZIP takes the names for a DOS code page.
    entry.setUnixMode(UnixStat.FILE_FLAG | UnixStat.DEFAULT_FILE_PERM);
    return entry;
  }
}
