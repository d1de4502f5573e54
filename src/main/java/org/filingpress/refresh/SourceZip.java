package org.filingpress.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.template.NewVersion;

/**
 * A zip of {@code <name>/<year>/} folders from a stranger. No entry's name becomes a path before it
 * has the form that is wanted; a zip with an entry that means harm is refused whole. Names without
 * Unicode's flag (APPNOTE 6.3.10, appendix D) may be in GB 18030, as Chinese Windows writes them.
 */
final class SourceZip {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final int FIRST_NOT_ASCII = 0x80;

  /** CJK radicals, the first of the Chinese blocks. */
  private static final int FIRST_CHINESE = 0x2E80;

  /** What macOS and Windows add. */
  private static final Pattern ADDED =
      Pattern.compile("(?:__MACOSX/.*|(?:.*/)?(?:\\.DS_Store|Thumbs\\.db|desktop\\.ini))");

  private final int year;
  private final Path staging;
  private final RefreshSettings.Limits limits;
  private final List<Problem> reminders = new ArrayList<>();
  private final Map<String, List<String>> files = new TreeMap<>();
  private final Map<String, Problem> tooLarge = new TreeMap<>();
  private long left;

  private SourceZip(int year, Path staging, RefreshSettings.Limits limits) {
    this.year = year;
    this.staging = staging;
    this.limits = limits;
    this.left = limits.unpacked().toBytes();
  }

  /**
   * @param staging takes what is wanted
   * @throws ProblemsException when it is no zip, means harm or goes beyond the limits
   */
  static Delivery read(Path zip, int year, Path staging, RefreshSettings.Limits limits)
      throws ProblemsException, IOException {
    SourceZip source = new SourceZip(year, staging, limits);
    try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
      source.unpack(file);
    } catch (IOException | IllegalArgumentException broken) {
      throw refused("refresh.zip-broken", String.valueOf(broken.getMessage()));
    }
    return source.delivery();
  }

  private void unpack(ZipFile zip) throws ProblemsException, IOException {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.size() > limits.entries()) {
      throw refused("refresh.zip-too-many", String.valueOf(limits.entries()));
    }
    Set<String> seen = new HashSet<>();
    for (ZipArchiveEntry entry : entries) {
      String name = name(entry);
      if (leadsOut(name)) {
        throw refused("refresh.zip-path", name);
      } else if (entry.isUnixSymlink()) {
        throw refused("refresh.zip-link", name);
      } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw refused("refresh.zip-twice", name);
      } else if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw refused("refresh.zip-encrypted", name);
      } else if (!zip.canReadEntryData(entry)) {
        throw refused("refresh.zip-broken", name);
      }
    }
    for (ZipArchiveEntry entry : entries) {
      if (!entry.isDirectory() && !ADDED.matcher(name(entry)).matches()) {
        unpack(zip, entry, name(entry));
      }
    }
  }

  private void unpack(ZipFile zip, ZipArchiveEntry entry, String path)
      throws ProblemsException, IOException {
    String[] steps = path.split("/");
    if (steps.length != 3
        || !NewVersion.isName(steps[0])
        || !Drop.YEAR.matcher(steps[1]).matches()) {
      reminders.add(Problem.warning("refresh.stray", path));
      return;
    } else if (Integer.parseInt(steps[1]) != year) {
      if (Integer.parseInt(steps[1]) > year && steps[2].equals(Drop.DOCUMENT)) {
        reminders.add(Problem.warning("refresh.other-year", steps[0] + "/" + steps[1], steps[1]));
      }
      return;
    }
    files.computeIfAbsent(steps[0], name -> new ArrayList<>()).add(steps[2]);
    Path folder = Files.createDirectories(staging.resolve(steps[0]).resolve(steps[1]));
    if (Drop.isWanted(steps[2])) {
      long largest = Drop.largest(steps[2]);
      try (InputStream in = zip.getInputStream(entry);
          OutputStream out = Files.newOutputStream(folder.resolve(steps[2]))) {
        if (!copy(in, out, largest)) {
          tooLarge.putIfAbsent(steps[0], SourceFolder.tooLarge(path, largest));
        }
      }
    }
  }

  /** Whether that was all; the rest of what is too large is not unpacked. */
  private boolean copy(InputStream in, OutputStream out, long largest)
      throws ProblemsException, IOException {
    byte[] buffer = new byte[1 << 16];
    long written = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      written += read;
      left -= read;
      if (left < 0) {
        throw refused("refresh.zip-too-large", String.valueOf(limits.unpacked().toMegabytes()));
      } else if (written > largest) {
        return false;
      }
      out.write(buffer, 0, read);
    }
    return true;
  }

  private Delivery delivery() throws ProblemsException {
    List<Drop> drops = new ArrayList<>();
    files.forEach(
        (name, there) -> {
          Path folder = staging.resolve(name).resolve(String.valueOf(year));
          Problem large = tooLarge.get(name);
          drops.add(
              large == null
                  ? Drop.staged(name, year, folder, there)
                  : Drop.refused(name, year, folder, large));
        });
    if (drops.isEmpty() && reminders.stream().anyMatch(p -> p.code().equals("refresh.stray"))) {
      throw refused("refresh.zip-nothing", reminders.get(0).place());
    }
    return new Delivery(drops, reminders);
  }

  /**
   * As it was meant: the archive's library would turn backslashes, and take any bytes for UTF-8. A
   * name without Unicode's mark is in UTF-8, as macOS writes it, when that gives Chinese; 平泉 in GB
   * 18030 is valid UTF-8, too, but of Latin letters.
   */
  private static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
      return entry.getName();
    } else if (entry.getGeneralPurposeBit().usesUTF8ForNames()) {
      return new String(raw, StandardCharsets.UTF_8);
    }
    try {
      String name = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
      if (name.chars().allMatch(c -> c < FIRST_NOT_ASCII || c >= FIRST_CHINESE)) {
        return name;
      }
    } catch (CharacterCodingException notUnicode) {
      // read below
    }
    return new String(raw, GB18030);
  }

  private static boolean leadsOut(String name) {
    return name.isEmpty()
        || name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf(':') >= 0
        || List.of(name.split("/", -1)).contains("..")
        || name.codePoints().anyMatch(Character::isISOControl);
  }

  private static ProblemsException refused(String code, String... arguments) {
    return new ProblemsException(List.of(Problem.error(code, "", arguments)));
  }
}
