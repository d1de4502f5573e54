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

import java.util.List;
import org.filingpress.filing.Filing;
import org.junit.jupiter.api.Test;

/** Loops and conditions between paragraphs, between rows and within a line. */
class DirectiveTests {

  private final Filing two = Filings.projects("防火经费", "河道治理");

  @Test
  void repeatsWhatStandsBetweenDirectiveParagraphsAndDropsThese() {
    Filled filled =
        Filled.of(
            two,
            p("[#list projects as project]"),
            p("1", "${project?counter}.${project.name}"),
            p("编码${project.code}"),
            p("[/#list]"),
            p("完"));
    assertThat(filled.lines())
        .containsExactly(
            "[heading 1] 1.防火经费",
            "编码13082325P00590110010F",
            "[heading 1] 2.河道治理",
            "编码13082325P00590110010F",
            "完");
  }

  @Test
  void dropsADirectiveParagraphWithSpacesTabsAndLineBreaksAroundIt() {
    Filled filled =
        Filled.of(
            two,
            para("", r("\u3000 [#list projects as q] "), "<w:r><w:tab/></w:r>"),
            p("${q.name}"),
            para("", "<w:r><w:tab/><w:t xml:space=\"preserve\"> [/#list] </w:t><w:br/></w:r>"));
    assertThat(filled.lines()).containsExactly("防火经费", "河道治理");
  }

  @Test
  void takesSeveralDirectivesInOneParagraph() {
    Filled filled =
        Filled.of(
            two, p("[#list projects as q][#if q?is_last]"), p("最后：${q.name}"), p("[/#if][/#list]"));
    assertThat(filled.lines()).containsExactly("最后：河道治理");
  }

  @Test
  void choosesAmongIfElseifAndElse() {
    String[] blocks = {
      p("[#if stage == '草案']"),
      p("甲"),
      p("[#elseif stage?has_content]"),
      p("乙"),
      p("[#else]"),
      p("丙"),
      p("[/#if]")
    };
    assertThat(Filled.of(Filings.withStage("草案"), blocks).lines()).containsExactly("甲");
    assertThat(Filled.of(Filings.withStage("定稿"), blocks).lines()).containsExactly("乙");
    assertThat(Filled.of(Filings.withStage(""), blocks).lines()).containsExactly("丙");
  }

  @Test
  void printsWhatStandsBehindElseWhereAListIsEmpty() {
    String[] blocks = {
      p("[#list projects as q]"), p("${q.name}"), p("[#else]"), p("本部门无预算项目"), p("[/#list]")
    };
    assertThat(Filled.of(Filings.projects(), blocks).lines()).containsExactly("本部门无预算项目");
    assertThat(Filled.of(two, blocks).lines()).containsExactly("防火经费", "河道治理");
  }

  @Test
  void worksWithinALine() {
    assertThat(Filled.of(two, p("项目：[#list projects as q]${q.name}[#sep]、[/#list]。")).lines())
        .containsExactly("项目：防火经费、河道治理。");
  }

  @Test
  void worksWithinALineAcrossRunsOfDifferentLook() {
    String line =
        para(
            "",
            r("[#list projects as q]"),
            r("<w:b/>", "${q.name}"),
            r("[#sep]，"),
            r("<w:i/>", "[#else]无"),
            r("[/#list]"));
    Filled filled = Filled.of(two, line);
    assertThat(filled.lines()).containsExactly("防火经费，河道治理");
    assertThat(filled.found("<w:b/>")).hasSize(2);
    assertThat(Filled.of(Filings.projects(), line).lines()).containsExactly("无");
  }

  @Test
  void separatesParagraphs() {
    Filled filled =
        Filled.of(
            two, p("[#list projects as q]"), p("${q.name}"), p("[#sep]"), p("——"), p("[/#list]"));
    assertThat(filled.lines()).containsExactly("防火经费", "——", "河道治理");
  }

  @Test
  void repeatsRowsBetweenDirectiveRows() {
    Filled filled =
        Filled.of(
            two,
            tbl(
                2,
                row("序号", "项目"),
                row("[#list projects as q]", ""),
                row("${q?counter}", "${q.name}"),
                row("", "[/#list]"),
                row("合计", "${projects?size}")));
    assertThat(filled.lines())
        .containsExactly(
            "┌ 1000 1000", "│ 序号 │ 项目 │", "│ 1 │ 防火经费 │", "│ 2 │ 河道治理 │", "│ 合计 │ 2 │");
  }

