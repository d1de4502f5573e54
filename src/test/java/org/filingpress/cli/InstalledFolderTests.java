package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InstalledFolderTests {

  @Test
  void takesTheFolderOfTheWorkingDirectoryFirst() {
    assertThat(InstalledFolder.of(Path.of("templates"))).isEqualTo(Path.of("templates"));
  }

  /** The program's classes are in {@code target/classes}, the tests' beside them. */
  @Test
  void findsWhatLiesBesideTheProgram() {
    assertThat(InstalledFolder.of(Path.of("test-classes")))
        .isEqualTo(Path.of("target/test-classes").toAbsolutePath());
  }

  @Test
  void keepsTheNameOfWhatIsNowhere() {
    assertThat(InstalledFolder.of(Path.of("没有"))).isEqualTo(Path.of("没有"));
    assertThat(InstalledFolder.of(Path.of("/没有/templates"))).isEqualTo(Path.of("/没有/templates"));
  }
}
