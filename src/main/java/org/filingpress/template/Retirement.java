package org.filingpress.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;

/**
 * {@code retired.yml} in a version's folder, {@code from: 2026}: for budget years before that the
 * version stays in force, so that documents already made can be made again; from then on it is not.
 */
final class Retirement {

  static final String FILE = "retired.yml";
  private static final Pattern TEXT =
      Pattern.compile("(?:#[^\\n]*\\r?\\n)*from:[ ]+([12][0-9]{3})\\s*");

  private Retirement() {}

  /** The first budget year without the version, or null. */
  static @Nullable Integer read(Path version, List<Problem> problems) throws IOException {
    Path file = version.resolve(FILE);
    try {
      Matcher text =
          TEXT.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      if (text.matches()) {
        return Integer.valueOf(text.group(1));
      }
      problems.add(Problem.error("template.bad-retirement", file.toString()));
    } catch (NoSuchFileException notRetired) {
      return null;
    }
    return null;
  }

  /** The file's text. */
  static String text(int from) {
    return "from: " + from + "\n";
  }

  static void write(Path version, int from) throws IOException {
    Path beside = version.resolve("." + UUID.randomUUID() + ".part");
    try {
      Files.writeString(beside, text(from));
      Files.move(beside, version.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
