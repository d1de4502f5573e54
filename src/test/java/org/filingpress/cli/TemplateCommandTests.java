package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template on its way: checked, added, chosen, used, changed by mistake, retired. */
class TemplateCommandTests {

  @TempDir Path folder;
  private Path library;
  private Path next;

  @AfterEach
  void forgetTheDatabase() {
    System.clearProperty("filingpress.data");
  }

  @BeforeEach
  void aLibraryAndNextYearsForm() throws Exception {
    System.setProperty("filingpress.data", folder.resolve("data").toString());
    library = folder.resolve("templates");
    Path standard = Files.createDirectories(library.resolve("standard/2021"));
    for (String file : new String[] {"template.docx", "template.yml", "template.sha256"}) {
      Files.copy(Path.of("templates/standard/2021", file), standard.resolve(file));
    }
    next = folder.resolve("2026年表样.docx");
    Files.copy(standard.resolve("template.docx"), next);
    edit(next, "${county.financeBureau}审核", "${county.financeBureau}审定");
  }

  @Test
  void aTemplateGoesItsWholeWay() throws Exception {
    Path changes = folder.resolve("改动.docx");
    Made added =
        template(
            "add",
            next,
            "--name",
            "平泉",
            "--year",
            "2026",
            "--county",
            "130823",
            "--changes",
            changes);
    assertThat(added.exitCode()).as(added.err()).isZero();
    assertThat(added.out())
        .contains("与上一版 standard/2021 相比，改动 1 处")
        .contains("段落“${county.financeBureau}审核”改为“${county.financeBureau}审定”")
        .contains("检查通过：错误 0，提醒 0")
        .contains("已加入 平泉/2026");
    assertThat(changes).isNotEmptyFile();

    assertThat(which(2026).lines())
        .containsExactly("采用 平泉/2026（该区划的专用模板，不晚于 2026 年的最新版本）", "不用 standard/2021：通用模板；该区划有专用模板");
    assertThat(which(2025).lines())
        .containsExactly(
            "采用 standard/2021（通用模板，该区划没有可用的专用模板，不晚于 2025 年的最新版本）", "不用 平泉/2026：2026 年度起才使用");

    Made again = template("add", next, "--name", "平泉", "--year", "2026", "--county", "130823");
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("这个版本已存在");

    edit(library.resolve("平泉/2026/template.docx"), "审定", "审批");
    Made list = template("list");
    assertThat(list.exitCode()).isEqualTo(2);
    assertThat(list.out()).contains("已被改动").contains("共 2 个版本");
    assertThat(list.err()).contains("模板文件被改动过").contains("template add");

    Made retired = template("retire", "--name", "平泉", "--year", "2026", "--from", "2027");
    assertThat(retired.exitCode()).isZero();
    assertThat(which(2027)).contains("采用 standard/2021").contains("不用 平泉/2026：从 2027 年度起已停用");
  }

  @Test
  void aTemplateThatFailsItsCheckIsNotAdded() throws Exception {
    edit(next, "${year}", "${yaer}");

    Made added = template("add", next, "--name", "平泉", "--year", "2026", "--county", "130823");

    assertThat(added.exitCode()).isEqualTo(2);
    assertThat(added.err()).contains("没有名为“yaer”的数据").contains("是否想写“year”？");
    assertThat(added.out()).contains("检查未通过：错误 1");
    assertThat(library.resolve("平泉")).doesNotExist();
  }

  @Test
  void aNewTemplateDoesNotBecomeEverybodysBecauseAnOptionWasForgotten() throws Exception {
    Made added = template("add", next, "--name", "平泉", "--year", "2026");

    assertThat(added.exitCode()).isEqualTo(2);
    assertThat(added.err()).contains("--county");
    assertThat(library.resolve("平泉")).doesNotExist();
  }

  @Test
  void documentsOfAVersionThatWasChangedAfterItsUseAreNotMade() throws Exception {
    Files.delete(library.resolve("standard/2021/template.sha256"));
    Path filing = Path.of("examples/pingquan-liuxi-2025.json");
    String[] with = {"--templates", library.toString()};
    assertThat(Made.of(filing, folder.resolve("out"), with).exitCode()).isZero();

    edit(library.resolve("standard/2021/template.docx"), "审核", "审定");
    Made made = Made.of(filing, folder.resolve("again"), with);

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err()).contains("standard/2021/template.docx").contains("模板文件被改动过");
    assertThat(Made.names(folder.resolve("again"))).isEmpty();
  }

  @Test
  void whatIsNoRegionCodeIsToldAndNotTakenForACountyWithoutATemplate() {
    Made made = template("which", "--county", "1", "--year", 2026);

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err()).contains("--county 应为六位数字的区划代码");
  }

  private String which(int year) {
    return template("which", "--county", "130823", "--year", year).out();
  }

  private Made template(Object... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "template";
    for (int i = 0; i < arguments.length; i++) {
      all[i + 1] = arguments[i].toString();
    }
    all[all.length - 2] = "--templates";
    all[all.length - 1] = library.toString();
    return Made.by(all);
  }

  static void edit(Path docx, String old, String fresh) throws Exception {
    try (FileSystem zip = FileSystems.newFileSystem(docx)) {
      Path document = zip.getPath("word/document.xml");
      String xml = Files.readString(document, StandardCharsets.UTF_8);
      assertThat(xml).contains(old);
      Files.writeString(document, xml.replace(old, fresh), StandardCharsets.UTF_8);
    }
  }
}
