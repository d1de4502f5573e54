package org.filingpress.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.filing.Samples.WHOLE;
import static org.filingpress.filing.Samples.filing;
import static org.filingpress.filing.Samples.read;
import static org.filingpress.filing.Samples.refusal;
import static org.filingpress.filing.Samples.with;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilingReaderTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"pingquan-liuxi-2025", "caofeidian-liuzan-2023", "fengrun-yinchengpu-2021"})
  void acceptsTheRealFilingsWithoutAWarning(String name) {
    List<Reading> readings = read(Samples.example(name));

    assertThat(readings).hasSize(1);
    assertThat(readings.get(0)).isInstanceOf(Reading.Accepted.class);
    assertThat(readings.get(0).problems()).isEmpty();
  }

  @Test
  void readsEveryFieldAsFiled() {
    Filing filing = filing(WHOLE);

    assertThat(filing)
        .isEqualTo(
            new Filing(
                2025,
                "草案",
                new County("130823", "平泉市", "平泉市财政局"),
                new Department("830", "平泉市柳溪镇人民政府"),
                new Narrative(
                    List.of(new Block.Paragraph("深入贯彻落实党的二十大精神。"), new Block.Paragraph("")),
                    List.of(new Block.Heading("（一）基层党建"), new Block.Labelled("绩效目标", "加强党员管理。")),
                    List.of()),
                List.of(
                    new Project(
                        "13082325P00590110010F",
                        "2025年防火经费",
                        new Unit("830001", "平泉市柳溪镇人民政府本级"),
                        MoneyUnit.TEN_THOUSAND_YUAN,
                        new Budget("10.00", "10.00", ""),
                        "2025年防火经费",
                        List.of(new PlanStep("3月底", "25%"), new PlanStep("12月底", "100%")),
                        List.of("1.提高森林草原防灾减灾能力"),
                        List.of(
                            new Indicator(
                                "产出指标",
                                "数量指标",
                                "防火安全检查次数",
                                "每个村每年至少检查10次",
                                new IndicatorValue.InParts("≥", "10", "次"),
                                "年初工作计划"),
                            new Indicator(
                                "满意度指标", "", "", "", new IndicatorValue.AsFiled("≥95%"), ""))))));
  }

  @Test
  void keepsSpacesTabsAndLineBreaksAsFiled() {
    Filing filing = filing(with("\"purpose\": \"2025年防火经费\"", "\"purpose\": \" 用\\t于\\r\\n防火　\""));

    assertThat(filing.projects().get(0).purpose()).isEqualTo(" 用\t于\r\n防火　");
  }

  @Test
  void needsNoMoreThanNamesCodesAndTheYear() {
    Filing filing =
        filing(
            """
            {"format": "filingpress/filing/1", "year": 1990,
             "county": {"code": "130823", "name": "平泉市", "financeBureau": "平泉市财政局"},
             "department": {"code": "830", "name": "平泉市柳溪镇人民政府"},
             "stage": null, "narrative": null,
             "projects": [{"code": "1", "name": "防火", "unit": {"code": "830001", "name": "本级"},
               "moneyUnit": "元", "budget": null, "plan": null, "goals": null, "indicators": [{}]}]}
            """);

    assertThat(filing.stage()).isEmpty();
    assertThat(filing.narrative()).isEqualTo(new Narrative(List.of(), List.of(), List.of()));
    Project project = filing.projects().get(0);
    assertThat(project.budget()).isEqualTo(new Budget("", "", ""));
    assertThat(project.plan()).isEmpty();
    assertThat(project.indicators())
        .containsExactly(new Indicator("", "", "", "", new IndicatorValue.AsFiled(""), ""));
  }

  @Test
  void findsEverythingThatIsWrongAtOnce() {
    String wrong =
        WHOLE
            .replace("\"year\": 2025", "\"yaer\": 2025")
            .replace("\"code\": \"830\"", "\"code\": \"83\"")
            .replace("\"value\": \"25%\"", "\"value\": 0.25")
            .replace("\"operator\": \"≥\"", "\"operator\": [\"≥\", {\"a\": 1}]")
            .replace("\"basis\": \"年初工作计划\"", "\"basis\": \"年初\\u0007计划\", \"a b\": 1");

    assertThat(refusal(wrong))
        .containsExactly(
            "filing.misspelt-field $.yaer",
            "filing.code-form $.department.code",
            "filing.number-for-text $.projects[0].plan[0].value",
            "filing.not-text $.projects[0].indicators[0].value.operator",
            "filing.control-character $.projects[0].indicators[0].basis",
            "filing.unknown-field $.projects[0].indicators[0]['a b']",
            "filing.required $.year");
  }

  @Test
  void saysInChineseAndEnglishWhatWouldBeRight() {
    Problem money = read(with("\"total\": \"10.00\"", "\"total\": 10.00")).get(0).problems().get(0);
    Problem field = read(with("\"stage\"", "\"Stage_\"")).get(0).problems().get(0);

    assertThat(money.place()).isEqualTo("$.projects[0].budget.total");
    assertThat(money.message()).isEqualTo("此处应为文本，实为数字 10.00");
    assertThat(money.hint()).isEqualTo("数值按原样打印，请写成带双引号的文本：\"10.00\"");
    assertThat(field.message(Locale.ENGLISH)).isEqualTo("there is no field “Stage_”");
    assertThat(field.hint(Locale.ENGLISH)).isEqualTo("write “stage”");
  }

  @Test
  void doesNotCallAFieldMissingThatHasAnotherFault() {
    assertThat(refusal(with("\"name\": \"平泉市\"", "\"name\": 3")))
        .containsExactly("filing.number-for-text $.county.name");
    assertThat(refusal(with("\"unit\": {", "\"unit\": [], \"x\": {")))
        .containsExactly(
            "filing.not-object $.projects[0].unit", "filing.unknown-field $.projects[0].x");
  }

  @Test
  void refusesAFieldThatStandsTwice() {
    assertThat(refusal(with("\"stage\": \"草案\"", "\"stage\": \"草案\", \"stage\": \"草案\"")))
        .containsExactly("filing.duplicate-field $.stage");
    assertThat(refusal(with("\"operator\": \"≥\"", "\"unit\": null, \"operator\": \"≥\"")))
        .containsExactly("filing.duplicate-field $.projects[0].indicators[0].value.unit");
  }

  @Test
  void warnsOfAProjectCodeWhoseCheckCharacterFails() {
    Reading reading = read(with("13082325P00590110010F", "13082325P00590110010E")).get(0);

    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    assertThat(reading.problems()).hasSize(1);
    Problem warning = reading.problems().get(0);
    assertThat(warning.isError()).isFalse();
    assertThat(warning.place()).isEqualTo("$.projects[0].code");
    assertThat(warning.hint()).contains("末位应为“F”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"130208219GA6VU0W7WI0D", "13020821P00000000000X", "无", "P-12"})
  void letsProjectCodesOfOtherKindsBe(String code) {
    assertThat(read(with("13082325P00590110010F", code)).get(0).problems()).isEmpty();
  }

  @Test
  void stopsListingProblemsAtTheLimit() {
    String wrong = with("\"goals\": [", "\"goals\": [" + "1, ".repeat(5_000));

    List<String> problems = refusal(wrong);

    assertThat(problems).hasSize(1_001);
    assertThat(problems.get(1_000)).startsWith("filing.too-many-problems");
  }

  @Test
  void showsAStrangersTextShortAndHarmless() {
    Problem problem =
        read(with("\"stage\"", "\"" + "\\u202e\\u0007名".repeat(1_000) + "\""))
            .get(0)
            .problems()
            .get(0);

    assertThat(problem.place())
        .hasSizeLessThan(300)
        .startsWith("$['\\u202e\\u0007名")
        .endsWith("…']");
    assertThat(problem.message()).hasSizeLessThan(300).doesNotContain("\u202e", "\u0007");
  }
}
