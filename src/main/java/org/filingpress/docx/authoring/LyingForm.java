package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Tables.directiveRow;
import static org.filingpress.docx.authoring.Tables.row;

import java.util.List;
import java.util.stream.IntStream;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;

/**
 * A project's form as wide as a lying page: what it costs and is for, then its indicators.
 * 服务对象满意度指标 stands in one line.
 */
final class LyingForm {

  private static final List<Integer> PROJECT = List.of(1699, 1500, 2045, 1500, 2000, 1500, 2500);
  private static final List<Integer> INDICATORS = List.of(1699, 2100, 2200, 3745, 1500, 1500);
  private static final List<String> TITLES = List.of("一级指标", "二级指标", "指标名称", "指标内容", "目标值", "设定依据");

  private LyingForm() {}

  static Tbl project() {
    Tbl table = Tables.table(PROJECT);
    table
        .getContent()
        .addAll(
            List.of(
                row(
                    cell(0, 1).label("项目名称").done(),
                    cell(1, 4).centered("${project.name}").done(),
                    cell(4, 5).label("项目编码").done(),
                    cell(5, 7).centered("${project.code}").done()),
                row(
                    cell(0, 1).label("主管部门").done(),
                    cell(1, 4).centered("${department.name}").done(),
                    cell(4, 5).label("实施单位").done(),
                    cell(5, 7).centered("${project.unit.name}").done()),
                row(
                    cell(0, 1).label("预算资金及用途").mergedBelow().done(),
                    cell(1, 2).label("年度总额").done(),
                    cell(2, 3).centered("${project.budget.total}").done(),
                    cell(3, 4).label("财政拨款").done(),
                    cell(4, 5).centered("${project.budget.fiscal}").done(),
                    cell(5, 6).label("其他资金").done(),
                    cell(6, 7).centered("${project.budget.other}").done()),
                directiveRow(
                    below(), cell(1, 7).directive("[#if project.purpose?has_content]").done()),
                row(below(), cell(1, 7).left("${project.purpose}").done()),
                directiveRow(below(), cell(1, 7).directive("[/#if]").done()),
                row(
                    cell(0, 1).label("支出进度").mergedBelow().done(),
                    cell(1, 7).centered("[@cells project.plan as step /]${step.by}").done()),
                row(
                    below(),
                    cell(1, 7).centered("[@cells project.plan as step /]${step.value}").done()),
                row(
                    cell(0, 1).goalLabel("年度绩效目标").openBelow().done(),
                    cell(1, 7)
                        .directive("[#list project.goals as goal]")
                        .goal("${goal}")
                        .directive("[/#list]")
                        .openBelow()
                        .done())));
    return table;
  }

  static Tbl indicators() {
    Tbl table = Tables.table(INDICATORS);
    table
        .getContent()
        .addAll(
            List.of(
                Tables.headerRow(
                    IntStream.range(0, TITLES.size())
                        .mapToObj(i -> column(i).header(TITLES.get(i)).done())
                        .toArray(Tc[]::new)),
                steering("[#list project.indicators as indicator]"),
                row(
                    column(0).centered("[@merge indicator.level1 /]${indicator.level1}").done(),
                    column(1).centered("[@merge indicator.level2 /]${indicator.level2}").done(),
                    column(2).left("${indicator.level3}").done(),
                    column(3).left("${indicator.description}").done(),
                    column(4).centered("${indicator.value}").done(),
                    column(5).left("${indicator.basis}").done()),
                steering("[#else]"),
                row(
                    IntStream.range(0, TITLES.size())
                        .mapToObj(i -> column(i).centered("").done())
                        .toArray(Tc[]::new)),
                steering("[/#list]")));
    return table;
  }

  private static Tr steering(String directive) {
    Cell cell = new Cell(width(INDICATORS, 0, INDICATORS.size())).across(INDICATORS.size());
    return directiveRow(cell.directive(directive).done());
  }

  private static Cell column(int index) {
    return new Cell(INDICATORS.get(index));
  }

  private static Tc below() {
    return cell(0, 1).mergedAbove().done();
  }

  private static Cell cell(int from, int to) {
    return new Cell(width(PROJECT, from, to)).across(to - from);
  }

  private static int width(List<Integer> columns, int from, int to) {
    return columns.subList(from, to).stream().mapToInt(Integer::intValue).sum();
  }
}
