package org.filingpress.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** As by a root who lets nobody else read what he writes, behind a proxy that is out of reach. */
  @Test
  void everyUserCanReadWhatIsInstalledWhateverTheUmaskAndTheProxy() throws Exception {
    Path to = home.resolve("srv/opt");

    Program install =
        install(to, List.of("http_proxy=http://127.0.0.1:1", "no_proxy="), "umask 077");

    assertThat(install.exitCode()).as(install.err()).isZero();
    try (Stream<Path> installed = Files.walk(to)) {
      assertThat(installed).allMatch(InstallIntegrationTests::isReadByAll);
    }
    assertThat(to.resolve("app/filingpress.jsa")).isNotEmptyFile();
    assertThat(names(to)).containsExactly("app", "fonts", "templates");
  }

  /** The trial finds fonts that an officer has broken. */
  @Test
  void allStaysAsItWasWhenTheNewProgramDoesNotStart() throws Exception {
    Path to = home.resolve("opt");
    Path program = Files.createDirectories(to.resolve("app")).resolve("filingpress.jar");
    Files.writeString(program, "the one before");
    Path fonts = Files.createDirectories(to.resolve("fonts"));
    Files.writeString(fonts.resolve("fonts.yml"), "universal: [nowhere.ttf]\n");
    Files.writeString(fonts.resolve("DejaVuSans.ttf"), "that of the version before");

    Program install = install(to, List.of(), ":");

    assertThat(install.exitCode()).isEqualTo(1);
    assertThat(install.err()).as("the trial's own words").contains("/fonts.new/fonts.yml:1：");
    assertThat(names(to)).as("no library either").containsExactly("app", "fonts");
    assertThat(names(to.resolve("app"))).containsExactly("filingpress.jar");
    assertThat(program).hasContent("the one before");
    assertThat(names(fonts)).containsExactly("DejaVuSans.ttf", "fonts.yml");
    assertThat(fonts.resolve("fonts.yml")).hasContent("universal: [nowhere.ttf]");
    assertThat(fonts.resolve("DejaVuSans.ttf")).hasContent("that of the version before");
  }

  private static boolean isReadByAll(Path file) {
    try {
      Set<PosixFilePermission> may = Files.getPosixFilePermissions(file);
      return may.contains(PosixFilePermission.OTHERS_READ)
          && (!Files.isDirectory(file) || may.contains(PosixFilePermission.OTHERS_EXECUTE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** With the settings of a service in the environment, which are none of the installation's. */
  private void installed(Path to) throws Exception {
    Program install =
        install(
            to,
            List.of("SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:1/nowhere"),
            "umask 022");
    assertThat(install.exitCode()).as(install.err()).isZero();
  }

  /**
   * @param before what the shell does first
   */
  private Program install(Path to, List<String> environment, String before) throws Exception {
    List<String> command = new ArrayList<>(List.of("env", "JAVA_HOME=" + JAVA));
    command.addAll(environment);
    command.addAll(
        List.of(
            "sh",
            "-c",
            before + "; exec sh \"$0\" \"$1\"",
            Path.of("deploy/install.sh").toAbsolutePath().toString(),
            to.toString()));
    return Program.start(home.resolve("home"), command);
  }
}
