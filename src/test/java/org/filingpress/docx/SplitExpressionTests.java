package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.WordXml.p;
import static org.filingpress.docx.WordXml.para;
import static org.filingpress.docx.WordXml.r;

import org.filingpress.filing.Filing;
import org.junit.jupiter.api.Test;

/** Expressions are found whatever Word has done to the text around and inside them. */
class SplitExpressionTests {

  private final Filing filing = Filings.withStage("草案");

  @Test
  void readsAnExpressionThatTheSpellingCheckCutIntoRuns() {
    String split =
        para(
            "",
            r("部门：$"),
            "<w:proofErr w:type=\"spellStart\"/>",
            r("{"),
            r("department"),
            "<w:proofErr w:type=\"spellEnd\"/>",
            r(".na"),
            "<w:proofErr w:type=\"gramStart\"/>",
            r("me"),
            r("}。"));
    assertThat(Filled.of(filing, split).text()).isEqualTo("部门：平泉市柳溪镇人民政府。\n");
  }

  @Test
  void readsADirectiveThatIsCutIntoRuns() {
    String split =
        para("", r("[#"), r("if stage"), r("?has_"), r("content]（${sta"), r("ge}）[/#i"), r("f]"));
    assertThat(Filled.of(filing, split).text()).isEqualTo("（草案）\n");
    assertThat(Filled.of(Filings.withStage(""), split, p("下文")).text()).isEqualTo("下文\n");
  }

  @Test
  void readsAcrossBookmarksSmartTagsAndLinks() {
    String split =
        para(
            "",
            r("${depart"),
            "<w:bookmarkStart w:id=\"4\" w:name=\"签章\"/>",
            "<w:smartTag w:uri=\"urn:schemas-microsoft-com:office:smarttags\" w:element=\"place\">",
            r("ment."),
            "</w:smartTag>",
            "<w:bookmarkEnd w:id=\"4\"/>",
            r("name}审核"));
    assertThat(Filled.of(filing, split).text()).isEqualTo("平泉市柳溪镇人民政府«签章 »审核\n");
  }

  @Test
  void acceptsRevisionsSoThatWhatWasInsertedStaysAndWhatWasDeletedGoes() {
    String author = " w:id=\"9\" w:author=\"张三\" w:date=\"2025-01-01T00:00:00Z\"";
    String revised =
        para(
            "<w:rPr><w:ins" + author + "/></w:rPr>",
            r("${year"),
            "<w:del" + author + "><w:r><w:delText>旧字 ${nonsense}</w:delText></w:r></w:del>",
            "<w:ins" + author + ">" + r("}年") + "</w:ins>",
            "<w:moveFrom" + author + ">" + r("搬走") + "</w:moveFrom>",
            "<w:moveTo" + author + ">" + r("搬来") + "</w:moveTo>",
            "<w:r><w:rPr><w:b/><w:rPrChange"
                + author
                + "><w:rPr/></w:rPrChange></w:rPr><w:t>粗</w:t></w:r>");
    Filled filled = Filled.of(filing, revised);
    assertThat(filled.text()).isEqualTo("2025年搬来粗\n");
    assertThat(filled.xml()).doesNotContain("张三", "旧字", "搬走").contains("<w:b/>");
  }

  @Test
  void joinsParagraphsWhoseMarkBetweenThemWasDeleted() {
    String author = " w:id=\"9\" w:author=\"张三\"";
    String first = para("<w:rPr><w:del" + author + "/></w:rPr>", r("${year}年"));
    assertThat(Filled.of(filing, first, p("1", "部门预算"), p("尾")).text())
        .isEqualTo("[heading 1] 2025年部门预算\n尾\n");
  }

  @Test
  void leavesOutRowsThatWereDeleted() {
    String deleted = "<w:tr><w:trPr><w:del w:id=\"9\" w:author=\"张三\"/></w:trPr>";
    String rows = WordXml.row("一") + WordXml.row("二").replace("<w:tr>", deleted) + WordXml.row("三");
    assertThat(Filled.of(filing, WordXml.tbl(1, rows)).text()).isEqualTo("┌ 1000\n│ 一 │\n│ 三 │\n");
  }

  @Test
  void printsInTheFormattingOfTheFirstCharacter() {
    String split = para("", r("<w:b/>", "${ye"), r("<w:i/>", "ar}"), r("<w:i/>", "年"));
    Filled filled = Filled.of(filing, split);
    assertThat(filled.found("<w:r><w:rPr>(<w:[a-z]/>)</w:rPr><w:t[^>]*>2025</w:t>"))
        .containsExactly("<w:b/>");
    assertThat(filled.found("<w:r><w:rPr>(<w:[a-z]/>)</w:rPr><w:t[^>]*>年</w:t>"))
        .containsExactly("<w:i/>");
  }

  @Test
  void keepsTheFormattingOfTextOnBothSidesOfAnExpressionInOneRun() {
    Filled filled = Filled.of(filing, para("", r("<w:u w:val=\"single\"/>", "（${year}）")));
    assertThat(filled.text()).isEqualTo("（2025）\n");
    assertThat(filled.found("<w:u ")).hasSize(1);
  }

  @Test
  void takesQuotesThatWordMadeCurlyForStraightOnes() {
    for (String quotes : new String[] {"\"草案\"", "“草案”", "”草案“", "'草案'", "‘草案’", "’草案’", "＂草案＂"}) {
      assertThat(Filled.of(filing, p("[#if stage == " + quotes + "]是[#else]否[/#if]")).text())
          .as(quotes)
          .isEqualTo("是\n");
    }
  }

  @Test
  void keepsCurlyQuotesInsideAStraightLiteral() {
    assertThat(Filled.of(filing, p("${stage?has_content?then(\"“有”\", '无')}")).text())
        .isEqualTo("“有”\n");
  }

  @Test
  void printsAnEscapedQuoteOfALiteral() {
    assertThat(Filled.of(filing, p("${\"一\\\"二\\\\三\" + stage}")).text()).isEqualTo("一\"二\\三草案\n");
  }

  @Test
  void allowsWideAndNoBreakSpacesInExpressions() {
    assertThat(
            Filled.of(filing, p("${\u00a0year\u3000}年[#if\u3000stage\u00a0==\u00a0'草案']√[/#if]"))
                .text())
        .isEqualTo("2025年√\n");
  }
}
