package org.filingpress.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.refresh.Bureau.NEXT;
import static org.filingpress.refresh.Bureau.codes;
import static org.filingpress.refresh.Bureau.outcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.filingpress.filing.Problem;
import org.filingpress.refresh.Outcome.Kind;
import org.filingpress.refresh.RefreshResult.Ending;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import org.filingpress.template.check.EditedTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a refresh does with what the bureau dropped, and with what it did not. */
class RefreshRunTests {

  @TempDir private Path folder;
  private Bureau bureau;

  @BeforeEach
  void open() throws Exception {
    bureau = new Bureau(folder);
  }

  @Test
  void aNewTemplateIsTakenIntoUseAndTheOthersAreRolledForward() throws Exception {
    bureau.drop("平泉", Form.NEXT_YEAR, "130823");

    RefreshResult result = bureau.refresh();

    assertThat(result.ending()).as(String.join("\n", result.report())).isEqualTo(Ending.DONE);
    assertThat(outcome(result, "平泉").kind()).isEqualTo(Kind.PUBLISHED);
    assertThat(outcome(result, "standard").kind()).isEqualTo(Kind.ROLLED_FORWARD);
    TemplateVersion fresh = TemplateLibrary.open(bureau.library).inForce("130823", NEXT);
    assertThat(fresh.open()).hasBinaryContent(Form.NEXT_YEAR);
    assertThat(fresh.folder().resolve("template.yml"))
        .hasContent(Bureau.description("平泉", NEXT, "130823"));
    assertThat(bureau.inForce(2026)).isEqualTo("平泉/2026");
    assertThat(result.report())
        .contains("平泉/2027：新模板已换用，2027 年度起使用", "    与 平泉/2026 相比，改动 1 处：")
        .contains("standard/2027：没有收到新模板，沿用 standard/2026")
        .contains("完成：换用新模板 1 个，沿用 1 个");
    assertThat(bureau.folder.resolve("refresh/refresh-2027.txt"))
        .hasContent(String.join("\n", result.report()));
  }

  @Test
  void aSecondRunChangesNothingAndSaysSo() throws Exception {
    bureau.drop("平泉", Form.NEXT_YEAR, "130823");
    bureau.refresh();
    Map<String, String> before = Bureau.tree(bureau.library);

    RefreshResult again = bureau.refresh();

    assertThat(again.ending()).isEqualTo(Ending.UNCHANGED);
    assertThat(again.report()).contains("没有变化：该年度的模板都已就绪");
    assertThat(Bureau.tree(bureau.library)).isEqualTo(before);
  }

  @Test
  void theReportOfARunThatChangedSomethingOutlastsTheNextRun() throws Exception {
    bureau.drop("平泉", Form.NEXT_YEAR, "130823");
    String changed = String.join("\n", bureau.refresh().report());
    bureau.clock.set(bureau.clock.instant().plusSeconds(3600));

    bureau.refresh();

    Path reports = bureau.folder.resolve("refresh");
    assertThat(reports.resolve("refresh-2027-20260901-020000.txt")).hasContent(changed);
    assertThat(Files.readString(reports.resolve("refresh-2027.txt"))).contains("没有变化");
    assertThat(reports.toFile().list()).hasSize(2);
  }

  @Test
  void aDryRunTellsAndTouchesNothing() throws Exception {
    bureau.drop("平泉", Form.NEXT_YEAR, "130823");
    bureau.drop("滦南", Form.BROKEN, "130224");
    Map<String, String> before = Bureau.tree(folder);

    RefreshResult result = bureau.refresh(true);

    assertThat(outcome(result, "平泉").kind()).isEqualTo(Kind.PUBLISHED);
    assertThat(outcome(result, "standard").kind()).isEqualTo(Kind.ROLLED_FORWARD);
    assertThat(outcome(result, "滦南").kind()).isEqualTo(Kind.QUARANTINED);
    assertThat(result.report().get(0)).contains("试运行，没有改动任何文件");
    assertThat(result.report())
        .contains("滦南/2027：检查未通过，将隔离；仍用 standard/2026", "试运行：将换用新模板 1 个，沿用 1 个，有问题 1 个")
        .noneMatch(line -> line.contains("已换用") || line.contains("已隔离"));
    assertThat(Bureau.tree(folder)).isEqualTo(before);
  }

