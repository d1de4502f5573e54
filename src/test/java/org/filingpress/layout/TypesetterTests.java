package org.filingpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.layout.TestDocument.field;
import static org.filingpress.layout.TestDocument.find;
import static org.filingpress.layout.TestDocument.furniture;
import static org.filingpress.layout.TestDocument.lines;
import static org.filingpress.layout.TestDocument.p;
import static org.filingpress.layout.TestDocument.paragraph;
import static org.filingpress.layout.TestDocument.seen;
import static org.filingpress.layout.TestDocument.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.page.Page;
import org.junit.jupiter.api.Test;

class TypesetterTests {

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

  @Test
  void trackedChangesCountAsAccepted() {
    LaidDocument document =
        TestDocument.of(
                paragraph(
                    "",
                    text("预算")
                        + "<w:ins w:id='1'>"
                        + text("绩效")
                        + "</w:ins><w:del w:id='2'><w:r><w:delText>草稿</w:delText></w:r></w:del>"
                        + "<w:moveFrom w:id='3'>"
                        + text("甲")
                        + "</w:moveFrom><w:moveTo w:id='4'>"
                        + text("目标")
                        + "</w:moveTo>"))
            .lay();

    assertThat(seen(document)).extracting(TestDocument.Seen::text).containsExactly("预算绩效目标");
    assertThat(document.problems()).isEmpty();
  }

  @Test
  void ofAlternateContentTheFirstChoiceUnderstoodIsPrinted() {
    LaidDocument document =
        TestDocument.of(
                paragraph(
                    "",
                    "<w:r><mc:AlternateContent><mc:Choice Requires='neu'><w:t>新</w:t></mc:Choice>"
                        + "<mc:Choice Requires='w14'><w:t>中</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t>"
                        + "</mc:Fallback></mc:AlternateContent><w:t>文</w:t></w:r>"))
            .lay();

    assertThat(seen(document)).extracting(TestDocument.Seen::text).containsExactly("中文");
  }

  @Test
  void aPictureInTheLineIsPlacedAndAFloatingOneReported() {
    String picture =
        "<w:r><w:drawing><wp:%1$s><wp:extent cx='1270000' cy='635000'/><wp:docPr id='1'"
            + " descr='印章'/><a:graphic><a:blip r:embed='p1'/></a:graphic></wp:%1$s></w:drawing></w:r>";
    LaidDocument document =
        TestDocument.of(
                paragraph("", picture.formatted("inline") + picture.formatted("anchor")), p("后"))
            .furniture("p1", "image", "")
            .lay();

    Page.Element figure = (Page.Element) document.pages().get(0).content().get(0);
    Page.Text line = (Page.Text) figure.children().get(0);
    assertThat(figure.role()).isEqualTo("Figure");
    assertThat(line.pieces())
        .singleElement()
        .isInstanceOfSatisfying(
            Line.Image.class,
            image -> {
              assertThat(image.width()).isEqualTo(2000);
              assertThat(image.picture().part()).isEqualTo("word/p1.xml");
              assertThat(image.picture().description()).isEqualTo("印章");
            });
    assertThat(line.height()).isGreaterThanOrEqualTo(1000);
    assertThat(document.problems()).extracting("code").containsExactly("layout.floating");
  }

  @Test
  void linksLeadToBookmarksAndAddresses() {
    LaidDocument document =
        TestDocument.of(
                paragraph(
                    "",
                    "<w:hyperlink w:anchor='_Toc1'>"
                        + text("甲")
                        + "</w:hyperlink><w:hyperlink r:id='x1'>"
                        + text("乙")
                        + "</w:hyperlink>"
                        + text("丙")))
            .related("<Relationship Id='x1' TargetMode='External' Target='https://example.org/'/>")
            .lay();

    Page.Element paragraph = (Page.Element) document.pages().get(0).content().get(0);
    assertThat(((Page.Text) paragraph.children().get(0)).pieces())
        .extracting(piece -> ((Line.Glyphs) piece).link())
        .containsExactly("_Toc1", "https://example.org/", null);
  }

