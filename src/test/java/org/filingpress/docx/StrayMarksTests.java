package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.WordXml.field;
import static org.filingpress.docx.WordXml.p;
import static org.filingpress.docx.WordXml.para;
import static org.filingpress.docx.WordXml.r;
import static org.filingpress.docx.WordXml.tbl;
import static org.filingpress.docx.WordXml.tc;
import static org.filingpress.docx.WordXml.tr;

import org.filingpress.filing.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks where nothing is filled in are told, not passed over. */
class StrayMarksTests {

  private static final String PICTURE =
      """
      <w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/>%s<a:graphic><a:graphicData \
      uri="u"/></a:graphic></wp:inline></w:drawing></w:r>""";

  @ParameterizedTest
  @ValueSource(
      strings = {"HYPERLINK \"http://x/${year}\"", "IF [#if stage]", "QUOTE ${", "TOC ${year}"})
  void tellsMarksInFieldCodes(String code) {
    Problem problem = only(p("一"), para("", field(code, "结果")));
    assertThat(problem.code()).isEqualTo("docx.mark-in-field");
    assertThat(problem.place()).isEqualTo("正文第2段");
    assertThat(problem.message()).contains(code);
  }

  @Test
  void tellsMarksInSimpleFieldsOfATablesCell() {
    String simple = "<w:fldSimple w:instr=\"REF ${year}\">" + r("结果") + "</w:fldSimple>";
    Problem problem = only(p("一"), tbl(2, tr(tc(p("甲")), tc(p("乙"), para("", simple)))));
    assertThat(problem.code()).isEqualTo("docx.mark-in-field");
    assertThat(problem.place()).isEqualTo("正文表格1第1行第2格第2段");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "descr", "title"})
  void tellsMarksInAPicturesDescription(String attribute) {
    String named = attribute.equals("name") ? "" : " name=\"公章\"";
    String props = "<wp:docPr id=\"7\"" + named + " " + attribute + "=\"${department.name}公章\"/>";
    Problem problem = only(para("", PICTURE.formatted(props)));
    assertThat(problem.code()).isEqualTo("docx.mark-in-description");
    assertThat(problem.place()).isEqualTo("正文第1段");
  }

  @Test
  void tellsMarksInATablesDescription() {
    String table =
        tbl(1, tr(tc(p("一"))))
            .replace("</w:tblPr>", "<w:tblDescription w:val=\"${year}年\"/></w:tblPr>");
    Problem problem = only(table);
    assertThat(problem.code()).isEqualTo("docx.mark-in-description");
    assertThat(problem.place()).isEqualTo("正文表格1");
  }

  @Test
  void tellsMarksInAHyperlinksTipAndAddress() {
    String link =
        "<w:hyperlink w:anchor=\"x\" w:tooltip=\"${year}\">" + r("${year}") + "</w:hyperlink>";
    assertThat(only(para("", link)).code()).isEqualTo("docx.mark-in-link");
    String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
    WordTemplate template =
        WordTemplate.of(p("一"))
            .relationship(type, "http://x/$%7Byear%7D", "TargetMode=\"External\"");
    assertThat(template.problems())
        .singleElement()
        .matches(problem -> problem.code().equals("docx.mark-in-link"))
        .matches(problem -> problem.place().equals("正文"));
  }

  @ParameterizedTest
  @CsvSource({
    "word/charts/chart1.xml, application/vnd.openxmlformats-officedocument.drawingml.chart+xml, 图表",
    "word/diagrams/data1.xml, application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml, 图示",
    "word/settings.xml, application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml, 文档设置",
  })
  void tellsMarksInPartsThatAreNotFilled(String part, String type, String called) {
    WordTemplate template =
        WordTemplate.of(p("一"))
            .type("<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>")
            .part(part, "<c:x xmlns:c=\"urn:c\"><c:t>${year}年</c:t><c:v c:val=\"无\"/></c:x>");
    assertThat(template.problems())
        .singleElement()
        .matches(problem -> problem.code().equals("docx.mark-elsewhere"))
        .matches(problem -> problem.place().equals(called));
  }

  @Test
  void takesBracketsInAChartForWhatTheyAreThere() {
    String chart = "<c:x xmlns:c=\"urn:c\"><c:f>表1[#Headers]</c:f><c:f>表1[@金额]</c:f></c:x>";
    WordTemplate template = WordTemplate.of(p("一")).part("word/charts/chart1.xml", chart);
    assertThat(Filled.of(template, Filings.projects()).text()).isEqualTo("一\n");
  }

  @Test
  void tellsMarksInAPhoneticGuideAndAFormula() {
    String ruby =
        "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>${year}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字"
            + "</w:t></w:r></w:rubyBase></w:ruby></w:r>";
    String formula =
        "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>"
            + "${year}</m:t></m:r></m:oMath>";
    assertThat(only(para("", ruby)).code()).isEqualTo("docx.mark-elsewhere");
    assertThat(only(para("", formula)).code()).isEqualTo("docx.mark-elsewhere");
  }

  @Test
  void fillsATitleThatHoldsDirectivesOnly() {
    WordTemplate template =
        WordTemplate.of(p("一"))
            .properties(
                "<c:p xmlns:c=\"urn:c\"><c:t>[#if year > 1]绩效文本[/#if]</c:t></c:p>"
                    .replace(" > ", " &gt; "));
    assertThat(Filled.of(template, Filings.projects()).xml("docProps/core.xml"))
        .contains("<c:t>绩效文本</c:t>");
  }

  private static Problem only(String... blocks) {
    assertThat(WordTemplate.of(blocks).problems()).hasSize(1);
    return WordTemplate.of(blocks).problems().get(0);
  }
}
