package org.filingpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.layout.TestDocument.find;
import static org.filingpress.layout.TestDocument.lines;
import static org.filingpress.layout.TestDocument.p;
import static org.filingpress.layout.TestDocument.paragraph;
import static org.filingpress.layout.TestDocument.seen;
import static org.filingpress.layout.TestDocument.text;

import org.junit.jupiter.api.Test;

/** A page here holds 34 lines of 20 pt: 297 mm less two inches are 697.9 pt. */
class ParagraphPaginationTests {

  private static final double TOP = 72;

  @Test
  void theLargerOfTwoSpacesStandsBetweenParagraphs() {
    LaidDocument document =
        TestDocument.of(spaced("甲", 0, 200, ""), spaced("乙", 300, 0, ""), spaced("丙", 0, 0, ""))
            .lay();

    assertThat(find(document, "乙").top()).isEqualTo(TOP + 20 + 15);
    assertThat(find(document, "丙").top()).isEqualTo(TOP + 20 + 15 + 20);
  }

  @Test
  void spacesAreAddedWhereTheDocumentAsksForFixedSpacing() {
    LaidDocument document =
        TestDocument.of(spaced("甲", 0, 200, ""), spaced("乙", 300, 0, ""))
            .settings("<w:doNotUseHTMLParagraphAutoSpacing/>")
            .lay();

    assertThat(find(document, "乙").top()).isEqualTo(TOP + 20 + 10 + 15);
  }

  @Test
  void contextualSpacingDropsTheSpaceBetweenParagraphsOfOneStyle() {
    LaidDocument document =
        TestDocument.of(
                spaced("甲", 200, 200, "<w:contextualSpacing/>"),
                spaced("乙", 200, 200, "<w:contextualSpacing/>"))
            .lay();

    assertThat(find(document, "乙").top() - find(document, "甲").top()).isEqualTo(20);
  }

  @Test
  void spaceAboveIsDroppedAtTheTopOfAPageThatCameAboutByItself() {
    LaidDocument document = TestDocument.of(lines("行", 34), spaced("次页", 400, 0, "")).lay();

    assertThat(find(document, "次页").page()).isEqualTo(2);
    assertThat(find(document, "次页").top()).isEqualTo(TOP);
  }

  @Test
  void spaceAboveStaysAfterAForcedPageBreak() {
    LaidDocument document =
        TestDocument.of(p("首页"), spaced("次页", 400, 0, "<w:pageBreakBefore/>")).lay();

    assertThat(find(document, "次页").page()).isEqualTo(2);
    assertThat(find(document, "次页").top()).isEqualTo(TOP + 20);
  }

  @Test
  void aPageBreakInAParagraphLeavesNoEmptyLineBehind() {
    LaidDocument document =
        TestDocument.of(
                paragraph(
                    "<w:spacing w:line='400' w:lineRule='exact'/>",
                    text("第一页") + "<w:r><w:br w:type='page'/></w:r>"),
                p("第二页"))
            .lay();

    assertThat(document.pageCount()).isEqualTo(2);
    assertThat(find(document, "第二页").top()).isEqualTo(TOP);
  }

  @Test
  void noLineOfAParagraphStandsAloneAtThePagesEnd() {
    LaidDocument document = TestDocument.of(lines("行", 33), p("字".repeat(100))).lay();

    assertThat(seen(document).stream().filter(l -> l.text().startsWith("字")))
        .extracting(TestDocument.Seen::page)
        .containsExactly(2, 2, 2);
  }

  @Test
  void noLineOfAParagraphStandsAloneAtThePagesTop() {
    LaidDocument document = TestDocument.of(lines("行", 31), p("字".repeat(43 * 4 - 10))).lay();

    assertThat(seen(document).stream().filter(l -> l.text().startsWith("字")))
        .extracting(TestDocument.Seen::page)
        .containsExactly(1, 1, 2, 2);
  }

  @Test
  void withoutWidowControlAPageIsFilled() {
    LaidDocument document =
        TestDocument.of(lines("行", 33), p("<w:widowControl w:val='0'/>", "字".repeat(100))).lay();

    assertThat(seen(document).stream().filter(l -> l.text().startsWith("字")))
        .extracting(TestDocument.Seen::page)
        .containsExactly(1, 2, 2);
  }

  @Test
  void aHeadingStaysWithTheParagraphBelowIt() {
    LaidDocument document =
        TestDocument.of(lines("行", 33), p("<w:keepNext/>", "（一）标题"), p("正文")).lay();

    assertThat(find(document, "（一）标题").page()).isEqualTo(2);
  }

  @Test
  void linesKeptTogetherMoveTogether() {
    LaidDocument document =
        TestDocument.of(lines("行", 31), p("<w:keepLines/>", "字".repeat(43 * 3 + 5))).lay();

    assertThat(seen(document).stream().filter(l -> l.text().startsWith("字")))
        .extracting(TestDocument.Seen::page)
        .containsOnly(2);
  }

  @Test
  void whatIsLongerThanAPageIsNotKeptTogether() {
    LaidDocument document =
        TestDocument.of(p("首行"), p("<w:keepLines/>", "字".repeat(43 * 60))).lay();

    assertThat(seen(document).stream().filter(l -> l.page() == 1)).hasSize(34);
  }

  @Test
  void twentyTwoLinesOfTheOfficialPitchFillTheOfficialPage() {
    String page =
        "<w:sectPr><w:pgSz w:w='11906' w:h='16838'/><w:pgMar w:top='2098' w:right='1474'"
            + " w:bottom='1984' w:left='1587' w:header='851' w:footer='1389'/></w:sectPr>";
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 23; i++) {
      body.append(paragraph("<w:spacing w:line='579' w:lineRule='exact'/>", text("第" + i + "行")));
    }
    LaidDocument document = TestDocument.of(body.toString(), page).lay();

    assertThat(find(document, "第21行").page()).isEqualTo(1);
    assertThat(find(document, "第22行").page()).isEqualTo(2);
  }

  @Test
  void theSpaceOfMultipleLineSpacingHangsOverThePagesEnd() {
    String half = "<w:spacing w:line='480' w:lineRule='auto'/>";
    LaidDocument document = TestDocument.of(lines("行", 34), paragraph(half, text("双倍"))).lay();
    double natural = find(document, "双倍").height() / 2;
    int above = (int) Math.floor((697.9 - natural) / 20);

    LaidDocument full = TestDocument.of(lines("行", above), paragraph(half, text("双倍"))).lay();

    assertThat(find(full, "双倍").page()).isEqualTo(1);
  }

  @Test
  void linesKeepToTheDocumentGrid() {
    String section =
        "<w:sectPr>"
            + TestDocument.PAGE
            + "<w:docGrid w:type='lines' w:linePitch='312'/></w:sectPr>";
    LaidDocument document =
        TestDocument.of(
                paragraph("", text("甲")),
                paragraph("<w:snapToGrid w:val='0'/>", text("乙")),
                section)
            .lay();

    assertThat(find(document, "甲").height()).isEqualTo(15.6);
    assertThat(find(document, "乙").height()).isNotEqualTo(15.6);
  }

  private static String spaced(String text, int before, int after, String more) {
    return paragraph(
        (more.contains("contextual") ? "" : more)
            + "<w:spacing w:before='"
            + before
            + "' w:after='"
            + after
            + "' w:line='400' w:lineRule='exact'/>"
            + (more.contains("contextual") ? more : ""),
        text(text));
  }
}
