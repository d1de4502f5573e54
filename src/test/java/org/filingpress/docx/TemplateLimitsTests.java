package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.TemplateProblems.code;
import static org.filingpress.docx.TemplateProblems.refused;
import static org.filingpress.docx.WordXml.p;
import static org.filingpress.docx.WordXml.para;
import static org.filingpress.docx.WordXml.r;
import static org.filingpress.docx.WordXml.row;
import static org.filingpress.docx.WordXml.tbl;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.junit.jupiter.api.Test;

/** A template is a stranger's program: it may not run, print or nest without end. */
class TemplateLimitsTests {

  private final Filing two = Filings.projects("防火经费", "河道治理");

  @Test
  void stopsLoopsThatRunTooOften() {
    Filing many = Filings.projects(Collections.nCopies(300, "项目").toArray(String[]::new));
    String loops =
        "[#list projects as a][#list projects as b][#list projects as c][#list projects as d]";
    WordTemplate template = WordTemplate.of(p(loops + "[/#list]".repeat(4)), p("文"));
    CompiledTemplate compiled =
        template.compile(new FillLimits(1_000_000, 100_000, Duration.ofMinutes(1)));
    Problem problem = refused(compiled, many);
    assertThat(problem.code()).isEqualTo("docx.too-many-steps");
    assertThat(problem.message())
        .endsWith("停在“… projects as c][#list projects as d]" + "[/#list]".repeat(3) + "…”");
    assertThat(problem.place()).isEqualTo("正文第1段");
  }

  @Test
  void stopsWhenTheTimeIsOver() {
    Filing many = Filings.projects(Collections.nCopies(300, "项目").toArray(String[]::new));
    WordTemplate template =
        WordTemplate.of(
            p("[#list projects as a][#list projects as b]${a.name}[/#list][/#list]"), p("文"));
    CompiledTemplate compiled =
        template.compile(new FillLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ZERO));
    assertThat(refused(compiled, many).code()).isEqualTo("docx.too-much-time");
  }

  @Test
  void stopsBeforeTheTextGrowsTooLarge() {
    Filing many = Filings.projects(Collections.nCopies(300, "项目").toArray(String[]::new));
    String fixed = "<w:t>" + "绩".repeat(10_000) + "</w:t>";
    for (String body : List.of("${a.name}", "")) {
      WordTemplate template =
          WordTemplate.of(
              p("[#list projects as a]"),
              para("", "<w:r>" + fixed + "</w:r>", r("文" + body)),
              p("[/#list]"));
      CompiledTemplate compiled =
          template.compile(new FillLimits(1_000_000, 1_000_000, Duration.ofMinutes(1)));
      Problem problem = refused(compiled, many);
      assertThat(problem.message()).isEqualTo("文档的文字超过 1 MB，已停止");
      assertThat(problem.hint()).contains("循环");
    }
  }

  @Test
  void countsTheTextOfAllPartsTogether() {
    String[] blocks = {p("[#list projects as a]"), p("绩".repeat(200)), p("[/#list]")};
    Filing many = Filings.projects(Collections.nCopies(300, "项目").toArray(String[]::new));
    FillLimits limits = new FillLimits(300_000, 1_000_000, Duration.ofMinutes(1));
    Filled.of(WordTemplate.of(blocks).compile(limits), many).valid();
    CompiledTemplate both = WordTemplate.of(blocks).header(blocks).compile(limits);
    assertThat(refused(both, many).code()).isEqualTo("docx.too-much-text");
  }

  @Test
  void boundsTheCellsOfARow() {
    Filing many = Filings.projects(Collections.nCopies(64, "项目").toArray(String[]::new));
    CompiledTemplate compiled =
        WordTemplate.of(tbl(1, row("[@cells projects as q /]${q.name}"))).compile();
    assertThat(refused(compiled, many).code()).isEqualTo("docx.too-many-columns");
  }

  @Test
  void boundsTheDepthAndLengthOfExpressions() {
    assertThat(code("${" + "(".repeat(10_000) + "year" + ")".repeat(10_000) + "}"))
        .isEqualTo("docx.expression-too-deep");
    assertThat(code("${" + "-".repeat(10_000) + "year}")).isEqualTo("docx.expression-too-deep");
    assertThat(code("[#if " + "!".repeat(10_000) + "true][/#if]"))
        .isEqualTo("docx.expression-too-deep");
    assertThat(code("${stage" + "!stage".repeat(10_000) + "}"))
        .isEqualTo("docx.expression-too-deep");
    assertThat(code("${year" + " + year".repeat(10_000) + "}"))
        .isEqualTo("docx.expression-too-long");
    assertThat(code("${stage" + "?trim".repeat(10_000) + "}"))
        .isEqualTo("docx.expression-too-long");
    assertThat(code("${stage" + ".a".repeat(10_000) + "}")).isEqualTo("docx.expression-too-long");
    assertThat(code("${stage" + "[0]".repeat(10_000) + "}")).isEqualTo("docx.expression-too-long");
    assertThat(code("${" + "stage?contains(".repeat(10_000) + "}"))
        .isEqualTo("docx.expression-too-deep");
  }

  @Test
  void compilesTheDeepestExpressionThatItAllows() {
    String deep = "(".repeat(38) + "stage" + "?trim".repeat(190) + ")".repeat(38);
    assertThat(Filled.of(two, p("${" + deep + "}")).lines()).containsExactly("草案");
    String calls = "stage";
    for (int i = 0; i < 38; i++) {
      calls = "stage?contains(" + calls + ")?then(stage, '无')";
    }
    assertThat(Filled.of(two, p("${" + calls + "}")).lines()).containsExactly("草案");
  }

  @Test
  void boundsTheDepthOfDirectives() {
    String inline = "[#if year > 1]".repeat(10_000) + "x" + "[/#if]".repeat(10_000);
    assertThat(code(inline)).isEqualTo("docx.too-many-open");
    String allowed = "[#if year > 1]".repeat(100) + "深" + "[/#if]".repeat(100);
    assertThat(Filled.of(two, p(allowed)).lines()).containsExactly("深");
  }

  @Test
  void boundsTheDepthOfElements() {
    String tables =
        "<w:tbl><w:tr><w:tc>".repeat(10_000) + p("x") + "</w:tc></w:tr></w:tbl>".repeat(10_000);
    assertThat(WordTemplate.of(tables).problems())
        .extracting("code")
        .containsExactly("docx.part-too-deep");
    String elements = "<a:x>".repeat(10_000) + "</a:x>".repeat(10_000);
    assertThat(WordTemplate.of(elements).problems())
        .extracting("code")
        .containsExactly("docx.part-too-deep");
  }

  @Test
  void fillsTablesAsDeepAsItAllows() {
    String open = "<w:tbl><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid><w:tr><w:tc>";
    String tables = open.repeat(120) + p("底${year}") + "</w:tc></w:tr></w:tbl>".repeat(120);
    assertThat(Filled.of(WordTemplate.of(tables).compile(), two).xml()).contains("底2025</w:t>");
  }

  @Test
  void readsAParagraphOfManyRunsAndMarks() {
    String runs = r("$") + r("{year}") + r("，");
    Filled filled = Filled.of(WordTemplate.of(para("", runs.repeat(5_000))).compile(), two);
    assertThat(filled.text()).isEqualTo("2025，".repeat(5_000) + "\n");
  }
}
