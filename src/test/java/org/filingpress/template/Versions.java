package org.filingpress.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filingpress.filing.ProblemsException;

/** Versions to be added to a library, and what a folder holds. */
final class Versions {

  static final byte[] FORM = "2026年的表".getBytes(UTF_8);

  static final byte[] OTHER_FORM = "改过的表".getBytes(UTF_8);

  static final byte[] SAMPLE = "{}".getBytes(UTF_8);

  static NewVersion version(String name, int year, byte[] form, String... counties) {
    return new NewVersion(name, year, List.of(counties), form, SAMPLE);
  }

  static void assertRefused(String code, ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            ProblemsException.class,
            refused -> assertThat(refused.problems()).extracting("code").containsExactly(code));
  }

  static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(n -> !n.equals(".lock"))
          .sorted()
          .toList();
    }
  }

  private Versions() {}
}
