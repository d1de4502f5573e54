package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Tables.directiveRow;
import static org.filingpress.docx.authoring.Tables.row;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;

/**
 * The lower half of a project's form, a table of its own: only a table's first rows can stand again
 * on the next page (ECMA-376-1, 17.4.50).
 *
 * <p>The columns hold 5, 9, 5… characters of 10.5 points (210 twips each), both margins, and a good
 * half character over, so that rounding never moves one to the next line. 服务对象满意度指标 and 满意度指标 break
 * after a word or not at all. Without indicators one row stands empty, for them to be written in.
 */
final class IndicatorTable {

  private static final List<Integer> COLUMNS = List.of(1299, 1719, 1299, 2139, 1089, 1299);
  private static final List<String> TITLES =
      List.of("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据");
  private static final int WIDTH = COLUMNS.stream().mapToInt(Integer::intValue).sum();

  private IndicatorTable() {}

  static Tbl table() {
    Tbl table = Tables.table(COLUMNS);
    table
        .getContent()
        .addAll(
            List.of(
                Tables.headerRow(cells(i -> column(i).header(TITLES.get(i)))),
                steering("[#list project.indicators as indicator]"),
                row(
                    column(0).centered("[@merge indicator.level1 /]${indicator.level1}").done(),
                    column(1).centered("${indicator.level2}").done(),
                    column(2).left("${indicator.level3}").done(),
                    column(3).left("${indicator.description}").done(),
                    column(4).centered("${indicator.value}").done(),
                    column(5).left("${indicator.basis}").done()),
                steering("[#else]"),
                row(cells(i -> column(i).centered(""))),
                steering("[/#list]")));
    return table;
  }

  private static Tr steering(String directive) {
    return directiveRow(new Cell(WIDTH).across(COLUMNS.size()).directive(directive).done());
  }

  private static Tc[] cells(IntFunction<Cell> cell) {
    return IntStream.range(0, COLUMNS.size())
        .mapToObj(i -> cell.apply(i).done())
        .toArray(Tc[]::new);
  }

  private static Cell column(int index) {
    return new Cell(COLUMNS.get(index));
  }
}
