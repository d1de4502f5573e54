package org.filingpress.filing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against what FIPS 180-4's own examples and {@code sha256sum} give. */
class Sha256Tests {

  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final String OF_A_MILLION_A =
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
  private static final String OF_THE_COUNTY =
      "6a66727e8d7298c6a4c1e1693273088f35bb368859677a2a4e874c3ba659808b";

  @Test
  void givesWhatTheStandardGives() {
    assertThat(Sha256.of("abc".getBytes(UTF_8))).isEqualTo(OF_ABC);
    assertThat(Sha256.of("abc")).isEqualTo(OF_ABC);
  }

  @Test
  void readsATextAsUtf8() {
    assertThat(Sha256.of("宽城满族自治县")).isEqualTo(OF_THE_COUNTY);
  }

  @Test
  void readsAFileLongerThanItsBuffer(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "a".repeat(1_000_000));

    assertThat(Sha256.of(file)).isEqualTo(OF_A_MILLION_A);
  }

  @Test
  void takesAFileAfterWhatWasThereBefore(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("bc"), "bc");
    MessageDigest digest = Sha256.digest();
    digest.update((byte) 'a');

    Sha256.add(file, digest);

    assertThat(Sha256.hex(digest)).isEqualTo(OF_ABC);
  }
}
