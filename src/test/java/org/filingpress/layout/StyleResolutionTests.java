package org.filingpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.filingpress.layout.TestDocument.find;
import static org.filingpress.layout.TestDocument.paragraph;
import static org.filingpress.layout.TestDocument.seen;
import static org.filingpress.layout.TestDocument.text;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.page.Page;
import org.filingpress.layout.word.TextStyle;
import org.junit.jupiter.api.Test;

class StyleResolutionTests {

  @Test
  void aStyleTakesWhatItDoesNotSayFromTheOneItIsBasedOn() {
    TextStyle style =
        styleOf(
            TestDocument.of(paragraph("<w:pStyle w:val='B'/>", text("标题")))
                .styles(
                    style(
                            "paragraph",
                            "A",
                            "",
                            "<w:rPr><w:rFonts w:eastAsia='黑体'/><w:sz w:val='32'/></w:rPr>")
                        + style("paragraph", "B", "A", "<w:rPr><w:sz w:val='44'/></w:rPr>")));

    assertThat(style.eastAsia()).isEqualTo("黑体");
    assertThat(style.size()).isEqualTo(22);
  }

  @Test
  void stylesBasedOnEachOtherInACircleAreReported() throws Exception {
    TestDocument document =
        TestDocument.of(paragraph("<w:pStyle w:val='A'/>", text("甲")))
            .styles(style("paragraph", "A", "B", "") + style("paragraph", "B", "A", ""));
    Sheet sheet = TestDocument.typesetter().prepare(document);

    assertThat(sheet.problems())
        .extracting("code", "place")
        .containsExactly(tuple("layout.style-circle", "样式"));
    assertThat(sheet.lay(document).pageCount()).isEqualTo(1);
  }