  @Test
  void takesDirectivesFromSeveralCellsOfARowInTheirOrder() {
    Filled filled =
        Filled.of(
            two,
            tbl(
                2,
                row("[#list projects as q]", "[#if q?is_first]"),
                row("${q.name}", "首"),
                row("[/#if]", "[/#list]")));
    assertThat(filled.lines()).containsExactly("┌ 1000 1000", "│ 防火经费 │ 首 │");
  }

  @Test
  void nestsLoopsThroughTablesCellsAndLines() {
    Filing filing =
        Filings.with(
            Filings.project("甲", List.of(), List.of("一", "二")),
            Filings.project("乙", List.of(), List.of()),
            Filings.project("丙", List.of(), List.of("三")));
    Filled filled =
        Filled.of(
            filing,
            p("[#list projects as q]"),
            tbl(
                1,
                row("${q.name}"),
                row("[#list q.goals as goal]"),
                row(
                    "${q?counter}-${goal?counter} ${goal}[#list q.goals as other]，${other}[/#list]"),
                row("[/#list]")),
            p("[/#list]"));
    assertThat(filled.lines())
        .containsExactly(
            "┌ 1000",
            "│ 甲 │",
            "│ 1-1 一，一，二 │",
            "│ 1-2 二，一，二 │",
            "",
            "┌ 1000",
            "│ 乙 │",
            "",
            "┌ 1000",
            "│ 丙 │",
            "│ 3-1 三，三 │");
  }

  @Test
  void looksUpANameInTheInnermostLoopThatHasIt() {
    Filled filled =
        Filled.of(
            two,
            p("[#list projects as q][#list projects as q]${q?counter}${q.name} [/#list]｜[/#list]"));
    assertThat(filled.lines()).containsExactly("1防火经费 2河道治理 ｜1防火经费 2河道治理 ｜");
  }

  @Test
  void allowsLoopVariablesInChinese() {
    assertThat(
            Filled.of(two, p("[#list projects as 项目]${项目.name}[#if 项目?has_next]、[/#if][/#list]"))
                .lines())
        .containsExactly("防火经费、河道治理");
  }

  @Test
  void dropsComments() {
    assertThat(Filled.of(two, p("[#-- 说明：${不看} [#list --]"), p("年[#-- 注 --]度")).lines())
        .containsExactly("年度");
  }

  @Test
  void keepsAPageBreakThatStandsBehindADirective() {
    String pageBreak = "<w:r><w:br w:type=\"page\"/></w:r>";
    Filled filled =
        Filled.of(
            Filings.projects(),
            p("[#list projects as q]"),
            p("${q.name}"),
            para("", r("[#else]"), pageBreak),
            para("<w:pStyle w:val=\"c\"/><w:jc w:val=\"center\"/>", r("本部门无预算项目")),
            p("[/#list]"));
    assertThat(filled.lines()).containsExactly("[大字] 本部门无预算项目");
    assertThat(filled.found("<w:pPr>(.*?)</w:pPr>"))
        .containsExactly("<w:pStyle w:val=\"c\"/><w:pageBreakBefore/><w:jc w:val=\"center\"/>");
  }

  @Test
  void refusesADirectiveBesideAPageBreakThatCannotBeKept() {
    String pageBreak = "<w:r><w:br w:type=\"page\"/></w:r>";
    assertThat(
            WordTemplate.of(
                    para("", pageBreak, r("[#list projects as q]")), p("${q.name}"), p("[/#list]"))
                .problems())
        .singleElement()
        .matches(problem -> problem.code().equals("docx.directive-with-content"))
        .matches(problem -> problem.hint().contains("段前分页"));
  }

  @Test
  void takesARowOfCellsInContentControlsForADirectiveRow() {
    String list = tr(sdt(tc(p("[#list projects as q]"))), tc(p("")));
    String table = tbl(2, list, row("${q.name}", "项"), tr(sdt(tc(p("[/#list]"))), tc(p(""))));

    assertThat(Filled.of(Filings.projects("甲", "乙"), table).lines())
        .containsExactly("┌ 1000 1000", "│ 甲 │ 项 │", "│ 乙 │ 项 │");
  }
}
