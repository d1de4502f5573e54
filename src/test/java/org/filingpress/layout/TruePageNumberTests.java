package org.filingpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.layout.PlaceXml.bookmark;
import static org.filingpress.layout.PlaceXml.bookmarked;
import static org.filingpress.layout.PlaceXml.heading;
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
import org.filingpress.layout.page.Page;
import org.junit.jupiter.api.Test;

/** Where a page's number is printed, it is the true one. */
class TruePageNumberTests {

  private static final String RIGHT_TAB =
      "<w:tabs><w:tab w:val='right' w:leader='dot' w:pos='9000'/></w:tabs>";

  @Test
  void aBookmarksPageIsGivenAsItIsPrinted() {
    LaidDocument document =
        TestDocument.of(
                p("封面"),
                section("<w:pgNumType w:fmt='upperRoman'/>"),
                bookmarked("_Toc1", "一、总体绩效目标"),
                lines("行", 40),
                bookmarked("_Toc2", "二、分项绩效目标"),
                "<w:sectPr><w:footerReference w:type='default' r:id='f1'/>"
                    + TestDocument.PAGE
                    + "<w:pgNumType w:start='1'/></w:sectPr>")
            .furniture("f1", "footer", TestDocument.paragraph("", TestDocument.field("PAGE", "1")))
            .lay();

    assertThat(document.pageCount()).isEqualTo(3);
    assertThat(document.page("_Toc1")).isEqualTo("1");
    assertThat(document.page("_Toc2")).isEqualTo("2");
    assertThat(document.page("没有")).isEmpty();
    assertThat(document.pages()).extracting(Page::number).containsExactly("", "1", "2");
  }

  @Test
  void listsTheHeadingsWithTheirPages() {
    LaidDocument document =
        TestDocument.of(heading(1, "第一部分"), lines("行", 34), heading(2, "一、总体绩效目标")).lay();

    assertThat(document.headings())
        .containsExactly(
            new Heading(1, "第一部分", "b1", "1", 1), new Heading(2, "一、总体绩效目标", "b2", "2", 2));
  }

  @Test
  void theContentsShowTruePageNumbersWhateverWasFiled() {
    LaidDocument document =
        TestDocument.of(
                paragraph(
                    RIGHT_TAB,
                    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>TOC"
                        + " \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
                        + entry("第一项", "a", "77")),
                paragraph(
                    RIGHT_TAB,
                    entry("第二项", "b", "1") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"),
                "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>" + bookmark("a") + text("甲") + "</w:p>",
                lines("行", 300),
                bookmarked("b", "乙"))
            .lay();

    List<String> contents = seen(document).stream().map(TestDocument.Seen::text).limit(2).toList();
    assertThat(contents.get(0)).startsWith("第一项.").endsWith(".2");
    assertThat(contents.get(1)).startsWith("第二项.").endsWith("." + document.page("b"));
    assertThat(document.page("b")).isEqualTo("10");
    Page.Element first = (Page.Element) document.pages().get(0).content().get(0);
    assertThat(first.role()).isEqualTo("TOC");
    assertThat(first.children()).hasSize(2);
  }

  @Test
  void contentsThatWrapOnlyWithTheirTrueNumbersPushTheTextOn() {
    String title = "字".repeat(41);
    LaidDocument document =
        TestDocument.of(
                paragraph(
                    "<w:spacing w:line='400' w:lineRule='exact'/>",
                    text(title) + field("PAGEREF ziel", "1")),
                lines("前", 33),
                lines("后", 34 * 998),
                bookmarked("ziel", "终"))
            .lay();

    assertThat(document.page("ziel")).isEqualTo("1000");
    assertThat(find(document, "前33").page()).isEqualTo(2);
    assertThat(document.problems()).isEmpty();
  }

  @Test
  void aPageNumberInTheTextIsMeasuredByItsTrueNumber() {
    String exact = "<w:spacing w:line='400' w:lineRule='exact'/>";
    LaidDocument document =
        TestDocument.of(
                lines("前", 34),
                paragraph(exact, text("字".repeat(41)) + field("PAGE", "1")),
                p("后"),
                "<w:sectPr>" + TestDocument.PAGE + "<w:pgNumType w:start='9999'/></w:sectPr>")
            .lay();

    TestDocument.Seen number = find(document, "10000");
    assertThat(number.page()).isEqualTo(2);
    assertThat(find(document, "后").top()).isEqualTo(number.top() + 20);
  }

  @Test
  void theNumberOfASectionsPagesInTheTextIsMeasuredByThatSection() {
    String exact = "<w:spacing w:line='400' w:lineRule='exact'/>";
    LaidDocument document =
        TestDocument.of(
                paragraph(exact, text("字".repeat(41)) + field("SECTIONPAGES", "9999")),
                p("后") + section(""),
                lines("行", 34 * 1000))
            .lay();

    assertThat(seen(document).get(0).text()).isEqualTo("字".repeat(41) + "1");
    assertThat(find(document, "后").top()).isEqualTo(72 + 20);
  }

  @Test
  void aReferenceThatLeadsNowhereIsToldWithItsPlace() {
    LaidDocument document =
        TestDocument.of(p("甲"), paragraph("", field("PAGEREF fehlt", "7"))).lay();

    assertThat(document.problems())
        .extracting("code", "place")
        .containsExactly(org.assertj.core.groups.Tuple.tuple("layout.bookmark-missing", "正文第2段"));
  }

  @Test
  void everyPageShowsItsOwnNumber() {
    LaidDocument document =
        TestDocument.of(
                lines("行", 70),
                "<w:sectPr><w:footerReference w:type='default' r:id='f1'/>"
                    + TestDocument.PAGE
                    + "</w:sectPr>")
            .furniture("f1", "footer", paragraph("", text("— ") + field("PAGE", "9") + text(" —")))
            .lay();

    assertThat(furniture(document))
        .extracting(TestDocument.Seen::text)
        .containsExactly("— 1 —", "— 2 —", "— 3 —");
  }

  private static String entry(String title, String bookmark, String filed) {
    return text(title) + "<w:r><w:tab/></w:r>" + field("PAGEREF " + bookmark + " \\h", filed);
  }
}
