package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said when the templates or the fonts are not what they should be. */
class BrokenInstallationTests {

  private static final Path EXAMPLES = Path.of("examples");
  private static final byte[] STANDARD = read(Path.of("templates/standard/2021/template.docx"));

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void name() {
    out = folder.resolve("out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--templates", "--fonts"})
  void refusesAFolderThatIsNotThere(String option) throws Exception {
    Path missing = folder.resolve("没有");

    Made made = Made.ofExamples(out, option, missing.toString());

    assertRefused(made);
    assertThat(made.err()).startsWith("错误 " + missing).contains(option);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--templates", "--fonts"})
  void refusesAFileInPlaceOfAFolder(String option) throws Exception {
    Path file = Files.writeString(folder.resolve("文件"), "不是文件夹");

    Made made = Made.ofExamples(out, option, file.toString());

    assertRefused(made);
    assertThat(made.err()).startsWith("错误 " + file).contains(option);
  }

  @Test
  void tellsOnceThatARegionHasNoTemplateInAYear() throws Exception {
    Path filings = folder.resolve("全市.jsonl");
    Files.write(
        filings,
        List.of(
            LineFiling.ofLiuxi().with("2025,", "2001,").json(),
            LineFiling.of("831", "卧龙镇").with("2025,", "2001,").json()));

    assertThat(Made.of(filings, out).err())
        .startsWith("错误 " + filings + " ")
        .containsOnlyOnce("错误 ")
        .contains("2001", "standard/2021");
  }

  @Test
  void namesTheFontFileThatIsMissing() throws Exception {
    Path fonts = Files.createDirectory(folder.resolve("字体"));
    Files.copy(Path.of("fonts/fonts.yml"), fonts.resolve("fonts.yml"));

    Made made = Made.ofExamples(out, "--fonts", fonts.toString());

    assertRefused(made);
    assertThat(made.err()).contains("GWFang-Regular.ttf").contains("请把该文件放入字体文件夹");
  }

  @Test
  void tellsABrokenTemplateOnceWithItsPath() throws Exception {
    Path template = template("这不是 Word 文件，而是别的什么。".repeat(99).getBytes("GBK"));

    Made made = Made.ofExamples(out, "--templates", folder.toString(), "--format", "docx,pdf");

    assertRefused(made);
    assertThat(made.err()).startsWith("错误 " + template).containsOnlyOnce("错误 ");
    assertThat(made.out()).contains("共 3 份：完成 0，未生成 3");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 22, 1_000, 3_000, 6_000})
  void tellsATemplateThatWasCutOffOnceWithItsPath(int bytes) throws Exception {
    Path template = template(Arrays.copyOf(STANDARD, bytes));

    Made made = Made.ofExamples(out, "--templates", folder.toString());

    assertRefused(made);
    assertThat(made.err()).startsWith("错误 " + template).containsOnlyOnce("错误 ");
  }

  @Test
  void tellsOnceThatATemplateIsMissing() throws Exception {
    Path template = template(STANDARD);
    Files.delete(template);

    Made made = Made.ofExamples(out, "--templates", folder.toString());

    assertRefused(made);
    assertThat(made.err()).startsWith("错误 " + template).containsOnlyOnce("错误 ");
  }

  @Test
  void tellsAFailureOfTheTemplateWithItsPlaceInIt() throws Exception {
    template(STANDARD);
    OddTemplate.dividingByTheProjects(folder.resolve("除"));

    Made made = Made.ofExamples(out, "--templates", folder.resolve("除").toString());

    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(made.err())
        .contains("template.docx 正文第", "${1 / (year - year)}", "算不出来")
        .doesNotContain("null");
  }

  @Test
  void saysWhichRegionAndYearHasNoTemplate() throws Exception {
    Files.createDirectories(folder.resolve("平泉"));

    Made made =
        Made.of(
            EXAMPLES.resolve("pingquan-liuxi-2025.json"), out, "--templates", folder.toString());

    assertRefused(made);
    assertThat(made.err()).contains("130823").contains("2025").contains("没有可用的模板");
  }

  @Test
  void aBrokenTemplateOfOneCountyDoesNotStopTheOthers() throws Exception {
    template(STANDARD);
    Path pingquan = Files.createDirectories(folder.resolve("平泉/2024"));
    Files.writeString(
        pingquan.resolve("template.yml"), "counties: [\"130823\"]\nfirstYear: 2024\n");
    Path broken = Files.writeString(pingquan.resolve("template.docx"), "不是 Word 文件");

    Made made = Made.ofExamples(out, "--templates", folder.toString());

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(Made.names(out)).hasSize(2).noneMatch(name -> name.contains("平泉"));
    assertThat(made.err()).startsWith("错误 " + broken).containsOnlyOnce("错误 ");
    assertThat(made.out()).contains("共 3 份：完成 2，未生成 1");
  }

  /** A library with this as the default template. */
  private Path template(byte[] docx) throws Exception {
    Path version = Files.createDirectories(folder.resolve("标准/2021"));
    Files.writeString(version.resolve("template.yml"), "counties: []\nfirstYear: 2021\n");
    return Files.write(version.resolve("template.docx"), docx);
  }

  private void assertRefused(Made made) throws Exception {
    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err().lines().findFirst().orElse("")).matches(".*\\p{IsHan}.*");
    assertThat(made.err()).doesNotContain("\tat ");
    assertThat(Made.names(out)).isEmpty();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
