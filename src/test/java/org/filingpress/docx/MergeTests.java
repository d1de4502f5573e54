package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.Filings.indicator;
import static org.filingpress.docx.Filings.project;
import static org.filingpress.docx.WordXml.p;
import static org.filingpress.docx.WordXml.row;
import static org.filingpress.docx.WordXml.sdt;
import static org.filingpress.docx.WordXml.tbl;

import org.filingpress.filing.Filing;
import org.junit.jupiter.api.Test;

/** Cells merged with the cell above while their value stays the same. */
class MergeTests {

  private static final String[] ROWS = {
    row("一级", "二级", "三级"),
    row("[#list q.indicators as i]", "", ""),
    row("[@merge i.level1 /]${i.level1}", "[@merge level2 /]${i.level2}", "${i.level3}"),
    row("[/#list]", "", "")
  };

  private final Filing filing =
      Filings.with(
          project(
              "防火经费",
              indicator("产出指标", "数量指标", "检查次数"),
              indicator("产出指标", "数量指标", "巡护里程"),
              indicator("产出指标", "质量指标", "达标率"),
              indicator("效益指标", "质量指标", "火灾下降"),
              indicator("产出指标", "质量指标", "再度")));

  @Test
  void mergesEqualValuesAndNestsFromLeftToRight() {
    Filled filled = Filled.of(filing, p("[#list projects as q]"), tbl(3, ROWS), p("[/#list]"));
    assertThat(filled.lines())
        .containsExactly(
            "┌ 1000 1000 1000",
            "│ 一级 │ 二级 │ 三级 │",
            "│ 产出指标 │ 数量指标 │ 检查次数 │",
            "│ ▲ │ ▲ │ 巡护里程 │",
            "│ ▲ │ 质量指标 │ 达标率 │",
            "│ 效益指标 │ 质量指标 │ 火灾下降 │",
            "│ 产出指标 │ 质量指标 │ 再度 │");
  }

  @Test
  void beginsAnewInEveryTableOfALoop() {
    Filing two =
        Filings.with(
            project("甲", indicator("产出指标", "数量指标", "一")),
            project("乙", indicator("产出指标", "数量指标", "二")));
    String[] withoutHeader = {ROWS[1], ROWS[2], ROWS[3]};
    Filled filled =
        Filled.of(
            two, p("[#list projects as q]"), p("${q.name}"), tbl(3, withoutHeader), p("[/#list]"));
    assertThat(filled.text()).doesNotContain("▲");
  }

  @Test
  void beginsAnewWhereAnInnerLoopBeginsInOneTable() {
    Filing two =
        Filings.with(
            project("甲", indicator("产出指标", "数量指标", "一"), indicator("产出指标", "数量指标", "二")),
            project("乙", indicator("产出指标", "数量指标", "三")));
    Filled filled =
        Filled.of(
            two,
            tbl(
                3,
                row("[#list projects as q]", "", ""),
                row("[#if q.name?has_content][#list q.indicators as i]", "", ""),
                ROWS[2],
                row("[/#list][/#if]", "", ""),
                row("[/#list]", "", "")));
    assertThat(filled.lines())
        .containsExactly(
            "┌ 1000 1000 1000", "│ 产出指标 │ 数量指标 │ 一 │", "│ ▲ │ ▲ │ 二 │", "│ 产出指标 │ 数量指标 │ 三 │");
  }

  @Test
  void mergesOverRowsThatAConditionLeavesOut() {
    Filled filled =
        Filled.of(
            filing,
            p("[#list projects as q]"),
            tbl(
                3,
                ROWS[1],
                row("[#if i.level2 == '数量指标']", "", ""),
                ROWS[2],
                row("[#else]", "", ""),
                row("[@merge i.level1 /]${i.level1}", "[@merge level2 /]其他", "${i.level3}"),
                row("[/#if]", "", ""),
                ROWS[3]),
            p("[/#list]"));
    assertThat(filled.lines())
        .containsExactly(
            "┌ 1000 1000 1000",
            "│ 产出指标 │ 数量指标 │ 检查次数 │",
            "│ ▲ │ ▲ │ 巡护里程 │",
            "│ ▲ │ 其他 │ 达标率 │",
            "│ 效益指标 │ 其他 │ 火灾下降 │",
            "│ 产出指标 │ 其他 │ 再度 │");
  }

