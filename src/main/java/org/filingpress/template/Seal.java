package org.filingpress.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * {@code template.sha256} beside a template: the SHA-256 (FIPS 180-4) of the {@code template.docx}
 * that documents were made with, written as {@code sha256sum} writes and checks it.
 */
final class Seal {

  private static final String FILE = "template.sha256";
  private static final Pattern LINE =
      Pattern.compile("([0-9a-fA-F]{64}) [ *]template\\.docx\\s*", Pattern.DOTALL);

  private Seal() {}

  /** The file's text for a document. */
  static String of(byte[] document) {
    return Sha256.of(document) + "  template.docx\n";
  }

  /** The hash, or null for a version that is not sealed. */
  static @Nullable String read(Path version) throws ProblemsException, IOException {
    Path file = version.resolve(FILE);
    String text;
    try {
      text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException none) {
      return null;
    }
    Matcher line = LINE.matcher(text);
    if (!line.matches()) {
      throw new ProblemsException(List.of(Problem.error("template.bad-seal", file.toString())));
    }
    return line.group(1).toLowerCase(Locale.ROOT);
  }

  /**
   * @throws ProblemsException when the version is sealed and this is another document
   */
  static void check(Path version, byte[] document) throws ProblemsException, IOException {
    String sealed = read(version);
    String found = Sha256.of(document);
    if (sealed != null && !sealed.equals(found)) {
      throw new ProblemsException(
          List.of(Problem.error("template.changed", "", brief(sealed), brief(found))));
    }
  }

  /** Seals a version with the document that was used; two that do it at once write the same. */
  static void setOnce(Path version, byte[] document) throws IOException {
    Path file = version.resolve(FILE);
    if (Files.exists(file) || !Files.isWritable(version)) {
      return;
    }
    Path beside = version.resolve("." + UUID.randomUUID() + ".part");
    try {
      Files.writeString(beside, of(document));
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static String brief(String hash) {
    return hash.substring(0, 12);
  }
}
