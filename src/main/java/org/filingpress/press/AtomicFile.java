package org.filingpress.press;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes files that appear whole under their name, or not at all. */
public final class AtomicFile {

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static final int BUFFER = 1 << 16;

  private AtomicFile() {}

  /**
   * Writes a file beside its place, then moves it there; an older file of that name is replaced.
   *
   * @return its size in bytes
   * @throws IOException when it cannot be written; then nothing is left of it
   */
  public static long write(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path unfinished = folder.resolve("." + UUID.randomUUID() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER)) {
        content.writeTo(out);
      }
      long size = Files.size(unfinished);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return size;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
