package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, in a locale whose file names are ASCII. */
class ChineseFileNamesTests {

  @TempDir private Path folder;

  /**
   * A shell hands the names over: in that locale Java could not, but neither does a user's Java.
   */
  @Test
  void readsAndWritesFilesOfChineseNamesInThePosixLocale() throws Exception {
    Path shell = Path.of("/bin/sh");
    assumeTrue(Files.isExecutable(shell) && Files.isDirectory(Path.of("/proc/self")));
    Path script = folder.resolve("make.sh");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(
        script,
        """
        export LC_ALL=POSIX
        exec '%s' -cp '%s' org.filingpress.Application make '%s' --out '%s'
        """
            .formatted(
                java,
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Files.writeString(folder.resolve("柳溪 申报.json"), LineFiling.ofLiuxi().json()),
                folder.resolve("输出")));

    Process process =
        new ProcessBuilder(shell.toString(), script.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said).contains("830-平泉市柳溪镇人民政府-2025年部门预算绩效文本");
    assertThat(Made.names(folder.resolve("输出")))
        .containsExactly("830-平泉市柳溪镇人民政府-2025年部门预算绩效文本.docx");
  }
}
