package org.filingpress.county.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filingpress.filing.Sha256;

/**
 * A file of a county's folder.
 *
 * @param file its place in the folder, with slashes
 * @param size in bytes
 */
public record MadeFile(String file, String sha256, long size) {

  public static MadeFile of(Path root, Path file) throws IOException {
    return new MadeFile(
        root.relativize(file).toString().replace('\\', '/'), Sha256.of(file), Files.size(file));
  }

  /** Whether it lies there unchanged. */
  public boolean liesIn(Path root) throws IOException {
    Path lying = root.resolve(file);
    return Files.isRegularFile(lying)
        && Files.size(lying) == size
        && Sha256.of(lying).equals(sha256);
  }
}
