package org.filingpress.template.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Differences between two templates, line by line. */
class ComparisonTests {

  private static final TextLine HEAD = row("一级指标", "二级指标", "指标值");

  @Test
  void aColumnAddedOrRemovedIsTold() {
    TextLine wider = row("一级指标", "二级指标", "9月底", "指标值");

    assertThat(words(List.of(HEAD), List.of(wider))).containsExactly("表 1：增加一栏“9月底”");
    assertThat(words(List.of(wider), List.of(HEAD))).containsExactly("表 1：删去一栏“9月底”");
  }

  @Test
  void aRowThatIsQuiteAnotherIsRemovedAndAdded() {
    assertThat(words(List.of(HEAD), List.of(row("资金用途", "${project.purpose}"))))
        .containsExactly("表 1：删去表格行“一级指标 ｜ 二级指标 ｜ 指标值”", "表 1：增加表格行“资金用途 ｜ ${project.purpose}”");
  }

  @Test
  void aRowIsRecognisedByItsLabelsNotByWhatIsPrintedBetween() {
    TextLine money = row("预算数", "${project.budget.total}", "其他资金", "${project.budget.other}");
    TextLine units = row("主管部门", "${project.unit.code}", "实施单位", "${project.unit.name}");
    TextLine renamed = row("年度总额", "${project.budget.total}", "其他资金", "${project.budget.other}");

    assertThat(words(List.of(money), List.of(units, renamed)))
        .containsExactly(
            "表 1：增加表格行“主管部门 ｜ ${project.unit.code} ｜ 实施单位 ｜ ${project.unit.name}”",
            "表 1：“预算数”改为“年度总额”");
  }

  @Test
  void aTableMovedDownByAnotherIsNoDifferenceOfItsRows() {
    TextLine first = row("新表");
    TextLine second = new TextLine(TextLine.Kind.ROW, 2, HEAD.cells());

    assertThat(words(List.of(HEAD), List.of(first, second))).containsExactly("表 1：增加表格行“新表”");
  }

  @Test
  void changedStylesAndPagesAreToldInAnOfficersWords() {
    TextLine song = style("正文", "sz val=32", "rFonts ascii=Times New Roman eastAsia=宋体");
    TextLine fang = style("正文", "sz val=28", "rFonts ascii=Times New Roman eastAsia=仿宋_GB2312");
    TextLine tall = page("pgSz h=16838 w=11906");
    TextLine lying = page("pgSz h=11906 orient=landscape w=16838");

    assertThat(words(List.of(tall, tall, song), List.of(tall, lying, fang)))
        .containsExactly(
            "第 2 节的页面设置有改动：纸张宽 210毫米；纸张高 297毫米 → 纸张宽 297毫米；纸张高 210毫米；纸张方向 横向",
            "样式“正文”有改动：字号 三号（16磅）；中文字体 宋体 → 字号 四号（14磅）；中文字体 仿宋_GB2312");
  }

  /** Where two properties would read the same, their names in the file tell them apart. */
  @Test
  void aDifferenceThatWordsDoNotTellIsToldAsItStandsInTheFile() {
    assertThat(words(List.of(style("正文", "b")), List.of(style("正文", "b val=1"))))
        .containsExactly("样式“正文”有改动：b → b val=1");
  }

  /** Both templates can be read off the comparison again, whatever they are. */
  @Test
  void nothingIsLostAndNothingIsMadeUp() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      List<TextLine> before = draw(random);
      List<TextLine> after = draw(random);
      List<Comparison.Step> steps = Comparison.of(before, after).steps();

      assertThat(steps.stream().map(Comparison.Step::before).filter(l -> l != null).toList())
          .isEqualTo(before);
      assertThat(steps.stream().map(Comparison.Step::after).filter(l -> l != null).toList())
          .isEqualTo(after);
      assertThat(Comparison.of(before, before).words()).isEmpty();
    }
  }

  private static List<TextLine> draw(Random random) {
    List<TextLine> lines = new ArrayList<>();
    int count = random.nextInt(8);
    for (int i = 0; i < count; i++) {
      TextLine.Kind kind = random.nextBoolean() ? TextLine.Kind.HEADING : TextLine.Kind.TEXT;
      String text = "总体绩效目标工作保障".substring(random.nextInt(3), 4 + random.nextInt(6));
      lines.add(
          random.nextInt(3) == 0
              ? row(text, "指标" + random.nextInt(3))
              : TextLine.paragraph(kind, text));
    }
    return lines;
  }

  private static List<String> words(List<TextLine> before, List<TextLine> after) {
    return Comparison.of(before, after).words();
  }

  private static TextLine style(String... properties) {
    return new TextLine(TextLine.Kind.STYLE, 0, List.of(properties));
  }

  private static TextLine page(String... properties) {
    return new TextLine(TextLine.Kind.PAGE, 0, List.of(properties));
  }

  private static TextLine row(String... cells) {
    return new TextLine(TextLine.Kind.ROW, 1, List.of(cells));
  }
}
