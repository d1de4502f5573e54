package org.filingpress.template.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.filingpress.docx.WordSchema;
import org.filingpress.filing.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an officer is told of a template before it comes into use. */
class TemplateCheckTests {

  private static TemplateCheck check;

  @BeforeAll
  static void open() throws Exception {
    check = TemplateCheck.open(Path.of("fonts"));
  }

  @Test
  void theStandardTemplatePassesWithoutAReminder() throws Exception {
    CheckReport report = check.check(EditedTemplate.standard(), null, EditedTemplate.standard());

    assertThat(report.problems()).isEmpty();
    assertThat(report.differences()).isEmpty();
    assertThat(report.trials())
        .extracting(CheckReport.Trial::filing)
        .startsWith("样例", "空白申报", "项目各栏皆空的申报", "特大申报")
        .hasSize(4 + TrialFilings.EXAMPLES.size());
    assertThat(report.trials())
        .allSatisfy(trial -> assertThat(trial.pages()).isPositive().isEqualTo(trial.pagesBefore()));
  }

  @Test
  void allThatIsWrongIsNamedAtOnceWithPlaceAndNearestName() throws Exception {
    byte[] broken =
        new EditedTemplate()
            .text("${year}年部门预算绩效文本", "${yaer}年部门预算绩效文本")
            .text("${county.financeBureau}审核", "${indicator.basis}审核")
            .text("[#list narrative.items as block]", "[#list narrative.itmes as block]")
            .bytes();

    CheckReport report = check.check(broken, null, EditedTemplate.standard());

    assertThat(report.passed()).isFalse();
    assertThat(report.problems())
        .extracting(Problem::code)
        .contains("docx.unknown-name")
        .anyMatch(
            code -> code.equals("docx.outside-loop") || code.equals("docx.unknown-name-list"));
    assertThat(report.problems())
        .anySatisfy(
            p -> {
              assertThat(p.message()).contains("yaer");
              assertThat(p.hint()).contains("year");
              assertThat(p.place()).isEqualTo("正文第2段");
            })
        .anySatisfy(p -> assertThat(p.hint()).contains("items"));
    assertThat(report.trials()).isEmpty();
  }

  @Test
  void aColumnThatWasLostIsMissedByItsChineseName() throws Exception {
    byte[] lost =
        new EditedTemplate()
            .text("${indicator.basis}", "")
            .text("${project.budget.other}", "")
            .bytes();

    assertThat(check.check(lost, null, EditedTemplate.standard()).problems())
        .extracting(Problem::message)
        .containsExactly(
            "上一版印出的“项目的其他资金”（project.budget.other），这一版没有印出",
            "上一版印出的“项目的指标值确定依据”（project.indicators.basis），这一版没有印出");
    assertThat(check.check(lost, null, null).problems())
        .extracting(Problem::code)
        .containsOnly("template.never-printed");
  }

  @Test
  void aFontThatNobodyHasAndARowThatCutsItsTextOffAreTold() throws Exception {
    byte[] odd =
        new EditedTemplate()
            .in("word/styles.xml", "楷体_GB2312", "无名体")
            .text(
                "<w:trHeight w:val=\"480\" w:hRule=\"atLeast\"/>",
                "<w:trHeight w:val=\"200\" w:hRule=\"exact\"/>")
            .bytes();

    CheckReport report = check.check(odd, null, null);

    assertThat(report.passed()).isTrue();
    assertThat(report.problems())
        .extracting(Problem::code)
        .contains("layout.font-unknown", "layout.row-too-low");
    assertThat(report.problems()).anyMatch(p -> p.message().contains("无名体"));
    assertThat(report.problems())
        .filteredOn(p -> p.code().equals("layout.row-too-low"))
        .allMatch(p -> p.place().startsWith("试填"))
        .hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void aTableThatAColumnHasMadeWiderThanThePageIsTold() throws Exception {
    byte[] wide =
        new EditedTemplate().text("<w:gridCol w:w=\"2139\"/>", "<w:gridCol w:w=\"3139\"/>").bytes();

    assertThat(check.check(wide, null, null).problems())
        .filteredOn(p -> p.code().equals("template.table-too-wide"))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.place()).isEqualTo("正文表格2");
              assertThat(p.message()).isEqualTo("表格宽 174 毫米，比版心（156 毫米）宽，右边可能印出界外");
            });
  }

  @Test
  void whatChangedIsSaidInWordsAndMarkedInAWordDocument() throws Exception {
    byte[] changed =
        new EditedTemplate()
            .text("三、工作保障措施", "三、保障措施和责任")
            .text("一级指标", "指标类别")
            .text(
                "<w:p><w:pPr><w:pStyle w:val=\"NoProjects\"/></w:pPr>",
                "<w:p><w:r><w:t>制表人：张三</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"NoProjects\"/></w:pPr>")
            .text("${county.financeBureau}审核", "")
            .bytes();

    CheckReport report = check.check(changed, null, EditedTemplate.standard());

    assertThat(report.differences())
        .contains(
            "标题“三、工作保障措施”改为“三、保障措施和责任”",
            "表 2：“一级指标”改为“指标类别”",
            "增加段落“制表人：张三”",
            "删去段落“${county.financeBureau}审核”")
        .hasSize(4);
    assertThat(WordSchema.errors(report.marked())).isEmpty();
    String marked = EditedTemplate.part(report.marked(), "word/document.xml");
    assertThat(
            marked.replaceAll("<w:(ins|del) w:id=\"\\d+\" w:author=\"Filingpress\"(/?)>", "<$1$2>"))
        .contains("三、</w:t></w:r><del><w:r><w:delText xml:space=\"preserve\">工作保障措施</w:delText>")
        .contains("<ins><w:r><w:t xml:space=\"preserve\">保障措施和责任</w:t></w:r></w:ins>");
  }
}
