package org.filingpress.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.template.NewVersion;

/**
 * The folder where the bureau drops templates, {@code <name>/<year>/}. What is wanted is copied, so
 * that what is checked is what is published. Links are not followed.
 */
final class SourceFolder {

  private final Path root;
  private final int year;
  private final Path staging;
  private final Duration settle;
  private final List<Drop> drops = new ArrayList<>();
  private final List<Problem> reminders = new ArrayList<>();

  private SourceFolder(Path root, int year, Path staging, Duration settle) {
    this.root = root;
    this.year = year;
    this.staging = staging;
    this.settle = settle;
  }

  /**
   * @param staging takes the copies
   * @param settle younger files are taken for unfinished ones
   * @throws ProblemsException when there is no such folder
   */
  static Delivery read(Path root, int year, Path staging, Duration settle)
      throws ProblemsException, IOException {
    if (!Files.isDirectory(root) || !Files.isReadable(root)) {
      throw new ProblemsException(
          List.of(Problem.error("refresh.source-missing", root.toString())));
    }
    SourceFolder source = new SourceFolder(root, year, staging, settle);
    for (Path name : source.folders(root)) {
      source.template(name);
    }
    return new Delivery(source.drops, source.reminders);
  }

  private void template(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    if (!NewVersion.isName(name)) {
      reminders.add(Problem.warning("refresh.stray", name));
      return;
    }
    for (Path each : folders(folder)) {
      String named = each.getFileName().toString();
      if (!Drop.YEAR.matcher(named).matches()) {
        reminders.add(Problem.warning("refresh.stray", name + "/" + named));
      } else if (Integer.parseInt(named) == year) {
        drops.add(stage(name, each));
      } else if (Integer.parseInt(named) > year) {
        reminders.add(Problem.warning("refresh.other-year", name + "/" + named, named));
      }
    }
  }

  private Drop stage(String name, Path folder) throws IOException {
    Path copies = Files.createDirectories(staging.resolve(name).resolve(String.valueOf(year)));
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        names.add(file.getFileName().toString());
      }
    }
    names.sort(null);
    for (String file : names) {
      String place = name + "/" + year + "/" + file;
      if (!Drop.isWanted(file)) {
        continue;
      }
      try {
        Path from = folder.resolve(file);
        BasicFileAttributes before = attributes(from);
        long largest = Drop.largest(file);
        if (!before.isRegularFile()) {
          return Drop.refused(name, year, copies, Problem.error("refresh.no-file", place));
        } else if (before.size() > largest) {
          return Drop.refused(name, year, copies, tooLarge(place, largest));
        } else if (isFresh(before)) {
          return Drop.incomplete(
              name, year, copies, Problem.error("refresh.uploading", name + "/" + year, file));
        }
        copy(from, copies.resolve(file), largest);
        BasicFileAttributes after = attributes(from);
        if (after.size() != before.size()
            || !after.lastModifiedTime().equals(before.lastModifiedTime())
            || Files.size(copies.resolve(file)) != after.size()) {
          return Drop.incomplete(
              name, year, copies, Problem.error("refresh.uploading", name + "/" + year, file));
        }
      } catch (NoSuchFileException renamed) {
        return Drop.incomplete(
            name, year, copies, Problem.error("refresh.uploading", name + "/" + year, file));
      }
    }
    return Drop.staged(name, year, copies, names);
  }

  static Problem tooLarge(String place, long largest) {
    String limit = String.valueOf(Math.max(1, largest / 1_000_000));
    return Problem.error("refresh.file-too-large", place, limit);
  }

  /** Of a file whose time lies ahead, another clock's, nothing is known. */
  private boolean isFresh(BasicFileAttributes file) {
    Duration age = Duration.between(file.lastModifiedTime().toInstant(), Instant.now());
    return !age.isNegative() && age.compareTo(settle) < 0;
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static void copy(Path from, Path to, long largest) throws IOException {
    try (InputStream in =
            Files.newInputStream(from, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        OutputStream out = Files.newOutputStream(to)) {
      byte[] buffer = new byte[1 << 16];
      long left = largest;
      for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
        out.write(buffer, 0, (int) Math.min(read, left));
        left -= read;
      }
    }
  }

  /** Those that are no links and not hidden, by name. */
  private List<Path> folders(Path parent) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(parent)) {
      for (Path child : children) {
        if (child.getFileName().toString().startsWith(".")) {
          continue;
        } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          folders.add(child);
        } else if (parent.equals(root) || Files.isSymbolicLink(child)) {
          String place = root.relativize(child).toString().replace('\\', '/');
          reminders.add(Problem.warning("refresh.stray", place));
        }
      }
    }
    folders.sort(null);
    return folders;
  }
}
