package org.filingpress.press;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Files that appear whole under their names, or not at all: each is written beside its place; when
 * all are written they are moved there. Older files of those names are replaced.
 *
 * <pre>{@code
 * try (AtomicFiles files = new AtomicFiles()) {
 *   files.write(docx, out -> …);
 *   files.write(pdf, out -> …);
 *   files.appear();
 * }
 * }</pre>
 */
public final class AtomicFiles implements AutoCloseable {

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static final int BUFFER = 1 << 16;

  /** Where each file is until it appears. */
  private final Map<Path, Path> unfinished = new LinkedHashMap<>();

  /**
   * Writes a file that does not appear yet.
   *
   * @return its size in bytes
   */
  public long write(Path file, Content content) throws IOException {
    Path beside = file.toAbsolutePath().resolveSibling("." + UUID.randomUUID() + ".part");
    unfinished.put(file, beside);
    try (OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW), BUFFER)) {
      content.writeTo(out);
    }
    return Files.size(beside);
  }

  /**
   * Moves all files to their places.
   *
   * @throws IOException when a folder stands in the place of one; then none is moved
   */
  public void appear() throws IOException {
    for (Path file : unfinished.keySet()) {
      if (Files.isDirectory(file)) {
        throw new FileAlreadyExistsException(file.toString());
      }
    }
    for (Map.Entry<Path, Path> file : unfinished.entrySet()) {
      Files.move(file.getValue(), file.getKey(), StandardCopyOption.ATOMIC_MOVE);
    }
    unfinished.clear();
  }

  /** Removes what has not appeared. */
  @Override
  public void close() throws IOException {
    for (Path beside : unfinished.values()) {
      Files.deleteIfExists(beside);
    }
  }
}