  @Test
  void whatADescriptionNoLongerSaysIsTold() throws Exception {
    Path before = bureau.library.resolve("平泉/2026/template.yml");
    Files.writeString(
        before, Bureau.description("平泉", 2026, "130823", "130899") + "plan: [\"3月底\", \"9月底\"]\n");
    bureau.drop("平泉", Form.NEXT_YEAR, "130823");

    Outcome taken = outcome(bureau.refresh(), "平泉");

    assertThat(taken.kind()).isEqualTo(Kind.PUBLISHED);
    assertThat(taken.problems().get(0).message()).contains("130899").doesNotContain("130823");
    assertThat(taken.problems().get(1).hint()).contains("plan: [\"3月底\", \"9月底\"]");
  }

  @Test
  void theSameDocumentForOtherCountiesIsNotTakenSilentlyForTheSameTemplate() throws Exception {
    Path dropped = bureau.drop("平泉", Form.NEXT_YEAR, "130823");
    bureau.refresh();
    Files.writeString(
        dropped.resolve("template.yml"), Bureau.description("平泉", NEXT, "130823", "130899"));

    Outcome again = outcome(bureau.refresh(), "平泉");

    assertThat(again.kind()).isEqualTo(Kind.UNCHANGED);
    assertThat(again.problems())
        .extracting(Problem::code)
        .containsExactly("refresh.other-description");
  }

  @Test
  void yearsThatTheTemplateMarksAreMovedOnAndOthersAreTold() throws Exception {
    byte[] dated = Form.dated("二〇二六年", "（依据2025年办法）");
    Files.write(bureau.library.resolve("平泉/2026/template.docx"), dated);

    RefreshResult result = bureau.refresh();

    Outcome rolled = outcome(result, "平泉");
    assertThat(rolled.kind()).as(String.join("\n", result.report())).isEqualTo(Kind.ROLLED_FORWARD);
    TemplateVersion version = TemplateLibrary.open(bureau.library).inForce("130823", NEXT);
    assertThat(EditedTemplate.part(version.open().readAllBytes(), "word/document.xml"))
        .contains("<w:t>二〇二七年</w:t>", "（依据2025年办法）");
    assertThat(rolled.problems())
        .filteredOn(p -> p.code().equals("template.literal-year"))
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("2025年"));
    assertThat(rolled.notes()).anyMatch(note -> note.startsWith("改年份：") && note.contains("二〇二七"));
  }

  @Test
  void aNewTemplateThatStillNamesTheOldYearIsTakenWithAReminder() throws Exception {
    byte[] forgotten = Form.of("2026年部门预算绩效文本");
    bureau.drop("平泉", forgotten, "130823");

    Outcome published = outcome(bureau.refresh(), "平泉");

    assertThat(published.kind()).isEqualTo(Kind.PUBLISHED);
    assertThat(published.problems()).extracting(Problem::code).contains("template.literal-year");
  }

  @Test
  void whatAKilledProcessLeftIsSweptAway() throws Exception {
    Path staged = Files.createDirectory(bureau.library.resolve(".staged-1"));
    Files.write(staged.resolve("template.docx"), Form.NEXT_YEAR);
    Path quarantined = Files.createDirectories(bureau.quarantine.resolve(".staged-2"));
    Files.write(quarantined.resolve("template.docx"), Form.NEXT_YEAR);
    bureau.drop("平泉", Form.NEXT_YEAR, "130823");

    assertThat(bureau.refresh().ending()).isEqualTo(Ending.DONE);

    assertThat(staged).doesNotExist();
    assertThat(quarantined).doesNotExist();
  }

  @Test
  void aVersionThatWasChangedAfterItsUseIsNotRolledForward() throws Exception {
    TemplateVersion used = TemplateLibrary.open(bureau.library).inForce("130823", 2026);
    used.seal(Form.THIS_YEAR);
    Files.write(used.document(), Form.NEXT_YEAR);

    RefreshResult result = bureau.refresh();

    assertThat(result.ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(codes(outcome(result, "平泉"))).containsExactly("template.changed");
    assertThat(outcome(result, "standard").kind()).isEqualTo(Kind.ROLLED_FORWARD);
  }

  @Test
  void withoutASourceNothingIsDone() throws Exception {
    bureau.source = "";
    assertThat(bureau.refusal()).extracting(Problem::code).containsExactly("refresh.no-source");
    bureau.source = folder.resolve("nowhere").toString();
    assertThat(bureau.refusal())
        .extracting(Problem::code)
        .containsExactly("refresh.source-missing");
  }
}
