package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Tables.directiveRow;
import static org.filingpress.docx.authoring.Tables.row;

import java.util.List;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;

/**
 * The upper half of a project's form: what it is, what it costs, when it is spent, what it is for.
 *
 * <p>The second and third columns hold a project code of 21 characters in one line even when it is
 * all W (10.5 points of Times New Roman: 3417 twips and the margins).
 */
final class ProjectTable {

  /** As wide as the first column of {@link IndicatorTable}. */
  private static final int LABEL = 1299;

  private static final List<Integer> COLUMNS = List.of(LABEL, 879, 1359, 1319, 1259, 1089, 1640);

  private ProjectTable() {}

  static Tbl table() {
    Tbl table = Tables.table(COLUMNS);
    table
        .getContent()
        .addAll(
            List.of(
                row(
                    label("项目编码").done(),
                    cell(1, 4).centered("${project.code}").done(),
                    cell(4, 5).label("项目名称").done(),
                    cell(5, 7).centered("${project.name}").done()),
                row(
                    label("预算规模及资金用途").mergedBelow().done(),
                    cell(1, 2).label("预算数").done(),
                    cell(2, 3).centered("${project.budget.total}").done(),
                    cell(3, 4).label("其中：财政资金").done(),
                    cell(4, 5).centered("${project.budget.fiscal}").done(),
                    cell(5, 6).label("其他资金").done(),
                    cell(6, 7).centered("${project.budget.other}").done()),
                directiveRow(
                    below(), cell(1, 7).directive("[#if project.purpose?has_content]").done()),
                row(below(), cell(1, 7).left("${project.purpose}").done()),
                directiveRow(below(), cell(1, 7).directive("[/#if]").done()),
                row(
                    narrowLabel("资金支出计划（%）").mergedBelow().done(),
                    cell(1, 7).centered("[@cells project.plan as step /]${step.by}").done()),
                row(
                    below(),
                    cell(1, 7).centered("[@cells project.plan as step /]${step.value}").done()),
                row(
                    new Cell(LABEL).goalLabel("绩效目标").openBelow().done(),
                    cell(1, 7)
                        .directive("[#list project.goals as goal]")
                        .goal("${goal}")
                        .directive("[/#list]")
                        .openBelow()
                        .done())));
    return table;
  }

  private static Cell label(String text) {
    return new Cell(LABEL).label(text);
  }

  private static Cell narrowLabel(String text) {
    return new Cell(LABEL).narrowLabel(text);
  }

  /** In the rows that steer, too, so that the template shows the merge as it will be. */
  private static Tc below() {
    return new Cell(LABEL).mergedAbove().done();
  }

  private static Cell cell(int from, int to) {
    return new Cell(width(from, to)).across(to - from);
  }

  private static int width(int from, int to) {
    return COLUMNS.subList(from, to).stream().mapToInt(Integer::intValue).sum();
  }
}
