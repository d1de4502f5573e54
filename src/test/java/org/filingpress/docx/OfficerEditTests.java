package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Project;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A template that an officer changed and another program saved; its README says how. */
class OfficerEditTests {

  private static CompiledTemplate template;

  @BeforeAll
  static void compile() throws Exception {
    Path edited = Path.of("src/test/resources/officer-edited/officer-edited.docx");
    template =
        CompiledTemplate.compile(
            new ByteArrayInputStream(Files.readAllBytes(edited)), FillLimits.DEFAULT);
  }

  private static List<String> lines(String example) {
    return Filled.of(template, Filings.example(example)).lines();
  }

  @Test
  void printsTheChangedWording() {
    assertThat(lines("pingquan-liuxi-2025"))
        .startsWith(
            "[封面标题] 平泉市柳溪镇人民政府",
            "[封面标题] 2025年度部门预算绩效文本（样本）",
            "[封面阶段] （征求意见稿）",
            "[封面单位] 平泉市柳溪镇人民政府编制",
            "[封面单位] 平泉市财政局审定═");
    assertThat(Filled.of(template, Filings.withStage("")).lines())
        .noneMatch(line -> line.startsWith("[封面阶段]"));
  }

  @Test
  void setsTheChangedFont() {
    Filled filled = Filled.of(template, Filings.example("pingquan-liuxi-2025"));
    assertThat(
            filled.found(
                "<w:rFonts [^>]*w:ascii=\"Arial\"[^>]*></w:rPr><w:t>(830001  [^<]*)</w:t>"))
        .containsExactly("830001  平泉市柳溪镇人民政府本级");
  }

  @Test
  void listsTheHeadingsOfEveryFiling() {
    for (String example : Filings.EXAMPLES) {
      Filing filing = Filings.example(example);
      List<String> entries =
          lines(example).stream().filter(line -> line.matches("\\[TOC \\d] .+")).toList();
      assertThat(entries).hasSize(5 + filing.projects().size());
      for (int i = 0; i < filing.projects().size(); i++) {
        String name = filing.projects().get(i).name();
        assertThat(entries.get(5 + i))
            .contains((i + 1) + "." + name + "绩效目标表⇥{PAGEREF _Toc_4_4_00000000");
      }
    }
  }

  @Test
  void repeatsTheTablesMergesTheirCellsAndKnowsTheFewerColumns() throws Exception {
    for (String example : Filings.EXAMPLES) {
      Filing filing = Filings.example(example);
      Filled filled = Filled.of(template, filing);
      try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(filled.docx()))) {
        assertThat(document.getTables()).hasSize(2 * filing.projects().size());
        for (int i = 0; i < filing.projects().size(); i++) {
          Project project = filing.projects().get(i);
          var table = document.getTables().get(2 * i + 1);
          assertThat(table.getNumberOfRows())
              .isEqualTo(1 + Math.max(1, project.indicators().size()));
          table.getRows().forEach(row -> assertThat(row.getTableCells()).hasSize(5));
        }
      }
    }
    assertThat(lines("pingquan-liuxi-2025"))
        .contains(
            "│ ▲[表格居中文字] │ [表格居中文字] 质量指标 │ [表格文字] 工作质量达标率 │ [表格文字]"
                + " 质量达标的防火安全检查工作数/防火安全检查工作总数*100% │ [表格居中文字] 100%（检查报告） │",
            "┌ 1299 879 1007 351 1320 215 1043 843 247 1639");
  }

  @Test
  void keepsThePageBreakBeforeTheLineOfAFilingWithoutProjects() {
    Filled filled = Filled.of(template, Filings.projects());
    assertThat(filled.lines()).contains("[Normal Indent] 本部门无预算项目");
    assertThat(filled.found("<w:pStyle w:val=\"NormalIndent\"/><w:pageBreakBefore/>")).hasSize(1);
  }

  @Test
  void wordOpensWhatIsMadeOfATemplateThatAnotherProgramSaved() throws Exception {
    for (String example : Filings.EXAMPLES) {
      Filled.of(template, Filings.example(example)).valid();
    }
  }
}
