package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code template refresh} as the bureau runs it. */
class TemplateRefreshTests {

  private static final Path SHIPPED = Path.of("templates/standard/2021");

  @TempDir private Path folder;
  private Path library;
  private Path incoming;

  @BeforeEach
  void aLibraryAndAFolderToDropIn() throws Exception {
    library = put(folder.resolve("templates"), "standard", 2021, "[]").getParent().getParent();
    put(library, "平泉", 2026, "[\"130823\"]");
    incoming = folder.resolve("incoming");
    Path dropped = put(incoming, "平泉", 2027, "[\"130823\"]");
    TemplateCommandTests.edit(
        dropped.resolve("template.docx"), "${county.financeBureau}审核", "${county.financeBureau}审定");
  }

  @Test
  void takesNextYearsFormsIntoUseOnceAndTheHistoryTellsWho() throws Exception {
    Made dry = refresh("--dry-run");
    assertThat(dry.exitCode()).as(dry.out() + dry.err()).isZero();
    assertThat(dry.out())
        .contains("试运行，没有改动任何文件", "平泉/2027：新模板检查通过，将换用")
        .contains("试运行：将换用新模板 1 个，沿用 1 个，有问题 0 个")
        .doesNotContain("完成：");
    assertThat(library.resolve("平泉/2027")).doesNotExist();

    Made made = refresh("--by", "张三");

    assertThat(made.exitCode()).as(made.out() + made.err()).isZero();
    assertThat(made.out())
        .contains(
            "平泉/2027：新模板已换用，2027 年度起使用",
            "段落“${county.financeBureau}审核”改为“${county.financeBureau}审定”",
            "standard/2027：没有收到新模板，沿用 standard/2021",
            "完成：换用新模板 1 个，沿用 1 个");
    Made which =
        Made.by(
            "template",
            "which",
            "--county",
            "130823",
            "--year",
            "2027",
            "--templates",
            library.toString());
    assertThat(which.out()).startsWith("采用 平泉/2027");
    Made again = refresh();
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("没有变化：该年度的模板都已就绪");
    Made history =
        Made.by(
            "template",
            "history",
            "--templates",
            library.toString(),
            "--data",
            folder.resolve("data").toString());
    assertThat(history.out())
        .containsPattern("张三 +加入 +平泉/2027")
        .containsPattern("张三 +沿用上年 +standard/2027");
  }

  @Test
  void tellsWhatToMendAndWhereItIsNow() throws Exception {
    TemplateCommandTests.edit(incoming.resolve("平泉/2027/template.docx"), "${year}", "${yaer}");

    Made made = refresh();

    assertThat(made.exitCode()).isEqualTo(1);
    assertThat(made.out())
        .contains("平泉/2027：检查未通过，已隔离到 " + folder.resolve("quarantine"))
        .contains("仍用 平泉/2026", "没有名为“yaer”的数据", "未全部完成");
    assertThat(library.resolve("平泉/2027")).doesNotExist();
  }

  @Test
  void withoutASourceThatIsThereItDoesNothing() throws Exception {
    Made made = refresh("--source", folder.resolve("nowhere").toString());

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.out()).contains("没有这个文件夹", "没有进行");
    assertThat(library.resolve("standard/2027")).doesNotExist();
  }

  /** An hour after the files were dropped: younger ones might still be growing. */
  private Made refresh(String... more) throws IOException {
    try (Stream<Path> files = Files.walk(incoming)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(
            file, FileTime.fromMillis(System.currentTimeMillis() - 3_600_000));
      }
    }
    List<String> all =
        new ArrayList<>(
            List.of(
                "template",
                "refresh",
                "--year",
                "2027",
                "--templates",
                library.toString(),
                "--data",
                folder.resolve("data").toString()));
    if (!List.of(more).contains("--source")) {
      all.addAll(List.of("--source", incoming.toString()));
    }
    all.addAll(List.of(more));
    return Made.by(all.toArray(String[]::new));
  }

  private static Path put(Path parent, String name, int year, String counties) throws IOException {
    Path version = Files.createDirectories(parent.resolve(name).resolve(String.valueOf(year)));
    Files.copy(SHIPPED.resolve("template.docx"), version.resolve("template.docx"));
    Files.writeString(
        version.resolve("template.yml"),
        "name: " + name + "\ncounties: " + counties + "\nfirstYear: " + year + "\n");
    return version;
  }
}
