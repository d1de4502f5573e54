package org.filingpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.layout.PlaceXml.section;
import static org.filingpress.layout.TestDocument.find;
import static org.filingpress.layout.TestDocument.furniture;
import static org.filingpress.layout.TestDocument.lines;
import static org.filingpress.layout.TestDocument.p;

import org.junit.jupiter.api.Test;

class SectionTests {

  @Test
  void aContinuousSectionGoesOnOnTheSamePage() {
    LaidDocument document =
        TestDocument.of(
                p("上"),
                section(""),
                p("下"),
                "<w:sectPr><w:type w:val='continuous'/>" + TestDocument.PAGE + "</w:sectPr>")
            .lay();

    assertThat(document.pageCount()).isEqualTo(1);
    assertThat(find(document, "下").top()).isGreaterThan(find(document, "上").top() + 20);
  }

  @Test
  void aSectionForOddPagesLeavesAnEvenOneBlank() {
    LaidDocument document =
        TestDocument.of(
                p("上"),
                section(""),
                p("下"),
                "<w:sectPr><w:footerReference w:type='default' r:id='f1'/><w:type w:val='oddPage'/>"
                    + TestDocument.PAGE
                    + "</w:sectPr>")
            .furniture("f1", "footer", TestDocument.paragraph("", TestDocument.field("PAGE", "1")))
            .lay();

    assertThat(find(document, "下").page()).isEqualTo(3);
    assertThat(document.pages().get(2).number()).isEqualTo("3");
    assertThat(document.pages().get(1).content()).isEmpty();
  }

  @Test
  void firstAndEvenPagesHaveHeadersOfTheirOwn() {
    LaidDocument document =
        TestDocument.of(
                lines("行", 100),
                "<w:sectPr><w:headerReference w:type='default' r:id='h1'/><w:headerReference"
                    + " w:type='first' r:id='h2'/><w:headerReference w:type='even' r:id='h3'/>"
                    + TestDocument.PAGE
                    + "<w:titlePg/></w:sectPr>")
            .settings("<w:evenAndOddHeaders/>")
            .furniture("h1", "header", p("单"))
            .furniture("h2", "header", p("首"))
            .furniture("h3", "header", p("双"))
            .lay();

    assertThat(furniture(document))
        .extracting(TestDocument.Seen::text)
        .containsExactly("首", "双", "单");
  }

  @Test
  void aHeaderTallerThanTheMarginPushesTheTextDown() {
    LaidDocument document =
        TestDocument.of(
                p("正文"),
                "<w:sectPr><w:headerReference w:type='default' r:id='h1'/>"
                    + TestDocument.PAGE
                    + "</w:sectPr>")
            .furniture("h1", "header", lines("眉", 4))
            .lay();

    assertThat(find(document, "正文").top()).isEqualTo(36 + 80);
  }

  @Test
  void aSectionWithoutHeadersGoesOnWithThoseBefore() {
    LaidDocument document =
        TestDocument.of(
                p("上"),
                section("")
                    .replace("<w:pgSz", "<w:headerReference w:type='default' r:id='h1'/><w:pgSz"),
                p("下"))
            .furniture("h1", "header", p("眉"))
            .lay();

    assertThat(furniture(document)).extracting(TestDocument.Seen::page).containsExactly(1, 2);
  }

  @Test
  void aSectionMayStandInTheMiddleOfItsPage() {
    LaidDocument document =
        TestDocument.of(
                p("封面"), "<w:sectPr>" + TestDocument.PAGE + "<w:vAlign w:val='center'/></w:sectPr>")
            .lay();

    assertThat(find(document, "封面").top()).isEqualTo(72 + (841.9 - 144 - 20) / 2);
  }
}
