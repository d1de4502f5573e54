package org.filingpress.layout.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.layout.word.OneCell.table;

import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.layout.LaidDocument;
import org.filingpress.layout.TestDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document asks for and the layout does not follow is told, where it changes something. */
class NotFollowedTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:textDirection w:val='lrTb'/><w:textAlignment w:val='auto'/><w:jc w:val='both'/>",
        "<w:textAlignment w:val='center'/><w:spacing w:line='400' w:lineRule='exact'/>"
      })
  void whatChangesNothingIsNotTold(String properties) {
    assertThat(TestDocument.of(TestDocument.paragraph(properties, "")).lay().problems()).isEmpty();
  }

  @Test
  void theCellsTextDirectionIsTold() {
    String cell =
        "<w:tc><w:tcPr><w:textDirection w:val='tbRlV'/></w:tcPr>" + TestDocument.p("直") + "</w:tc>";

    assertThat(TestDocument.of(table("", "", cell)).lay().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place()).isEqualTo("正文表格1第1行第1格");
              assertThat(problem.message()).contains("w:textDirection w:val=\"tbRlV\"");
            });
  }

  @Test
  void kerningIsToldOnlyWhereItChangesSomething() {
    String run = "<w:r><w:rPr><w:kern w:val='2'/></w:rPr><w:t>%s</w:t></w:r>";

    assertThat(
            TestDocument.of(TestDocument.paragraph("", run.formatted("预算2025年，A类")))
                .lay()
                .problems())
        .isEmpty();
    assertThat(
            TestDocument.of(TestDocument.paragraph("", run.formatted("采用PPP模式"))).lay().problems())
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains("w:kern");
  }

  @ParameterizedTest
  @CsvSource({
    "STYLEREF 标题1, STYLEREF",
    "= 1+2, =",
    "PAGE \\* roman, PAGE \\* roman",
    "PAGE \\# 000, PAGE \\# 000",
    "PAGEREF a \\p, PAGEREF \\p"
  })
  void fieldsThatAreNotWorkedOutAreTold(String instruction, String told) {
    String body =
        TestDocument.paragraph(
            "", "<w:bookmarkStart w:id='1' w:name='a'/>" + TestDocument.field(instruction, "7"));

    assertThat(TestDocument.of(body).lay().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("layout.field");
              assertThat(problem.arguments()).containsExactly(told);
              assertThat(problem.place()).isEqualTo("正文第1段");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PAGE \\* MERGEFORMAT", "PAGEREF a \\h", "NUMPAGES \\* Arabic", "REF a \\h"})
  void fieldsThatAreWorkedOutAreNotTold(String instruction) {
    String body =
        TestDocument.paragraph(
            "", "<w:bookmarkStart w:id='1' w:name='a'/>" + TestDocument.field(instruction, "7"));

    assertThat(TestDocument.of(body).lay().problems()).isEmpty();
  }

  @Test
  void alternativesOfWhichNoneIsUnderstoodAreTold() {
    String choice = "<mc:Choice Requires='neu'><w:t>新</w:t></mc:Choice>";
    String alternatives =
        "<w:r><mc:AlternateContent>\n  " + choice + "\n</mc:AlternateContent><w:t>后</w:t></w:r>";
    LaidDocument document =
        TestDocument.of(TestDocument.paragraph("", alternatives), TestDocument.p("尾")).lay();

    assertThat(document.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.arguments()).containsExactly("mc:Choice Requires=\"neu\"");
              assertThat(problem.place()).isEqualTo("正文第1段");
            });
  }

  @Test
  void aListThatIsNotDefinedIsTold() {
    assertThat(
            TestDocument.of(
                    TestDocument.paragraph(
                        "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='7'/></w:numPr>",
                        TestDocument.text("一")))
                .lay()
                .problems())
        .extracting("code")
        .containsExactly("layout.list-missing");
  }

  @Test
  void moreFindingsThanAnyoneReadsAreCounted() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      body.append("<w:p><w:neu").append(i).append("/></w:p>");
    }
    List<Problem> problems = TestDocument.of(body.toString()).lay().problems();

    assertThat(problems).hasSize(201);
    assertThat(problems.get(200).code()).isEqualTo("layout.more");
    assertThat(problems.get(200).arguments()).containsExactly("100");
  }
}