  @Test
  void isInterruptedByAnOrdinaryRow() {
    Filled filled =
        Filled.of(
            filing,
            p("[#list projects as q]"),
            tbl(
                3,
                ROWS[1],
                ROWS[2],
                row("[#if i.level3 == '检查次数']", "", ""),
                row("小计", "", ""),
                row("[/#if]", "", ""),
                ROWS[3]),
            p("[/#list]"));
    assertThat(filled.lines()).contains("│ 产出指标 │ 数量指标 │ 巡护里程 │").contains("│ ▲ │ 质量指标 │ 达标率 │");
  }

  @Test
  void keepsApartTheColumnsOfRowsThatMergeDifferentOnes() {
    Filled filled =
        Filled.of(
            filing,
            p("[#list projects as q]"),
            tbl(
                3,
                ROWS[1],
                row(
                    "[@merge i.level1 /]${i.level1}",
                    "[@merge i.level2 /]${i.level2}",
                    "${i.level3}"),
                row("注", "[@merge i.level2 /]${i.level2}", "${i.level3}"),
                ROWS[3]),
            p("[/#list]"));
    assertThat(filled.lines())
        .containsExactly(
            "┌ 1000 1000 1000",
            "│ 产出指标 │ 数量指标 │ 检查次数 │",
            "│ 注 │ ▲ │ 检查次数 │",
            "│ 产出指标 │ 数量指标 │ 巡护里程 │",
            "│ 注 │ ▲ │ 巡护里程 │",
            "│ 产出指标 │ 质量指标 │ 达标率 │",
            "│ 注 │ ▲ │ 达标率 │",
            "│ 效益指标 │ 质量指标 │ 火灾下降 │",
            "│ 注 │ ▲ │ 火灾下降 │",
            "│ 产出指标 │ 质量指标 │ 再度 │",
            "│ 注 │ ▲ │ 再度 │");
  }

  @Test
  void doesNotMixTwoTablesOfOnePage() {
    Filled filled =
        Filled.of(
            filing,
            p("[#list projects as q]"),
            tbl(3, ROWS[1], ROWS[2], ROWS[3]),
            p("——"),
            tbl(3, ROWS[1], ROWS[2], ROWS[3]),
            p("[/#list]"));
    assertThat(filled.lines().indexOf("│ 产出指标 │ 数量指标 │ 检查次数 │")).isEqualTo(1);
    assertThat(filled.lines().lastIndexOf("│ 产出指标 │ 数量指标 │ 检查次数 │")).isEqualTo(8);
  }

  @Test
  void mergesEmptyValuesToo() {
    Filing blank = Filings.with(project("甲", indicator("", "一", "1"), indicator("", "二", "2")));
    assertThat(Filled.of(blank, p("[#list projects as q]"), tbl(3, ROWS), p("[/#list]")).lines())
        .contains("│  │ 一 │ 1 │", "│ ▲ │ 二 │ 2 │");
  }

  @Test
  void takesTheTemplatesOwnMergeOfAMarkedCellAway() {
    String drawn = ROWS[2].replaceFirst("</w:tcPr>", "<w:vMerge w:val=\"restart\"/></w:tcPr>");
    Filled filled =
        Filled.of(
            filing,
            p("[#list projects as q]"),
            tbl(3, ROWS[0], ROWS[1], drawn, ROWS[3]),
            p("[/#list]"));
    assertThat(filled.lines()).contains("│ ▲ │ ▲ │ 巡护里程 │");
  }

  @Test
  void worksInRowsThatAContentControlHolds() {
    Filled filled =
        Filled.of(
            filing,
            p("[#list projects as q]"),
            tbl(3, ROWS[0], sdt(ROWS[1] + ROWS[2] + ROWS[3])),
            p("[/#list]"));
    assertThat(filled.lines()).contains("│ ▲ │ ▲ │ 巡护里程 │");
  }
}
