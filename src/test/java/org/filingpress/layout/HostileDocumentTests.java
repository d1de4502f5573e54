package org.filingpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.layout.TestDocument.lines;
import static org.filingpress.layout.TestDocument.p;
import static org.filingpress.layout.TestDocument.seen;

import java.util.concurrent.TimeUnit;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a document asks for, it ends in pages or problems. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileDocumentTests {

  private static Tuple told(String code, String place) {
    return Tuple.tuple(code, "正文" + place);
  }

  @Test
  void aPageOfOneTwipIsAnError() {
    LaidDocument document =
        TestDocument.of(
                p("字".repeat(20_000)),
                "<w:sectPr><w:pgSz w:w='1' w:h='1'/><w:pgMar w:top='0' w:bottom='0' w:left='0'"
                    + " w:right='0'/></w:sectPr>")
            .lay();

    assertThat(document.problems())
        .filteredOn(problem -> problem.isError())
        .extracting("code", "place")
        .containsExactly(told("layout.page-size", "第1节"));
  }

  @Test
  void thePageThatHoldsNextToNothingIsStopped() {
    LaidDocument document =
        TestDocument.of(
                p("字".repeat(20_000)),
                "<w:sectPr><w:pgSz w:w='144' w:h='144'/><w:pgMar w:top='0' w:bottom='0' w:left='0'"
                    + " w:right='0'/></w:sectPr>")
            .lay();

    assertThat(document.pageCount()).isZero();
    assertThat(document.problems()).extracting("code").contains("layout.too-many-pages");
  }

  @ParameterizedTest
  @CsvSource({
    "0, exact, layout.line-height",
    "0, atLeast, layout.line-height",
    "633600, exact, layout.line-height",
    "633600, exact, layout.line-too-high",
    "31680, exact, layout.line-too-high"
  })
  void lineHeightsBeyondReasonAreTold(String twips, String rule, String code) {
    String properties = "<w:spacing w:line='%s' w:lineRule='%s'/>".formatted(twips, rule);
    LaidDocument document =
        TestDocument.of(p("前"), TestDocument.paragraph(properties, TestDocument.text("高")), p("后"))
            .lay();

    assertThat(seen(document)).extracting(TestDocument.Seen::text).contains("前", "高", "后");
    assertThat(document.problems()).extracting("code", "place").contains(told(code, "第2段"));
  }

  @Test
  void stylesThatAreMissingOrGoInCirclesAreTold() {
    StringBuilder styles = new StringBuilder();
    int count = 20_000;
    for (int i = 0; i < count; i++) {
      styles.append("<w:style w:type='paragraph' w:styleId='s").append(i);
      styles.append("'><w:basedOn w:val='s").append((i + 1) % count).append("'/></w:style>");
    }
    TestDocument document =
        TestDocument.of(
                TestDocument.paragraph("<w:pStyle w:val='s5'/>", TestDocument.text("圆")),
                TestDocument.paragraph("<w:pStyle w:val='没有'/>", TestDocument.text("无")))
            .styles(styles.toString());

    assertThat(document.problems())
        .extracting("code", "place")
        .contains(Tuple.tuple("layout.style-circle", "样式"), told("layout.style-missing", "第2段"));
  }

  @Test
  void marginsLargerThanThePageAreMadeSmaller() {
    LaidDocument document =
        TestDocument.of(
                p("甲"),
                "<w:sectPr><w:pgSz w:w='5000' w:h='5000'/><w:pgMar w:top='9000' w:bottom='9000'"
                    + " w:left='9000' w:right='9000'/></w:sectPr>")
            .lay();

    assertThat(document.pageCount()).isEqualTo(1);
    assertThat(document.problems())
        .extracting("code", "place")
        .containsExactly(told("layout.margins", "第1节"));
  }

  @Test
  void absurdNumbersDoNoHarm() {
    LaidDocument document =
        TestDocument.of(
                TestDocument.paragraph(
                    "<w:spacing w:before='99999999999999999999' w:line='-5' w:lineRule='exact'/>"
                        + "<w:ind w:left='9999999' w:firstLineChars='NaN' w:hanging='1e400'/>",
                    "<w:r><w:rPr><w:sz w:val='99999999'/><w:spacing w:val='-99999999'/>"
                        + "<w:w w:val='0'/></w:rPr><w:t>甲乙丙</w:t></w:r>"),
                "<w:sectPr><w:pgSz w:w='999999999' w:h='-4'/></w:sectPr>")
            .lay();

    assertThat(document.pageCount()).isBetween(1, 10);
  }

  @Test
  void tenThousandNestedTablesAreCutAndReported() {
    String open = "<w:tbl><w:tblGrid><w:gridCol w:w='3000'/></w:tblGrid><w:tr><w:tc>";
    String close = "<w:p/></w:tc></w:tr></w:tbl>";
    LaidDocument document =
        TestDocument.of(open.repeat(10_000) + p("深") + close.repeat(10_000) + p("后")).lay();

    assertThat(seen(document))
        .extracting(TestDocument.Seen::text)
        .contains("后")
        .doesNotContain("深");
    assertThat(document.problems()).extracting("code").contains("layout.nested-too-deep");
  }

  @Test
  void nestedTablesHigherThanAPageAreBroken() {
    String open = "<w:tbl><w:tblGrid><w:gridCol w:w='6000'/></w:tblGrid><w:tr><w:tc>";
    String close = p("尾") + "</w:tc></w:tr></w:tbl>";
    LaidDocument document =
        TestDocument.of(open.repeat(8) + lines("深", 200) + close.repeat(8) + p("后")).lay();

    assertThat(seen(document))
        .extracting(TestDocument.Seen::text)
        .contains("深1", "深100", "深200", "后");
  }

  @Test
  void theWorkGrowsWithTheDepthOfTablesAndDoesNotDouble() {
    String open =
        "<w:tbl><w:tblPr><w:tblLayout w:type='fixed'/></w:tblPr><w:tblGrid><w:gridCol"
            + " w:w='6000'/></w:tblGrid><w:tr><w:tc>";
    String close = p("尾") + "</w:tc></w:tr></w:tbl>";
    LaidDocument document =
        TestDocument.of(open.repeat(16) + lines("深", 400) + close.repeat(16) + p("后")).lay();

    assertThat(seen(document))
        .extracting(TestDocument.Seen::text)
        .contains("深1", "深200", "深400", "后");
    assertThat(document.problems()).isEmpty();
  }

  @Test
  void columnsWithoutWidthHoldOneCharacterALine() {
    LaidDocument document =
        TestDocument.of(
                "<w:tbl><w:tblGrid><w:gridCol w:w='1'/><w:gridCol w:w='2'/></w:tblGrid>"
                    + TableXml.row("", p("甲乙丙"), p("丁"))
                    + "</w:tbl>",
                p("后"))
            .lay();

    assertThat(seen(document)).extracting(TestDocument.Seen::text).contains("甲", "乙", "丙", "后");
    assertThat(document.problems())
        .extracting("code", "place")
        .contains(told("layout.narrow-cell", "表格1第1行第1格"));
  }

  @Test
  void aPictureHigherThanAPageStandsOnOneOfItsOwn() {
    String picture =
        "<w:p><w:r><w:drawing><wp:inline><wp:extent cx='5000000' cy='90000000'/><a:blip"
            + " r:embed='x'/></wp:inline></w:drawing></w:r></w:p>";
    LaidDocument document = TestDocument.of(p("前"), picture, p("后")).lay();

    assertThat(document.pageCount()).isEqualTo(3);
  }

  @Test
  void headersThatLeaveNoRoomStillLeaveALine() {
    LaidDocument document =
        TestDocument.of(
                lines("行", 3),
                "<w:sectPr><w:headerReference w:type='default' r:id='h1'/>"
                    + TestDocument.PAGE
                    + "</w:sectPr>")
            .furniture("h1", "header", lines("眉", 100))
            .lay();

    assertThat(document.pageCount()).isEqualTo(3);
  }

  @Test
  void threeHundredProjectsAreLaidOut() {
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= 300; i++) {
      body.append(PlaceXml.bookmarked("_Toc" + i, i + ".项目绩效目标表"));
      StringBuilder rows = new StringBuilder();
      for (int r = 0; r < 60; r++) {
        rows.append(TableXml.row("<w:cantSplit/>", p("产出指标"), p("数量指标")));
      }
      body.append(TableXml.table(4, rows.toString()));
    }
    LaidDocument document = TestDocument.of(body.toString()).lay();

    assertThat(Integer.parseInt(document.page("_Toc300"))).isBetween(500, 600);
  }

  @Test
  void elementsLeftOpenAndFieldsNeverClosedAreNoTrap() {
    String begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>";
    LaidDocument document = TestDocument.of("<w:p>" + begin.repeat(5000) + "</w:p>", p("后")).lay();

    assertThat(document.pageCount()).isEqualTo(1);
    assertThat(TestDocument.raw("<a".repeat(100_000)).lay().problems()).isNotEmpty();
    assertThat(TestDocument.raw("<w:a>".repeat(200_000)).lay().problems()).isNotEmpty();
  }
}
