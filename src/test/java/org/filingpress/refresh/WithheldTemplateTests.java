package org.filingpress.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.refresh.Bureau.NEXT;
import static org.filingpress.refresh.Bureau.codes;
import static org.filingpress.refresh.Bureau.outcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import org.filingpress.filing.Problem;
import org.filingpress.refresh.Outcome.Kind;
import org.filingpress.refresh.RefreshResult.Ending;
import org.filingpress.template.Publishing;
import org.filingpress.template.check.EditedTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates that a refresh does not take, or not yet. */
class WithheldTemplateTests {

  @TempDir private Path folder;
  private Bureau bureau;

  @BeforeEach
  void open() throws Exception {
    bureau = new Bureau(folder);
  }

  @Test
  void whatFailsItsCheckIsQuarantinedWithItsReportAndTheOldOneStaysInForce() throws Exception {
    bureau.drop("平泉", Form.BROKEN, "130823");

    RefreshResult result = bureau.refresh();

    assertThat(result.ending()).isEqualTo(Ending.SOME_FAILED);
    Outcome refused = outcome(result, "平泉");
    assertThat(refused.kind()).isEqualTo(Kind.QUARANTINED);
    assertThat(codes(refused)).contains("docx.unknown-name");
    assertThat(refused.folder().getFileName().toString()).matches("平泉-2027-[0-9a-f]{12}");
    assertThat(refused.folder().resolve("template.docx")).hasBinaryContent(Form.BROKEN);
    assertThat(Files.readString(refused.folder().resolve(Quarantine.REPORT)))
        .contains("检查未通过", "仍用 平泉/2026", "没有名为“yaer”的数据", "是否想写“year”？");
    assertThat(bureau.inForce(NEXT)).isEqualTo("平泉/2026");
    assertThat(outcome(result, "standard").kind()).isEqualTo(Kind.ROLLED_FORWARD);
  }

