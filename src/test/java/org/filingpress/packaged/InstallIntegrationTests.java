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
  void installsWhatStartsFromItsArchiveOfClassesAndKeepsTheOfficersTemplatesAndFonts()
      throws Exception {
    Path to = home.resolve("opt");
    Path officers = Files.createDirectories(to.resolve("templates/standard/2021"));
    for (String file : List.of("template.docx", "template.yml", "sample.json")) {
      Files.copy(Path.of("templates/standard/2021", file), officers.resolve(file));
    }

    installed(to);
    Path fonts = to.resolve("fonts/fonts.yml");
    String own = Files.readString(fonts) + "# 本单位自有字体\n";
    Files.writeString(fonts, own);
    Files.delete(to.resolve("fonts/GWFang-Regular.ttf"));
    installed(to);

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
    assertThat(fonts).hasContent(own);
    assertThat(to.resolve("fonts/fonts.yml.new"))
        .hasSameBinaryContentAs(Path.of("fonts/fonts.yml"));
    assertThat(to.resolve("fonts/GWFang-Regular.ttf")).exists();
  }

  @Test
  void theProgramBeforeStaysWhenTheNewOneDoesNotStart() throws Exception {
    Path to = home.resolve("opt");
    Path before = Files.createDirectories(to.resolve("app")).resolve("filingpress.jar");
    Files.writeString(before, "the one before");

    Program install = install(to, "-Djava.awt.headless=true -XX:NoSuchFlag");

    assertThat(install.exitCode()).isNotZero();
    assertThat(before).hasContent("the one before");
    assertThat(to.resolve("app.old")).doesNotExist();
  }

  /** With the settings of a service in the environment, which are none of the installation's. */
  private void installed(Path to) throws Exception {
    Program install = install(to, "");
    assertThat(install.exitCode()).as(install.err()).isZero();
  }

  private Program install(Path to, String javaOptions) throws Exception {
    return Program.start(
        home.resolve("home"),
        List.of(
            "env",
            "JAVA_HOME=" + JAVA,
            "JDK_JAVA_OPTIONS=" + javaOptions,
            "SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:1/nowhere",
            "sh",
            Path.of("deploy/install.sh").toAbsolutePath().toString(),
            to.toString()));
  }
}
