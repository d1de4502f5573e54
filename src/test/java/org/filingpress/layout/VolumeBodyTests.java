package org.filingpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.layout.PlaceXml.section;
import static org.filingpress.layout.TestDocument.field;
import static org.filingpress.layout.TestDocument.find;
import static org.filingpress.layout.TestDocument.furniture;
import static org.filingpress.layout.TestDocument.lines;
import static org.filingpress.layout.TestDocument.p;
import static org.filingpress.layout.TestDocument.paragraph;
import static org.filingpress.layout.TestDocument.seen;
import static org.filingpress.layout.TestDocument.text;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A document as part of a volume: without its front, its pages counted on. */
class VolumeBodyTests {

  private static final String PAGE_BREAK = "<w:r><w:br w:type='page'/></w:r>";
  private static final String CONTENTS = paragraph("", field("TOC \\o \"1-2\"", "一、总体绩效目标1"));
  private static final String FOOTER =
      "<w:footerReference w:type='default' r:id='f'/>" + TestDocument.PAGE;

  @Test
  void leavesOutCoverAndContentsAndCountsOn() {
    LaidDocument body =
        TestDocument.of(
                p("封面"),
                section(""),
                p("目录"),
                CONTENTS,
                section(""),
                p("第一部分"),
                section(""),
                lines("行", 60),
                "<w:sectPr>" + FOOTER + "<w:pgNumType w:start='1'/></w:sectPr>")
            .furniture("f", "footer", paragraph("", field("PAGE", "1")))
            .layBody(new VolumePlace(41, 0));

    assertThat(texts(body)).startsWith("第一部分", "行1").doesNotContain("封面", "目录");
    assertThat(furniture(body)).extracting(TestDocument.Seen::text).containsExactly("42", "43");
  }

  @Test
  void showsTheNumberOfTheVolumesPages() {
    LaidDocument body =
        TestDocument.of(p("正文"), "<w:sectPr>" + FOOTER + "</w:sectPr>")
            .furniture(
                "f",
                "footer",
                paragraph("", field("PAGE", "1") + text("/") + field("NUMPAGES", "1")))
            .layBody(new VolumePlace(7, 4711));

    assertThat(furniture(body)).extracting(TestDocument.Seen::text).containsExactly("7/4711");
  }

  @Test
  void leavesABlankPageBeforeASectionThatBeginsOnAnOddOne() {
    TestDocument document =
        TestDocument.of(p("正文"), "<w:sectPr><w:type w:val='oddPage'/>" + FOOTER + "</w:sectPr>")
            .furniture("f", "footer", paragraph("", field("PAGE", "1")));

    LaidDocument even = document.layBody(new VolumePlace(8, 0));
    LaidDocument odd = document.layBody(new VolumePlace(9, 0));

    assertThat(even.pageCount()).isEqualTo(2);
    assertThat(even.pages().get(1).number()).isEqualTo("9");
    assertThat(odd.pageCount()).isEqualTo(1);
    assertThat(odd.pages().get(0).number()).isEqualTo("9");
  }

  @Test
  void keepsWhatStandsBehindTheContentsInTheirSection() {
    LaidDocument afterBreak =
        TestDocument.of(p("封面"), CONTENTS, p(""), paragraph("", PAGE_BREAK), p(""), p("第一部分"))
            .layBody(new VolumePlace(1, 0));
    LaidDocument breakInText =
        TestDocument.of(p("封面"), CONTENTS, paragraph("", PAGE_BREAK + text("第一部分")))
            .layBody(new VolumePlace(1, 0));

    assertThat(texts(afterBreak)).containsExactly("第一部分");
    assertThat(afterBreak.pageCount()).isEqualTo(1);
    assertThat(find(afterBreak, "第一部分").top())
        .as("below an empty line, as filed")
        .isGreaterThan(find(breakInText, "第一部分").top() + 10);
    assertThat(texts(breakInText)).containsExactly("第一部分");
    assertThat(breakInText.pageCount()).isEqualTo(1);
  }

  @Test
  void aDocumentWithoutContentsGoesInWhole() {
    LaidDocument body =
        TestDocument.of(p("封面"), section(""), p("正文")).layBody(new VolumePlace(1, 0));

    assertThat(texts(body)).containsExactly("封面", "正文");
  }

  @Test
  void aDocumentOfNothingButContentsGoesInWhole() {
    LaidDocument body = TestDocument.of(p("封面"), CONTENTS).layBody(new VolumePlace(1, 0));

    assertThat(texts(body)).contains("封面");
  }

  private static List<String> texts(LaidDocument document) {
    return seen(document).stream()
        .map(TestDocument.Seen::text)
        .filter(text -> !text.isBlank())
        .toList();
  }
}