  @Test
  void whatIsInQuarantineIsToldAgainAndWhatIsMendedIsTaken() throws Exception {
    Path dropped = bureau.drop("平泉", Form.BROKEN, "130823");
    Outcome first = outcome(bureau.refresh(), "平泉");
    Path findings = first.folder().resolve("findings.json");
    Files.writeString(findings, Files.readString(findings).replace("yaer", "found-in-quarantine"));

    RefreshResult again = bureau.refresh();

    assertThat(again.ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(String.join("\n", again.report())).contains("found-in-quarantine");

    Files.write(dropped.resolve("template.docx"), Form.NEXT_YEAR);
    RefreshResult mended = bureau.refresh();

    assertThat(mended.ending()).as(String.join("\n", mended.report())).isEqualTo(Ending.DONE);
    assertThat(bureau.inForce(NEXT)).isEqualTo("平泉/2027");
  }

  @Test
  void changesThatPassTheCompilerAndFailInATrialComeWithTheMarkedDocument() throws Exception {
    byte[] divides = Form.of("${year}年部门预算绩效文本", "${1 / projects?size}审核");
    bureau.drop("平泉", divides, "130823");

    Outcome refused = outcome(bureau.refresh(), "平泉");

    assertThat(refused.kind()).isEqualTo(Kind.QUARANTINED);
    byte[] marked = Files.readAllBytes(refused.folder().resolve(Quarantine.CHANGES));
    assertThat(EditedTemplate.part(marked, "word/document.xml"))
        .contains("<w:ins", "1 / projects?siz");
  }

  @Test
  void halfUploadedTemplatesAreLeftForTheNextRunAndNothingIsRolledForwardInTheirPlace()
      throws Exception {
    Path noDescription = bureau.drop("平泉", Form.NEXT_YEAR, "130823");
    Files.delete(noDescription.resolve("template.yml"));
    Path part = bureau.drop("standard", Form.NEXT_YEAR);
    Files.move(part.resolve("template.docx"), part.resolve("template.docx.part"));

    RefreshResult result = bureau.refresh();

    assertThat(result.ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(codes(outcome(result, "平泉"))).containsExactly("refresh.missing-file");
    assertThat(codes(outcome(result, "standard"))).containsExactly("refresh.uploading");
    assertThat(result.outcomes()).hasSize(2).allMatch(o -> o.kind() == Kind.INCOMPLETE);
    assertThat(bureau.inForce(NEXT)).isEqualTo("平泉/2026");

    Files.writeString(
        noDescription.resolve("template.yml"), Bureau.description("平泉", NEXT, "130823"));
    Files.move(part.resolve("template.docx.part"), part.resolve("template.docx"));
    assertThat(bureau.refresh().ending()).isEqualTo(Ending.DONE);
    assertThat(bureau.inForce(NEXT)).isEqualTo("平泉/2027");
  }

  @Test
  void aFileThatHasJustBeenWrittenIsTakenForOneThatStillGrows() throws Exception {
    Path dropped = bureau.drop("平泉", Form.NEXT_YEAR, "130823");
    bureau.settle = Duration.ofHours(1);

    assertThat(codes(outcome(bureau.refresh(), "平泉"))).containsExactly("refresh.uploading");

    FileTime old = FileTime.fromMillis(System.currentTimeMillis() - 7_200_000);
    for (String file : new String[] {"template.docx", "template.yml", "sample.json"}) {
      Files.setLastModifiedTime(dropped.resolve(file), old);
    }
    assertThat(outcome(bureau.refresh(), "平泉").kind()).isEqualTo(Kind.PUBLISHED);
  }

  @Test
  void aNewNameWithoutADescriptionHoldsBackAllThatWouldBeRolledForward() throws Exception {
    Path dropped = bureau.drop("新样式", Form.NEXT_YEAR, "130823");
    Files.delete(dropped.resolve("template.yml"));

    RefreshResult result = bureau.refresh();

    assertThat(result.outcomes()).hasSize(1);
    assertThat(result.problems()).extracting(Problem::code).containsExactly("refresh.held");

    Files.writeString(dropped.resolve("template.yml"), Bureau.description("新样式", NEXT, "130823"));
    RefreshResult complete = bureau.refresh();
    assertThat(complete.ending()).isEqualTo(Ending.DONE);
    assertThat(bureau.inForce(NEXT)).isEqualTo("新样式/2027");
    assertThat(complete.outcomes())
        .extracting(Outcome::title)
        .containsExactlyInAnyOrder("新样式/2027", "standard/2027");
  }

  @Test
  void aVersionThatIsThereIsNotReplacedByOneThatComesLate() throws Exception {
    bureau.refresh();
    bureau.drop("平泉", Form.NEXT_YEAR, "130823");
    Map<String, String> before = Bureau.tree(bureau.library);

    RefreshResult late = bureau.refresh();

    assertThat(late.ending()).isEqualTo(Ending.SOME_FAILED);
    assertThat(codes(outcome(late, "平泉"))).containsExactly("refresh.exists");
    assertThat(Bureau.tree(bureau.library)).isEqualTo(before);
  }

  @Test
  void whoDoesWhatTheHintSaysGetsTheLateOne() throws Exception {
    bureau.refresh();
    Path dropped = bureau.drop("平泉", Form.NEXT_YEAR, "130823");
    assertThat(outcome(bureau.refresh(), "平泉").problems().get(0).hint())
        .contains("template retire --name 平泉 --year 2027 --from 2027")
        .contains("平泉/2027 改名为 平泉-2/2027");

    Publishing.retire(bureau.library, "平泉", 2027, 2027);
    Files.createDirectory(bureau.incoming.resolve("平泉-2"));
    Files.move(dropped, bureau.incoming.resolve("平泉-2/2027"));

    assertThat(outcome(bureau.refresh(), "平泉-2").kind()).isEqualTo(Kind.PUBLISHED);
    assertThat(bureau.inForce(2027)).isEqualTo("平泉-2/2027");
    assertThat(bureau.inForce(2026)).isEqualTo("平泉/2026");
  }

  @Test
  void aDescriptionThatSaysAnotherYearIsRefusedAndNothingTakesItsPlace() throws Exception {
    Path dropped = bureau.drop("平泉", Form.NEXT_YEAR, "130823");
    Files.writeString(dropped.resolve("template.yml"), Bureau.description("平泉", 2026, "130823"));

    RefreshResult result = bureau.refresh();

    assertThat(outcome(result, "平泉").kind()).isEqualTo(Kind.REFUSED);
    assertThat(codes(outcome(result, "平泉"))).containsExactly("template.first-year");
    assertThat(bureau.inForce(NEXT)).isEqualTo("平泉/2026");
  }

  @Test
  void ofTwoForTheSameCountyTheSecondIsRefused() throws Exception {
    bureau.drop("平泉", Form.NEXT_YEAR, "130823");
    bureau.drop("平泉新", Form.NEXT_YEAR, "130823");

    RefreshResult result = bureau.refresh();

    assertThat(outcome(result, "平泉").kind()).isEqualTo(Kind.PUBLISHED);
    assertThat(codes(outcome(result, "平泉新"))).containsExactly("template.rival");
  }

  @Test
  void whatIsForALaterYearWaitsForIt() throws Exception {
    Bureau.put(bureau.incoming, "平泉", 2028, Form.NEXT_YEAR, "130823");
    Bureau.put(bureau.incoming, "平泉", 2020, Form.NEXT_YEAR, "130823");

    RefreshResult result = bureau.refresh();

    assertThat(result.problems()).extracting(Problem::code).containsExactly("refresh.other-year");
    assertThat(outcome(result, "平泉").kind()).isEqualTo(Kind.ROLLED_FORWARD);
  }
}
