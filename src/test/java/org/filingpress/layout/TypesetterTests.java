package org.filingpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.layout.PlaceXml.bookmarked;
import static org.filingpress.layout.PlaceXml.heading;
import static org.filingpress.layout.TestDocument.field;
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
      rows.append(TableXml.row("", "<w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"));
    }
    LaidDocument document =
        TestDocument.of(
                p("甲"),
                "<w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p>",
                TableXml.table(4, rows.toString()))
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
                TableXml.table(
                    4,
                    TableXml.row("", p("甲"), p("乙")),
                    TableXml.row("", p("丙"), p("\uE123") + p("\uE123"))),
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
}