  @Test
  void aMissingStyleIsReportedOfTheTemplateAndNotOfEveryDocument() throws Exception {
    TestDocument document = TestDocument.of(paragraph("<w:pStyle w:val='没有'/>", text("甲")));
    Sheet sheet = TestDocument.typesetter().prepare(document);

    assertThat(sheet.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.place()).isEqualTo("正文第1段"))
        .satisfies(p -> assertThat(p.message()).contains("没有"));
    assertThat(sheet.lay(document).problems()).isEmpty();
  }

  @Test
  void whatCannotBeFollowedInTheTemplatesOwnBodyIsReportedOfTheTemplateOnly() throws Exception {
    String table = TableXml.table(1, TableXml.row("<w:hidden w:val='0'/><w:neu/>", "<w:p/>"));
    TestDocument document =
        TestDocument.of(
                paragraph("<w:framePr/>", text("甲")),
                table,
                "<w:sectPr><w:footerReference w:type='default' r:id='f1'/>"
                    + TestDocument.PAGE
                    + "<w:rtlGutter/></w:sectPr>")
            .furniture("f1", "footer", paragraph("<w:mirrorIndents/>", text("页")));
    Sheet sheet = TestDocument.typesetter().prepare(document);

    assertThat(sheet.problems())
        .extracting(problem -> problem.place() + " " + problem.arguments().get(0))
        .containsExactlyInAnyOrder(
            "正文第1段 w:framePr", "正文表格1第1行 w:neu", "正文第1节 w:rtlGutter", "页脚（f1）第1段 w:mirrorIndents");
    assertThat(sheet.lay(document).problems()).isEmpty();
  }

  @Test
  void kerningIsReportedOfTheWordsFiledAndNotOfTheTemplatesMarks() throws Exception {
    String run = "<w:r><w:rPr><w:kern w:val='2'/></w:rPr><w:t>%s</w:t></w:r>";
    Sheet sheet =
        TestDocument.typesetter()
            .prepare(TestDocument.of(paragraph("", run.formatted("[=project.name]"))));

    assertThat(sheet.problems()).isEmpty();
    assertThat(sheet.lay(TestDocument.of(paragraph("", run.formatted("项目")))).problems()).isEmpty();
    assertThat(sheet.lay(TestDocument.of(paragraph("", run.formatted("PPP项目")))).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("w:kern"));
  }

  @Test
  void whatATemplateHasTooMuchOfToTellIsNotToldOfItsDocumentsEither() throws Exception {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      body.append("<w:p><w:neu").append(i).append("/></w:p>");
    }
    TestDocument document = TestDocument.of(body.toString());
    Sheet sheet = TestDocument.typesetter().prepare(document);

    assertThat(sheet.problems()).hasSize(201);
    assertThat(sheet.lay(document).problems()).isEmpty();
  }

  @Test
  void whatTheTemplateDidNotHaveIsReportedOfEachDocument() throws Exception {
    Sheet sheet = TestDocument.typesetter().prepare(TestDocument.of(paragraph("", text("甲"))));
    TestDocument document = TestDocument.of(paragraph("<w:pStyle w:val='没有'/>", text("甲")));

    for (int i = 0; i < 2; i++) {
      assertThat(sheet.lay(document).problems())
          .singleElement()
          .satisfies(p -> assertThat(p.place()).isEqualTo("正文第1段"));
    }
  }

  @Test
  void boldOfAParagraphStyleAndOfACharacterStyleCancelEachOtherOut() {
    String bold = "<w:rPr><w:b/></w:rPr>";
    TestDocument document =
        TestDocument.of(
                paragraph(
                    "<w:pStyle w:val='A'/>",
                    "<w:r><w:rPr><w:rStyle w:val='C'/></w:rPr><w:t>甲</w:t></w:r>"))
            .styles(style("paragraph", "A", "", bold) + style("character", "C", "", bold));

    assertThat(styleOf(document).bold()).isFalse();
  }

  @Test
  void directFormattingIsFinal() {
    TestDocument document =
        TestDocument.of(
                paragraph(
                    "<w:pStyle w:val='A'/>",
                    "<w:r><w:rPr><w:b w:val='0'/><w:sz w:val='24'/></w:rPr><w:t>甲</w:t></w:r>"))
            .styles(style("paragraph", "A", "", "<w:rPr><w:b/><w:sz w:val='44'/></w:rPr>"));

    assertThat(styleOf(document).bold()).isFalse();
    assertThat(styleOf(document).size()).isEqualTo(12);
  }

  @Test
  void themeFontsAreLookedUpInTheTheme() {
    TestDocument document =
        TestDocument.of(
                paragraph(
                    "",
                    "<w:r><w:rPr><w:rFonts w:eastAsiaTheme='minorEastAsia'/></w:rPr><w:t>甲</w:t></w:r>"))
            .with(
                "word/theme/theme1.xml",
                "<a:theme xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>"
                    + "<a:minorFont><a:latin typeface='Times New Roman'/><a:ea typeface=''/>"
                    + "<a:font script='Hans' typeface='黑体'/></a:minorFont></a:theme>");

    assertThat(styleOf(document).eastAsia()).isEqualTo("黑体");
  }

  @Test
  void anUnknownFontIsReplacedByItsAlternative() {
    String unknown = "<w:r><w:rPr><w:rFonts w:eastAsia='某某体'/></w:rPr><w:t>甲</w:t></w:r>";
    TestDocument document =
        TestDocument.of(paragraph("", unknown))
            .with(
                "word/fontTable.xml",
                "<w:fonts xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                    + "<w:font w:name='某某体'><w:altName w:val='黑体'/></w:font></w:fonts>");

    assertThat(styleOf(document).eastAsia()).isEqualTo("黑体");
    assertThat(TestDocument.of(paragraph("", unknown)).lay().problems())
        .extracting("code")
        .containsExactly("layout.font-unknown");
  }

  @Test
  void indentsInCharactersGoBeforeThoseInTwips() {
    String indent = "<w:ind w:firstLineChars='200' w:firstLine='100'/>";
    LaidDocument document =
        TestDocument.of(
                paragraph(indent, text("甲")),
                paragraph(indent, "<w:r><w:rPr><w:sz w:val='32'/></w:rPr><w:t>乙</w:t></w:r>"))
            .lay();

    assertThat(find(document, "甲").x()).isEqualTo(72 + 21);
    assertThat(find(document, "乙").x()).isEqualTo(72 + 32);
  }

  @Test
  void numberedParagraphsCarryTheirLabels() {
    String level =
        "<w:lvl w:ilvl='%d'><w:start w:val='1'/><w:numFmt w:val='%s'/><w:suff w:val='nothing'/>"
            + "<w:lvlText w:val='%s'/></w:lvl>";
    LaidDocument document =
        TestDocument.of(item(0, "总则"), item(1, "目的"), item(1, "范围"), item(0, "附则"), item(1, "施行"))
            .with(
                "word/numbering.xml",
                TestDocument.numbering(
                    "<w:abstractNum w:abstractNumId='5'>"
                        + level.formatted(0, "chineseCounting", "%1、")
                        + level.formatted(1, "decimal", "（%2）")
                        + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='5'/></w:num>"))
            .lay();

    assertThat(seen(document))
        .extracting(TestDocument.Seen::text)
        .containsExactly("一、总则", "（1）目的", "（2）范围", "二、附则", "（1）施行");
  }

  @Test
  void theFirstRowOfATableStyleIsSetItsWay() {
    String table =
        TableXml.table(
                4,
                TableXml.row("", paragraph("", text("头"))),
                TableXml.row("", paragraph("", text("体"))))
            .replace(
                "<w:tblPr>",
                "<w:tblPr><w:tblStyle w:val='T'/><w:tblLook w:firstRow='1' w:noHBand='1'/>");
    TestDocument document =
        TestDocument.of(table)
            .styles(
                style(
                    "table",
                    "T",
                    "",
                    "<w:tblStylePr w:type='firstRow'><w:rPr><w:b/></w:rPr></w:tblStylePr>"));

    assertThat(styles(document)).extracting(TextStyle::bold).containsExactly(true, false);
  }

  private static String item(int level, String text) {
    return paragraph(
        "<w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='1'/></w:numPr>", text(text));
  }

  private static String style(String type, String id, String basedOn, String properties) {
    return "<w:style w:type='"
        + type
        + "' w:styleId='"
        + id
        + "'>"
        + (basedOn.isEmpty() ? "" : "<w:basedOn w:val='" + basedOn + "'/>")
        + properties
        + "</w:style>";
  }

  private static TextStyle styleOf(TestDocument document) {
    return styles(document).get(0);
  }

  private static List<TextStyle> styles(TestDocument document) {
    List<TextStyle> styles = new ArrayList<>();
    document.lay().pages().forEach(page -> collect(page.content(), styles));
    return styles;
  }

  private static void collect(List<Page.Placed> placed, List<TextStyle> into) {
    for (Page.Placed each : placed) {
      if (each instanceof Page.Element element) {
        collect(element.children(), into);
      } else if (each instanceof Page.Text text) {
        for (Line.Piece piece : text.pieces()) {
          if (piece instanceof Line.Glyphs glyphs) {
            into.add(glyphs.style());
          }
        }
      }
    }
  }
}
