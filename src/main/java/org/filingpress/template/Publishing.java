package org.filingpress.template;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;

/** Changes to a library on disk; each happens wholly or not at all. */
public final class Publishing {

  /** Of this process; {@link #lockFile} is among processes. */
  private static final Object ALONE = new Object();

  /** What the names of folders begin with that are not ready yet. */
  private static final String STAGED = ".staged-";

  private Publishing() {}

  /**
   * Adds a version: its files are written into a folder that no reader looks into, which is then
   * renamed. Whoever opened the library before keeps what he has.
   *
   * @return the new version, sealed
   * @throws ProblemsException when there is such a version, or another template serves the same
   *     counties in that year
   */
  public static TemplateVersion add(Path library, NewVersion version)
      throws ProblemsException, IOException {
    version.check();
    synchronized (ALONE) {
      try (FileChannel held = lockFile(library)) {
        held.lock();
        return addAlone(library, version);
      }
    }
  }

  /**
   * Whether a version would be added, as the library is now.
   *
   * @throws ProblemsException when it would not
   */
  public static void check(TemplateLibrary library, NewVersion version) throws ProblemsException {
    version.check();
    admit(library, version);
  }

  /** Removes what processes left behind that were killed while they added something. */
  public static void tidy(Path library) throws ProblemsException, IOException {
    synchronized (ALONE) {
      try (FileChannel held = lockFile(library)) {
        held.lock();
        removeStaged(library);
      }
    }
  }

  private static TemplateVersion admit(TemplateLibrary library, NewVersion version)
      throws ProblemsException {
    Path folder = library.folder().resolve(version.name()).resolve(String.valueOf(version.year()));
    TemplateVersion added =
        new TemplateVersion(
            version.name(),
            version.year(),
            version.counties(),
            folder,
            version.retiredFrom(),
            version.plan());
    if (Files.exists(folder)) {
      throw refused("template.exists", folder.toString());
    }
    List<TemplateVersion> all = new ArrayList<>(library.versions());
    all.add(added);
    List<Problem> rivals = new ArrayList<>();
    TemplateLibrary.checkRivals(all, rivals);
    if (!rivals.isEmpty()) {
      throw new ProblemsException(rivals);
    }
    return added;
  }

  private static TemplateVersion addAlone(Path library, NewVersion version)
      throws ProblemsException, IOException {
    removeStaged(library);
    TemplateVersion added = admit(TemplateLibrary.open(library), version);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("template.docx", version.document());
    files.put("template.yml", bytes(version.description()));
    files.put("sample.json", version.sample());
    files.put("template.sha256", bytes(Seal.of(version.document())));
    if (version.retiredFrom() != null) {
      files.put(Retirement.FILE, bytes(Retirement.text(version.retiredFrom())));
    }
    Path staged = library.resolve(STAGED + UUID.randomUUID());
    Files.createDirectory(staged);
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        write(staged.resolve(file.getKey()), file.getValue());
      }
      Files.createDirectories(added.folder().getParent());
      Files.move(staged, added.folder(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      remove(staged);
    }
    return added;
  }

  /**
   * Retires a version: for filings of budget year {@code from} and later it is not in force. Its
   * files stay, and for earlier years it stays in force.
   *
   * @throws ProblemsException when there is no such version, or it was retired for an earlier or
   *     the same year
   */
  public static void retire(Path library, String name, int year, int from)
      throws ProblemsException, IOException {
    synchronized (ALONE) {
      try (FileChannel held = lockFile(library)) {
        held.lock();
        retireAlone(library, name, year, from);
      }
    }
  }

  private static void retireAlone(Path library, String name, int year, int from)
      throws ProblemsException, IOException {
    TemplateVersion version = TemplateLibrary.open(library).version(name, year);
    String asked = name + "/" + year;
    if (version == null) {
      throw refused("template.no-version", library.toString(), asked);
    } else if (version.isRetiredFor(from)) {
      throw refused(
          "template.already-retired",
          version.folder().toString(),
          String.valueOf(version.retiredFrom()));
    } else if (from < year || from > 2101) {
      throw refused("template.bad-retirement-year", asked, String.valueOf(from));
    }
    Retirement.write(version.folder(), from);
  }

  /** Locked while the library is changed: two that add rivals at once must not both find room. */
  private static FileChannel lockFile(Path library) throws ProblemsException, IOException {
    if (!Files.isDirectory(library)) {
      throw refused("template.no-library", library.toString());
    }
    return FileChannel.open(
        library.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static ProblemsException refused(String code, String place, String... arguments) {
    return new ProblemsException(List.of(Problem.error(code, place, arguments)));
  }

  /** On the disk before the folder gets its name, so that a power cut leaves no empty files. */
  private static void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Who holds the lock knows that nobody is writing there. */
  private static void removeStaged(Path library) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(library, STAGED + "*")) {
      for (Path staged : left) {
        remove(staged);
      }
    }
  }

  /** A folder of files only. */
  private static void remove(Path staged) throws IOException {
    if (Files.isDirectory(staged, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(staged)) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(staged);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
