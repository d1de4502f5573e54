package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.WordXml.p;
import static org.filingpress.docx.WordXml.para;
import static org.filingpress.docx.WordXml.r;
import static org.filingpress.docx.WordXml.row;
import static org.filingpress.docx.WordXml.sdt;
import static org.filingpress.docx.WordXml.tbl;
import static org.filingpress.docx.WordXml.tc;
import static org.filingpress.docx.WordXml.tr;

import org.filingpress.filing.Filing;
import org.junit.jupiter.api.Test;

/** Where nothing is printed nothing stays, as far as Word allows it. */
class EmptyContentTests {

  private final Filing none = Filings.withStage("");

  @Test
  void aParagraphThatIsWhollyConditionalDisappears() {
    String stage = p("c", "[#if stage?has_content]（${stage}）[/#if]");
    assertThat(Filled.of(none, p("上"), stage, p("下")).lines()).containsExactly("上", "下");
    assertThat(Filled.of(Filings.withStage("草案"), p("上"), stage, p("下")).lines())
        .containsExactly("上", "[大字] （草案）", "下");
  }

  @Test
  void aParagraphWithTextOutsideItsConditionsStays() {
    assertThat(Filled.of(none, p("阶段：[#if stage?has_content]${stage}[/#if]")).lines())
        .containsExactly("阶段：");
  }

  @Test
  void aParagraphOfAnEmptyExpressionStaysBecauseItsLineWasAskedFor() {
    assertThat(Filled.of(none, p("c", "${stage}"), p("下")).lines()).containsExactly("[大字] ", "下");
  }

  @Test
  void anEmptyParagraphOfTheTemplateStays() {
    assertThat(Filled.of(none, p("上"), "<w:p/>", p("下")).lines()).containsExactly("上", "", "下");
  }

  @Test
  void aConditionalParagraphWithAPictureStays() {
    String breaking =
        para("", r("[#if stage?has_content]有[/#if]"), "<w:r><w:br w:type=\"page\"/></w:r>");
    assertThat(Filled.of(none, breaking).lines()).containsExactly("⤓");
  }

  @Test
  void aParagraphThatEndsASectionStays() {
    String section =
        para(
            "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>",
            r("[#if stage?has_content]有[/#if]"));
    assertThat(Filled.of(none, section, p("下")).lines()).containsExactly("═", "下");
  }

  @Test
  void aCellKeepsOneParagraphInTheStyleOfItsText() {
    String cell = tc(p("2", "[#list projects as q]"), p("c", "${q.name}"), p("3", "[/#list]"));
    String directives = tc(p("2", "[#if stage?has_content]"), p("[/#if]"));
    assertThat(Filled.of(none, tbl(3, tr(tc(p("项")), cell, directives))).lines())
        .containsExactly("┌ 1000 1000 1000", "│ 项 │ [大字] │ [heading 2] │");
  }

  @Test
  void aParagraphOfBlanksAndDirectivesDisappears() {
    String blanks = p("c", " 　[#if stage?has_content]有[/#if]  \u200B");
    assertThat(Filled.of(none, p("上"), blanks, p("下")).lines()).containsExactly("上", "下");
    assertThat(Filled.of(Filings.withStage("草案"), blanks).lines()).hasSize(1);
  }

  @Test
  void aRowThatIsWhollyConditionalDisappears() {
    String conditional =
        row("[#if stage?has_content]甲[/#if]", " [#list projects as q]${q.name}[/#list]");
    String paragraphs = tr(tc(p("[#if stage?has_content]"), p("乙"), p("[/#if]")), tc(p("")));
    String table = tbl(2, row("名", "值"), conditional, paragraphs, row("末", ""));

    assertThat(Filled.of(none, table).lines())
        .containsExactly("┌ 1000 1000", "│ 名 │ 值 │", "│ 末 │  │");
    assertThat(Filled.of(Filings.withStage("草案"), table).lines())
        .containsExactly("┌ 1000 1000", "│ 名 │ 值 │", "│ 甲 │  │", "│ 乙 │  │", "│ 末 │  │");
  }

  @Test
  void aRowWithTextOrAnExpressionOfItsOwnStays() {
    String label = row("说明", "[#if stage?has_content]甲[/#if]");
    String expression = row("${stage}", "[#if stage?has_content]甲[/#if]");

    assertThat(Filled.of(none, tbl(2, label, expression, row("", ""))).lines())
        .containsExactly("┌ 1000 1000", "│ 说明 │  │", "│  │  │", "│  │  │");
  }

  @Test
  void aTableOfWhichEveryRowDisappearsIsLeftOut() {
    String table = tbl(1, row("[#if stage?has_content]甲[/#if]"));
    assertThat(Filled.of(none, p("上"), table, p("下")).lines()).containsExactly("上", "下");
  }

  @Test
  void aRowThatDisappearsDoesNotInterruptAMerge() {
    String table =
        tbl(
            1,
            row("[#list projects as q]"),
            row("[@merge year /]${year}"),
            row("[#if year == 1]${stage}[/#if]"),
            row("[/#list]"));

    Filled filled = Filled.of(Filings.projects("甲", "乙"), table);
    assertThat(filled.found("<w:vMerge w:val=\"restart\"/>")).hasSize(1);
    assertThat(filled.found("<w:vMerge/>")).hasSize(1);
  }

  @Test
  void aCellThatEndsWithATableGetsAParagraphBehindIt() {
    String inner = tbl(1, row("${q.name}"));
    Filled filled =
        Filled.of(
            Filings.projects("甲"),
            tbl(1, tr(tc(p("[#list projects as q]"), inner, p("[/#list]")))));
    assertThat(filled.found("</w:tbl><w:p/></w:tc>")).hasSize(1);
  }

  @Test
  void aCellKeepsAParagraphInsideItsContentControl() {
    Filled filled =
        Filled.of(
            WordTemplate.of(tbl(1, tr(tc(sdt(p("[#if stage?has_content]有[/#if]")), p("完")))))
                .compile(),
            none);
    assertThat(filled.found("<w:sdtContent><w:p/></w:sdtContent>")).hasSize(1);
  }

  @Test
  void aTableWithoutRowsDisappears() {
    String table = tbl(1, row("[#list projects as q]"), row("${q.name}"), row("[/#list]"));
    assertThat(Filled.of(none, p("上"), table, p("下")).lines()).containsExactly("上", "下");
  }

  @Test
  void aTableInATableDisappearsAndItsCellStays() {
    String inner = tbl(1, row("[#list projects as q]"), row("${q.name}"), row("[/#list]"));
    assertThat(Filled.of(none, tbl(1, tr(tc(inner, p(""))))).lines())
        .containsExactly("┌ 1000", "│  │");
  }

  @Test
  void aHeaderAndAFootnoteKeepOneParagraph() {
    WordTemplate template =
        WordTemplate.of(p("正文"))
            .header(p("[#if stage?has_content]${stage}[/#if]"))
            .footnotes(
                "<w:footnote w:id=\"1\">" + p("[#if stage?has_content]注[/#if]") + "</w:footnote>");
    Filled filled = Filled.of(template, none);
    assertThat(filled.text("word/header1.xml")).isEqualTo("\n");
    assertThat(filled.text("word/footnotes.xml")).isEqualTo("\n");
  }
}
