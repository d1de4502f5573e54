package org.filingpress.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/install.sh}, as whoever installs the program sees it. */
class InstallIntegrationTests {

  private static final String JAVA = Path.of(System.getProperty("java.home")).toString();

  @TempDir Path home;

  @Test
  void installsWhatStartsFromItsArchiveOfClassesAndKeepsTheTemplatesThatAreThere()
      throws Exception {
    Path to = home.resolve("opt");
    Path officers = Files.createDirectories(to.resolve("templates/standard/2021"));
    for (String file : List.of("template.docx", "template.yml", "sample.json")) {
      Files.copy(Path.of("templates/standard/2021", file), officers.resolve(file));
    }

    install(to);
    install(to);

    Path loaded = home.resolve("loaded.txt");
    Program make =
        Program.start(
            home.resolve("elsewhere"),
            List.of(
                Path.of(JAVA, "bin", "java").toString(),
                "-Xshare:on",
                "-XX:SharedArchiveFile=" + to.resolve("app/filingpress.jsa"),
                "-Xlog:class+load:file=" + loaded,
                "-jar",
                to.resolve("app/filingpress.jar").toString(),
                "make",
                Path.of("examples/pingquan-liuxi-2025.json").toAbsolutePath().toString(),
                "--out",
                home.resolve("out").toString()));
    assertThat(make.exitCode()).as(make.err()).isZero();
    assertThat(home.resolve("out")).isDirectoryContaining("glob:**.docx");
    try (Stream<String> lines = Files.lines(loaded)) {
      assertThat(lines.filter(line -> line.contains(" org.filingpress.")))
          .anyMatch(
              line ->
                  line.contains("org.filingpress.press.Press ")
                      && line.contains("source: shared objects file (top)"));
    }
    try (Stream<Path> templates = Files.list(to.resolve("templates"))) {
      assertThat(templates.map(file -> file.getFileName().toString())).containsExactly("standard");
    }
  }

  private void install(Path to) throws Exception {
    Program install =
        Program.start(
            home.resolve("home"),
            List.of(
                "env",
                "JAVA_HOME=" + JAVA,
                "sh",
                Path.of("deploy/install.sh").toAbsolutePath().toString(),
                to.toString()));
    assertThat(install.exitCode()).as(install.err()).isZero();
  }
}
