package org.filingpress.layout.font;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.filingpress.filing.Problem;
import org.filingpress.filing.Sha256;
import org.filingpress.layout.FontsException;
import org.jspecify.annotations.Nullable;

/** The files that a {@link FontSet} was made of, known again by their hash. Thread-safe. */
final class LoadedFonts {

  private final String mapping;
  private final SortedMap<String, OpenedFont> files;
  private @Nullable String sha256;

  /**
   * @param mapping {@code fonts.yml}
   * @param files by their names in it
   */
  LoadedFonts(String mapping, SortedMap<String, OpenedFont> files) {
    this.mapping = mapping;
    this.files = new TreeMap<>(files);
  }

  /**
   * @throws FontsException naming the files that somebody has written into since
   */
  synchronized String sha256() {
    checkUnchanged();
    String known = sha256;
    if (known == null) {
      known = hash();
      checkUnchanged();
      sha256 = known;
    }
    return known;
  }

  private String hash() {
    MessageDigest digest = Sha256.digest();
    add(mapping, digest);
    for (Map.Entry<String, OpenedFont> file : files.entrySet()) {
      add(file.getKey(), digest);
      digest.update(file.getValue().bytes().duplicate());
    }
    return Sha256.hex(digest);
  }

  /** With its length: no two lists of texts are one. */
  private static void add(String text, MessageDigest digest) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + " ").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private void checkUnchanged() {
    List<Problem> changed =
        files.entrySet().stream()
            .filter(file -> file.getValue().isChanged())
            .map(file -> Problem.error("layout.font-changed", file.getKey()))
            .toList();
    if (!changed.isEmpty()) {
      throw new FontsException(changed);
    }
  }
}