  @Test
  void hiddenTextIsNotPrinted() {
    LaidDocument document =
        TestDocument.of(
                paragraph("", text("见") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>不见</w:t></w:r>"))
            .lay();

    assertThat(seen(document)).extracting(TestDocument.Seen::text).containsExactly("见");
  }

  @Test
  void contentControlsAndOrdinaryFieldsShowTheirContent() {
    LaidDocument document =
        TestDocument.of(
                "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>"
                    + paragraph("", text("单位：") + field("DOCPROPERTY Unit", "万元"))
                    + "</w:sdtContent></w:sdt>")
            .lay();

    assertThat(seen(document)).extracting(TestDocument.Seen::text).containsExactly("单位：万元");
  }

  @Test
  void whatIsNotUnderstoodIsReportedOnceForAllCellsAndOnceForAllParagraphs() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      rows.append(
          TableLayoutTests.row("", "<w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"));
    }
    LaidDocument document =
        TestDocument.of(
                p("甲"),
                "<w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p>",
                TableLayoutTests.table(4, rows.toString()))
            .lay();

    assertThat(document.problems())
        .extracting("code", "place")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("layout.note", "正文第2段"),
            org.assertj.core.groups.Tuple.tuple("layout.note", "正文表格1第1行第1格"));
  }

  @Test
  void aCharacterThatNoFontHasIsNamed() {
    LaidDocument document = TestDocument.of(p("预算\uE123")).lay();

    assertThat(document.problems())
        .filteredOn(problem -> problem.code().equals("layout.no-glyph"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("U+E123").contains("预算"));
  }

  @Test
  void aMissingCharacterIsToldOnceForEachPlaceWithACount() {
    LaidDocument document =
        TestDocument.of(
                p("预算\uE123绩效\uE123目标"),
                p("没有"),
                TableLayoutTests.table(
                    4,
                    TableLayoutTests.row("", p("甲"), p("乙")),
                    TableLayoutTests.row("", p("丙"), p("\uE123") + p("\uE123"))),
                "<w:sectPr><w:footerReference w:type='default' r:id='f1'/>"
                    + TestDocument.PAGE
                    + "</w:sectPr>")
            .furniture("f1", "footer", p("页") + p("脚\uE123"))
            .lay();

    assertThat(document.problems())
        .extracting(problem -> problem.place() + " ×" + problem.arguments().get(3))
        .containsExactly("正文第1段 ×2", "正文表格1第2行第2格 ×2", "页脚（f1）第2段 ×1");
  }

  @Test
  void aCharacterMissingAtHundredsOfPlacesDoesNotDrownTheOthers() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      body.append(p("字\uE123"));
    }
    LaidDocument document = TestDocument.of(body.toString(), p("另\uE124")).lay();

    assertThat(document.problems()).hasSize(12);
    assertThat(document.problems().get(10).code()).isEqualTo("layout.no-glyph-more");
    assertThat(document.problems().get(10).arguments()).containsExactly("\uE123", "U+E123", "490");
    assertThat(document.problems().get(11).place()).isEqualTo("正文第501段");
  }

  @Test
  void aDocumentThatIsNotWellFormedIsAProblem() {
    LaidDocument document = TestDocument.raw("<w:document><w:body><w:p></w:body>").lay();

    assertThat(document.pageCount()).isZero();
    assertThat(document.problems())
        .anySatisfy(p -> assertThat(p.code()).isEqualTo("layout.malformed"));
  }

  @Test
  void documentTypesAreRefused() {
    LaidDocument document =
        TestDocument.raw("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>").lay();

    assertThat(document.pageCount()).isZero();
    assertThat(document.problems()).extracting("code").containsExactly("layout.malformed");
  }

  @Test
  void manyThreadsShareOneSheet() throws Exception {
    TestDocument template =
        TestDocument.of(heading(1, "第一部分"), lines("行", 60), bookmarked("z", "终"));
    Sheet sheet = TestDocument.typesetter().prepare(template);
    List<String> pages = new ArrayList<>();
    IntStream.range(0, 64)
        .parallel()
        .mapToObj(
            i -> {
              try {
                return sheet.lay(template).page("z");
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            })
        .forEachOrdered(pages::add);

    assertThat(pages).hasSize(64).containsOnly("2");
  }

  private static String entry(String title, String bookmark, String filed) {
    return text(title) + "<w:r><w:tab/></w:r>" + field("PAGEREF " + bookmark + " \\h", filed);
  }

  private static String bookmark(String name) {
    return "<w:bookmarkStart w:id='1' w:name='" + name + "'/>";
  }

  static String bookmarked(String name, String text) {
    return paragraph("<w:spacing w:line='400' w:lineRule='exact'/>", bookmark(name) + text(text));
  }

  private static String heading(int level, String text) {
    return paragraph(
        "<w:spacing w:line='400' w:lineRule='exact'/><w:outlineLvl w:val='" + (level - 1) + "'/>",
        bookmark("b" + level) + text(text));
  }

  static String section(String properties) {
    return "<w:p><w:pPr><w:sectPr>" + TestDocument.PAGE + properties + "</w:sectPr></w:pPr></w:p>";
  }
}
