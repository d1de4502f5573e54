package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.WordXml.p;
import static org.filingpress.docx.WordXml.row;
import static org.filingpress.docx.WordXml.sdt;
import static org.filingpress.docx.WordXml.tbl;
import static org.filingpress.docx.WordXml.tc;
import static org.filingpress.docx.WordXml.tr;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.filingpress.docx.parts.Wml;
import org.filingpress.filing.Filing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Cells repeated sideways, and the grid of their table. */
class RepeatedCellsTests {

  private static final String HEAD = tr(tc(p("编码")), tc(3, p("名称")), tc(p("单位")), tc(2, p("主管")));
  private static final String BY =
      tr(tc(p("计划")), tc(6, p("[@cells projects?first.plan as step /]${step.by}")));
  private static final String VALUE =
      tr(tc(p("")), tc(6, p("[@cells projects?first.plan as step /]${step.value}")));

  @Test
  void repeatsACellForEachElement() {
    Filled filled = Filled.of(Filings.with(Filings.planned(4)), tbl(7, HEAD, BY, VALUE));
    assertThat(filled.lines())
        .containsExactly(
            "┌ 1000 1000 500 500 1000 1000 500 500 1000",
            "│ 编码 │ 4:名称 │ 单位 │ 3:主管 │",
            "│ 计划 │ 2:1月底 │ 2:2月底 │ 2:3月底 │ 2:4月底 │",
            "│  │ 2:10% │ 2:20% │ 2:30% │ 2:40% │");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 13, 31})
  void everyRowSpansTheWholeGrid(int columns) throws Exception {
    Filled filled = Filled.of(Filings.with(Filings.planned(columns)), tbl(7, HEAD, BY, VALUE));
    assertThatEveryRowSpansTheGrid(filled, 7000);
    assertThat(filled.found("月底")).hasSize(columns);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void repeatsOnTheGridOfTheStandardTemplate(int columns) throws Exception {
    CompiledTemplate standard =
        CompiledTemplate.compile(
            new ByteArrayInputStream(WordTemplate.standard()), FillLimits.DEFAULT);
    Filled filled = Filled.of(standard, Filings.with(Filings.planned(columns))).valid();
    assertThatEveryRowSpansTheGrid(filled, 8844);
  }

  @Test
  void keepsTheCellOnceAndEmptyWhereTheListIsEmpty() {
    assertThat(Filled.of(Filings.with(Filings.planned(0)), tbl(7, HEAD, BY)).lines())
        .containsExactly(
            "┌ 1000 1000 1000 1000 1000 1000 1000", "│ 编码 │ 3:名称 │ 单位 │ 2:主管 │", "│ 计划 │ 6: │");
  }

  @Test
  void sharesTheWidthEquallyUpToOneTwip() throws Exception {
    Filled filled = Filled.of(Filings.with(Filings.planned(7)), tbl(7, BY));
    List<Integer> widths =
        filled.found("<w:tcW w:w=\"(\\d+)\"").stream().skip(1).map(Integer::parseInt).toList();
    assertThat(widths).hasSize(7).allMatch(width -> width == 857 || width == 858);
    assertThat(widths.stream().mapToInt(i -> i).sum()).isEqualTo(6000);
  }

  @Test
  void computesTheGridOfEachTableOfALoopForItself() throws Exception {
    Filing filing = Filings.with(Filings.planned(2), Filings.planned(5), Filings.planned(0));
    Filled filled =
        Filled.of(
            filing,
            p("[#list projects as q]"),
            p("${q.name}"),
            tbl(7, HEAD, BY.replace("projects?first", "q")),
            p("[/#list]"));
    assertThatEveryRowSpansTheGrid(filled, 7000);
    assertThat(filled.found("<w:tblGrid>")).hasSize(3);
  }

  @Test
  void repeatsTwoListsOfOneTable() throws Exception {
    Filing filing =
        Filings.with(Filings.planned(4), Filings.project("乙", List.of(), List.of("一", "二", "三")));
    Filled filled =
        Filled.of(
            filing,
            tbl(
                7,
                HEAD,
                BY,
                tr(tc(2, p("目标")), tc(5, p("[@cells projects?last.goals as g /]${g}")))));
    assertThatEveryRowSpansTheGrid(filled, 7000);
    assertThat(filled.text()).contains("一 │").contains("三 │");
  }

  @Test
  void repeatsCellsInRowsThatAContentControlHolds() throws Exception {
    Filled filled = Filled.of(Filings.with(Filings.planned(4)), tbl(7, HEAD, sdt(BY)));
    assertThatEveryRowSpansTheGrid(filled, 7000);
    assertThat(filled.lines()).contains("│ 计划 │ 2:1月底 │ 2:2月底 │ 2:3月底 │ 2:4月底 │");
  }

  @Test
  void repeatsACellThatAContentControlHolds() throws Exception {
    String inControl =
        tr(tc(p("计划")), sdt(tc(6, p("[@cells projects?first.plan as step /]${step.by}"))));
    Filled filled = Filled.of(Filings.with(Filings.planned(4)), tbl(7, HEAD, inControl));
    assertThatEveryRowSpansTheGrid(filled, 7000);
    assertThat(filled.lines()).contains("│ 计划 │ 2:1月底 │ 2:2月底 │ 2:3月底 │ 2:4月底 │");
  }

  @Test
  void countsTheColumnsThatARowSkipsAnew() throws Exception {
    String skipping =
        "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/><w:wBefore w:w=\"2000\" w:type=\"dxa\"/>"
            + "<w:gridAfter w:val=\"1\"/></w:trPr>"
            + tc(4, p("中"))
            + "</w:tr>";
    Filled filled = Filled.of(Filings.with(Filings.planned(4)), tbl(7, HEAD, BY, skipping));
    assertThatEveryRowSpansTheGrid(filled, 7000);
  }

  @Test
  void repeatsWhatTheCellHoldsWithItsOwnLoopsAndConditions() {
    String cell =
        "[@cells projects as q /]${q.name}[#if q.goals?has_content]（${q.goals?size}）[/#if]";
    Filing filing =
        Filings.with(Filings.project("甲", List.of(), List.of("一")), Filings.project("乙"));
    assertThat(Filled.of(filing, tbl(2, tr(tc(2, p(cell))))).lines())
        .containsExactly("┌ 1000 1000", "│ 甲（1） │ 乙 │");
  }

  @Test
  void repeatsAllParagraphsOfTheCell() {
    String cell = tc(2, p("[@cells projects as q /]"), p("名称"), p("${q.name}"));
    assertThat(Filled.of(Filings.projects("甲", "乙"), tbl(2, tr(cell))).lines())
        .containsExactly("┌ 1000 1000", "│ 名称 ¶ 甲 │ 名称 ¶ 乙 │");
  }

  @Test
  void leavesTablesWithoutRepeatedCellsAsTheyAre() {
    String table = tbl(2, row("一", "二")).replace("<w:tcW w:w=\"1000\"", "<w:tcW w:w=\"777\"");
    assertThat(Filled.of(Filings.projects(), table).found("<w:tcW [^>]*w:w=\"777\"")).hasSize(2);
  }

  private static void assertThatEveryRowSpansTheGrid(Filled filled, int width) throws Exception {
    Document tree =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(filled.parts().get("word/document.xml")));
    for (Element table : Wml.all(tree, "tbl")) {
      List<Integer> edges = new ArrayList<>(List.of(0));
      for (Element column : Wml.elements(Wml.child(table, "tblGrid"))) {
        int columnWidth = Integer.parseInt(Wml.attribute(column, "w"));
        assertThat(columnWidth).isPositive();
        edges.add(edges.get(edges.size() - 1) + columnWidth);
      }
      assertThat(edges.get(edges.size() - 1)).as("width of the grid").isEqualTo(width);
      for (Element tableRow : descendants(table, "tr")) {
        Element rowProperties = Wml.child(tableRow, "trPr");
        int column = Wml.number(Wml.value(rowProperties, "gridBefore"), 0);
        for (Element cell : descendants(tableRow, "tc")) {
          Element properties = Wml.child(cell, "tcPr");
          int span = Wml.number(Wml.value(properties, "gridSpan"), 1);
          int from = edges.get(column);
          column += span;
          assertThat(Wml.attribute(Wml.child(properties, "tcW"), "w"))
              .isEqualTo(String.valueOf(edges.get(column) - from));
        }
        column += Wml.number(Wml.value(rowProperties, "gridAfter"), 0);
        assertThat(column).as(tableRow.getTextContent()).isEqualTo(edges.size() - 1);
      }
    }
  }

  private static List<Element> descendants(Element of, String name) {
    List<Element> found = new ArrayList<>();
    var nodes = of.getElementsByTagNameNS(Wml.NS, name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }
}
