package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.WordXml.p;

import java.util.List;
import org.filingpress.filing.Filing;
import org.filingpress.filing.PlanStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions yield. */
class ExpressionTests {

  private final Filing filing =
      Filings.with(
          Filings.project(
              "防火经费",
              List.of(new PlanStep("3月底", "25%"), new PlanStep("12月底", "100%")),
              List.of("一", "二", "三")),
          Filings.project("河道治理"));

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          year                                      => 2025
          year + 1                                  => 2026
          year + '年'                               => 2025年
          '第' + 1 + 1                              => 第11
          (year - 2020) * 2 / 2 % 3                 => 2
          -year + 2026                              => 1
          county.financeBureau                      => 平泉市财政局
          projects?size                             => 2
          projects[1].name                          => 河道治理
          projects?last.name                        => 河道治理
          projects?first.plan[1].by                 => 12月底
          projects[0].goals?join('、')              => 一、二、三
          projects[1].goals?join('、')              => ``
          '  空白 '?trim                            => 空白
          'Abc'?upper_case + 'Abc'?lower_case       => ABCabc
          stage?length                              => 2
          year?string + year?c                      => 20252025
          (year > 2024)?then('新', '旧')            => 新
          (year gte 2025 && stage == '草案')?then('是', '否') => 是
          (!stage?has_content || year < 2000)?then('是', '否') => 否
          stage?contains('案')?then('是', '否')     => 是
          stage?starts_with('草')?then('是', '否')  => 是
          stage?ends_with('草')?then('是', '否')    => 否
          projects[9].name                          => ``
          projects[9].name!'无'                     => 无
          (projects[9].name)!'无'                   => 无
          projects[0].name!'无'                     => 防火经费
          projects[1].goals?first                   => ``
          projects[1].goals?first!'无目标'          => 无目标
          projects[1].plan?first.by!'无计划'        => 无计划
          projects[9].plan?size                     => 0
          projects[9].goals?join('、')              => ``
          projects[9].name?has_content?then('有', '无') => 无
          projects[9].goals?has_content?then('有', '无') => 无
          (projects[9].name == '')?then('空', '实') => 空
          projects[9].unit.name?length              => 0
          projects[9].goals[0]!projects[0].goals[0]!'无' => 一
          """)
  void yields(String expression, String printed) {
    assertThat(Filled.of(filing, p("=${" + expression + "}=")).lines())
        .as(expression)
        .containsExactly("=" + printed + "=");
  }

  @Test
  void loopsOverAListThatMayBeMissing() {
    String line = p("计划：[#list projects?first.plan as step]${step.by} [#else]无[/#list]");
    assertThat(Filled.of(filing, line).lines()).containsExactly("计划：3月底 12月底 ");
    assertThat(Filled.of(Filings.projects(), line).lines()).containsExactly("计划：无");
  }

  @Test
  void tellsTextsApartThatDifferInInvisibleCharactersOnly() {
    assertThat(
            Filled.of(
                    Filings.withStage("草\u200b案"),
                    p("[#if stage == '草案']同[#else]异[/#if][#if stage != '草案']异[#else]同[/#if]"))
                .lines())
        .containsExactly("异异");
  }

  @Test
  void countsInLoops() {
    assertThat(
            Filled.of(
                    filing,
                    p(
                        "[#list projects as q]${q?index}/${q?counter}[#if q?is_first]首[/#if]"
                            + "[#if q?is_last]尾[/#if][#if q?has_next]，[/#if][/#list]"))
                .lines())
        .containsExactly("0/1首，1/2尾");
  }

  @Test
  void printsEveryNameOfTheContract() {
    Filing real = Filings.example("pingquan-liuxi-2025");
    Filled filled =
        Filled.of(
            real,
            p("${county.code}${county.name}${county.financeBureau}${department.code}"),
            p("[#list narrative.items as block]"),
            p("${block.heading}｜${block.label}｜${block.text}"),
            p("[/#list]"),
            p("[#list projects as q][#if q?is_first]"),
            p("${q.code} ${q.unit.code} ${q.unit.name} ${q.moneyUnit}"),
            p("${q.budget.total}/${q.budget.fiscal}/${q.budget.other}/${q.purpose}"),
            p("[#list q.indicators as i][#if i?is_first]"),
            p("${i.level1}/${i.level2}/${i.level3}/${i.description}/${i.value}/${i.basis}"),
            p("[/#if][/#list][/#if][/#list]"));
    assertThat(filled.lines())
        .contains("130823平泉市平泉市财政局830", "13082325P00590110010F 830001 平泉市柳溪镇人民政府本级 万元");
    assertThat(filled.text()).contains("产出指标/数量指标/").contains("绩效目标｜");
  }
}
