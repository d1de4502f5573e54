package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.TemplateProblems.codes;
import static org.filingpress.docx.TemplateProblems.only;
import static org.filingpress.docx.WordXml.p;
import static org.filingpress.docx.WordXml.para;
import static org.filingpress.docx.WordXml.r;
import static org.filingpress.docx.WordXml.row;
import static org.filingpress.docx.WordXml.tbl;

import org.filingpress.filing.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an officer reads when a directive is not closed, or stands in the wrong place. */
class MisplacedDirectiveTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"${year", "${stage == \"草案}", "[#if stage", "[#-- 注", "${", "[@merge level1"})
  void reportsAMarkThatIsNotClosed(String text) {
    Problem problem = only(p("前" + text));
    assertThat(problem.code()).isEqualTo("docx.unclosed-mark");
    assertThat(problem.message()).isEqualTo("“前" + text + "”：“" + text + "”没有写完");
    assertThat(problem.hint()).isEqualTo("${…} 和 [#…] 须在同一段落内写完，引号须成对");
  }

  @Test
  void reportsADirectiveThatIsNotClosedWhereItWasOpened() {
    Problem problem = only(p("一"), p("[#list projects as q]"), p("${q.name}"));
    assertThat(problem.place()).isEqualTo("正文第2段");
    assertThat(problem.message()).isEqualTo("“[#list projects as q]”：这个指令没有结束");
    assertThat(problem.hint()).startsWith("请在同一层补上 [/#list] 或 [/#if]");
  }

  @Test
  void reportsDirectivesThatCloseOnAnotherLevel() {
    assertThat(codes(p("[#if stage?has_content]文"), p("[/#if]")))
        .containsExactly("docx.unclosed-directive", "docx.misplaced-directive");
    assertThat(codes(p("[#if year > 1]"), tbl(1, row("[/#if]"), row("x"))))
        .containsExactly("docx.unclosed-directive", "docx.misplaced-directive");
    assertThat(
            codes(
                para(
                    "",
                    r("[#if year > 1]"),
                    "<w:hyperlink w:anchor=\"x\">" + r("文[/#if]") + "</w:hyperlink>")))
        .containsExactly("docx.misplaced-directive", "docx.unclosed-directive");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[/#if]",
        "[/#list]",
        "[#else]",
        "[#elseif year > 1]",
        "[#sep]",
        "[#if year > 1][/#list]",
        "[#list projects as q][/#if]",
        "[#if year > 1][#else][#else][/#if]",
        "[#if year > 1][#else][#elseif year > 2][/#if]",
        "[#if year > 1][#sep][/#if]",
        "[#list projects as q][#elseif year > 1][/#list]",
        "[#list projects as q][#else][#sep][/#list]",
      })
  void reportsADirectiveInTheWrongPlace(String text) {
    assertThat(codes(p("文" + text))).contains("docx.misplaced-directive");
  }

  @Test
  void saysWhereAMisplacedDirectiveBelongs() {
    assertThat(only(p("[/#if]")).hint())
        .isEqualTo("[#else]、[#elseif]、[#sep] 和结束指令须与 [#if] 或 [#list] 处在同一层：同为段落、同为表格行，或在同一段落之内");
  }

  @Test
  void allowsMarksOfCellsInCellsOnly() {
    assertThat(codes(p("[@merge department.name /]文"))).containsExactly("docx.mark-outside-cell");
    assertThat(codes(p("[@cells projects as q /]文"))).containsExactly("docx.mark-outside-cell");
  }

  @Test
  void reportsACellsListThatIsNotKnownWhenTheTableBegins() {
    assertThat(
            codes(
                tbl(
                    1,
                    row("[#list projects as q]"),
                    row("[@cells q.plan as s /]${s.by}"),
                    row("[/#list]"))))
        .containsExactly("docx.outside-loop");
  }
}
