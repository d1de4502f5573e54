package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.WordXml.p;
import static org.filingpress.docx.WordXml.row;
import static org.filingpress.docx.WordXml.tbl;

import org.junit.jupiter.api.Test;

/** Tables that stand apart in the template stand apart in its documents. */
class AdjacentTablesTests {

  @Test
  void partsTheTablesThatALoopPrints() {
    Filled filled =
        Filled.of(
            Filings.projects("防火经费", "河道治理", "村级运转"),
            p("首"),
            p("[#list projects as q]"),
            tbl(1, row("${q.name}")),
            p("[/#list]"),
            p("末"));
    assertThat(filled.lines())
        .containsExactly(
            "首", "┌ 1000", "│ 防火经费 │", "", "┌ 1000", "│ 河道治理 │", "", "┌ 1000", "│ 村级运转 │", "末");
    assertThat(filled.found("w:line=\"20\" w:lineRule=\"exact\"/>")).hasSize(2);
  }

  @Test
  void partsTablesBetweenWhichAParagraphFallsAway() {
    Filled filled =
        Filled.of(
            Filings.withStage(""),
            tbl(1, row("甲")),
            p("[#if stage?has_content]${stage}[/#if]"),
            tbl(1, row("乙")),
            p("末"));
    assertThat(filled.lines()).containsExactly("┌ 1000", "│ 甲 │", "", "┌ 1000", "│ 乙 │", "末");
  }

  @Test
  void leavesNothingBeforeATableThatIsLeftOut() {
    Filled filled =
        Filled.of(
            Filings.projects(),
            tbl(1, row("甲")),
            p("[#if !projects?has_content]"),
            tbl(1, row("[#list projects as q]"), row("${q.name}"), row("[/#list]")),
            p("[/#if]"),
            p("末"));
    assertThat(filled.lines()).containsExactly("┌ 1000", "│ 甲 │", "末");
  }

  @Test
  void leavesTogetherWhatTheOfficerPutTogether() {
    Filled filled = Filled.of(Filings.projects(), tbl(1, row("甲")), tbl(1, row("乙")), p("末"));
    assertThat(filled.lines()).containsExactly("┌ 1000", "│ 甲 │", "┌ 1000", "│ 乙 │", "末");
  }
}
