package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said, with exit code 2, of command lines that cannot be followed. */
class UsageTests {

  private static final String EXAMPLE = "examples/pingquan-liuxi-2025.json";

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void name() {
    out = folder.resolve("out");
  }

  @Test
  void refusesTwoFoldersToWriteTo() {
    assertRefused(Made.by("make", EXAMPLE, "--out", "a", "--out", "b"), "--out");
  }

  @Test
  void asksForACommand() {
    Made made = Made.by();

    assertRefused(made, "请指明命令");
    assertThat(made.err()).contains("用法：").contains("make");
  }

  @Test
  void doesNotKnowOtherCommands() {
    assertRefused(Made.by("打印", EXAMPLE), "不认识：打印");
  }

  @Test
  void asksForTheFolderToWriteTo() {
    assertRefused(Made.by("make", EXAMPLE), "缺少：--out");
  }

  @Test
  void asksForFilings() {
    assertRefused(Made.by("make", "--out", out.toString()), "缺少：FILING.json");
  }

  @Test
  void refusesNamesOfNothing() {
    assertRefused(Made.by("make", EXAMPLE, "--out", ""), "--out 须是文件夹的名称");
    assertRefused(Made.by("make", "", "--out", out.toString()), "FILING.json 须是文件");
  }

  @ParameterizedTest
  @ValueSource(strings = {"word", "docx,txt", "", ",", "docx;pdf"})
  void refusesOtherFormats(String format) {
    assertRefused(Made.of(Path.of(EXAMPLE), out, "--format", format), "--format");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "许多", "2.5", "99999999999"})
  void refusesThreadsThatAreNoPositiveNumber(String threads) {
    assertRefused(Made.of(Path.of(EXAMPLE), out, "--threads=" + threads), "--threads");
  }

  @Test
  void doesNotKnowOtherOptions() {
    assertRefused(Made.of(Path.of(EXAMPLE), out, "--快"), "--快");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    Path missing = folder.resolve("没有.json");

    Made made = Made.of(missing, out);

    assertRefused(made, "错误 " + missing + "：没有这个文件");
  }

  @Test
  void refusesAFolderWithoutFilings() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("空"));
    Files.writeString(empty.resolve("说明.txt"), "没有申报文件");

    Made made = Made.of(empty, out);

    assertRefused(made, "错误 " + empty + "：文件夹中没有申报文件");
    assertThat(made.err()).contains(".jsonl");
  }

  @Test
  void namesEveryInputThatIsNotThere() {
    Made made =
        Made.by("make", folder + "/甲.json", EXAMPLE, folder + "/乙.json", "--out", out.toString());

    assertRefused(made, "甲.json");
    assertThat(made.err()).contains("乙.json").doesNotContain("liuxi");
  }

  @Test
  void refusesToWriteToAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("已有文件"), "别人的");

    Made made = Made.of(Path.of(EXAMPLE), file);

    assertRefused(made, "错误 " + file + "：");
    assertThat(made.err()).contains("--out").containsPattern("文件夹");
    assertThat(file).hasContent("别人的");
  }

  @Test
  void refusesToWriteBelowAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("已有文件"), "别人的");

    assertRefused(Made.of(Path.of(EXAMPLE), file.resolve("out")), "已有文件");
  }

  @Test
  void noticesBeforeTheFirstFilingThatTheFolderCannotBeWrittenTo() throws Exception {
    Path inFile = Files.writeString(folder.resolve("file"), "").resolve("out");
    assertRefused(Made.by("make", "examples", "--out", inFile.toString()), "不能用作输出文件夹");

    Path readOnly = Path.of("/proc/self");
    assumeTrue(Files.isDirectory(readOnly));
    Made made = Made.by("make", "examples", "--out", readOnly.toString());
    assertRefused(made, "不能用作输出文件夹");
    assertThat(made.err().lines()).hasSize(2);
  }

  @Test
  void explainsItself() {
    Made made = Made.by("make", "--help");

    assertThat(made.exitCode()).isZero();
    assertThat(made.err()).isEmpty();
    assertThat(made.out()).contains("--out", "--format", "--templates", "--fonts", "--threads");
    assertThat(made.out())
        .startsWith("用法：filingpress make FILING.json... --out DIR [--format docx,pdf]")
        .doesNotContain("[,docx,pdf");
    assertThat(made.out()).contains("文档格式：docx、pdf 或两者（默认：docx）");
  }

  /** Exit code 2, a message in Chinese with this in it, nothing made and no Java to be seen. */
  private void assertRefused(Made made, String told) {
    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err()).contains(told);
    assertThat(made.err().lines().findFirst().orElse("")).matches(".*\\p{IsHan}.*");
    assertThat(made.err()).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(made.out()).isEmpty();
    assertThat(out).doesNotExist();
  }
}
