package org.filingpress.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Finds the folders that come with the program, wherever it is called from. */
final class InstalledFolder {

  private InstalledFolder() {}

  /**
   * The folder itself, if it is there; else, of a relative one, that beside the program's jar or in
   * the folder above it.
   */
  static Path of(Path named) {
    Path home = home();
    for (int up = 0; up < 2 && home != null && !Files.isDirectory(named); up++) {
      if (Files.isDirectory(home.resolve(named))) {
        return home.resolve(named);
      }
      home = home.getParent();
    }
    return named;
  }

  /** The folder of the jar; null where there is none. */
  private static @org.jspecify.annotations.Nullable Path home() {
    CodeSource source = InstalledFolder.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return null;
    }
    String place = source.getLocation().toString().replaceFirst("^jar:(nested:)?", "");
    int inside = place.indexOf("/!");
    try {
      String file = inside < 0 ? place : place.substring(0, inside);
      Path jar = file.startsWith("file:") ? Path.of(new java.net.URI(file)) : Path.of(file);
      return jar.toAbsolutePath().getParent();
    } catch (URISyntaxException | IllegalArgumentException notAFile) {
      return null;
    }
  }
}
