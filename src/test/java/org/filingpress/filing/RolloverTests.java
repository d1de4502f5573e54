package org.filingpress.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.filingpress.samples.Altered;
import org.filingpress.samples.FilingGenerator;
import org.filingpress.samples.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Next year's draft of a filing. */
class RolloverTests {

  private static final List<String> USUAL = List.of("3月底", "6月底", "10月底", "12月底");
  private static final Rollover ROLLOVER = new Rollover(2025, 2026);
  private static final Pattern NAIVE =
      Pattern.compile("(?<!\\d)202[45](?:(0\\d|1[012])(\\d\\d)?)?(?!\\d)");

  /** Whatever is filed: with the year and the plans put back, the draft is the filing. */
  @Test
  void nothingButTheYearAndThePlansIsAnother() {
    for (Filing filing : filings()) {
      for (List<String> columns : List.of(List.<String>of(), USUAL, List.of("9月底", "12月底"))) {
        Filing draft = ROLLOVER.draft(filing, columns).filing();

        assertThat(draft.year()).isEqualTo(2026);
        assertThat(withYearAndPlansOf(filing, draft)).isEqualTo(filing);
        for (int i = 0; i < filing.projects().size(); i++) {
          assertPlan(filing.projects().get(i).plan(), draft.projects().get(i).plan(), columns);
        }
      }
    }
  }

  /** Values stand under the label that they stood under. */
  private static void assertPlan(List<PlanStep> old, List<PlanStep> fresh, List<String> columns) {
    if (columns.isEmpty()) {
      assertThat(fresh).isEqualTo(old);
      return;
    }
    assertThat(fresh).extracting(PlanStep::by).containsExactlyElementsOf(columns);
    for (PlanStep step : fresh) {
      List<String> before =
          old.stream().filter(s -> s.by().equals(step.by())).map(PlanStep::value).toList();
      assertThat(before.isEmpty() ? "" : before.get(0)).isEqualTo(step.value());
    }
  }

  /** The places are those of the JSON that an officer has before him, and none is left out. */
  @Test
  void everyTextThatNamesTheOldYearIsToldWithItsPlace() {
    int told = 0;
    for (Filing filing : filings()) {
      Rollover.Draft draft = ROLLOVER.draft(filing, List.of());
      JsonNode json =
          JsonMapper.shared()
              .readTree(new FilingWriter(FilingWriter.Form.LINE).json(draft.filing()));
      Set<String> expected = new TreeSet<>();
      walk(json, "$", expected);

      assertThat(new TreeSet<>(places(draft, "filing.rollover-year"))).isEqualTo(expected);
      assertThat(draft.count()).isEqualTo(draft.remarks().size());
      told += expected.size();
    }
    assertThat(told).isGreaterThan(100);
  }

  private static void walk(JsonNode node, String path, Set<String> found) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                if (!field.getKey().equals("code") && !field.getKey().equals("budget")) {
                  walk(field.getValue(), path + "." + field.getKey(), found);
                }
              });
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), path + "[" + i + "]", found);
      }
    } else if (node.isString() && NAIVE.matcher(node.asString()).find()) {
      found.add(path);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025年防火经费",
        "防火经费（２０２５）",
        "二〇二五年",
        "二○二五年度",
        "二零二五年",
        "较2024年增长",
        "截至20250630",
        "2025.6.30",
        "〔2025〕12号",
        "FY2025"
      })
  void aYearIsRecognisedHoweverItIsWritten(String text) {
    assertThat(mentions(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026年",
        "120250元",
        "32025",
        "20251元",
        "25年",
        "二千零二十五",
        "二〇二五五",
        "",
        "13082325P0059"
      })
  void otherNumbersAreNotTakenForTheYear(String text) {
    assertThat(mentions(text)).isEmpty();
  }

  @Test
  void eachMentionIsShownWithWhatStandsAroundIt() {
    Rollover.Draft draft =
        ROLLOVER.draft(narrating("在𠅤村一二三四五六七八九十2025年、2024年" + "后".repeat(40)), List.of());

    assertThat(draft.remarks())
        .extracting(Problem::message)
        .containsExactly(
            "写有旧年度“2025”：…𠅤村一二三四五六七八九十2025年、2024年后后后后后…",
            "写有旧年度“2024”：…五六七八九十2025年、2024年后后后后后后后后后后后…");
  }

  @Test
  void codesOfTheOldYearAreToRenewAndOthersAreNot() {
    Filing filing =
        withProjects(
            project("13082325P00590110010F", List.of()),
            project("1308232025ABCDEFGHIJK", List.of()),
            project("13082324P00590110010F", List.of()),
            project("130823", List.of()));

    Rollover.Draft draft = ROLLOVER.draft(filing, List.of());

    assertThat(places(draft, "filing.rollover-code"))
        .containsExactly("$.projects[0].code", "$.projects[1].code");
  }

  @Test
  void columnsComeFromTheFormAndWhatHasNoPlaceInItIsTold() {
    Filing filing =
        withProjects(
            project(
                "1",
                List.of(
                    new PlanStep("3月底", "25%"),
                    new PlanStep("6月底", "50.00%"),
                    new PlanStep("9月底", "75%"),
                    new PlanStep("12月底", "100%"))),
            project("2", List.of()));

    Rollover.Draft draft = ROLLOVER.draft(filing, USUAL);

    assertThat(draft.filing().projects().get(0).plan())
        .containsExactly(
            new PlanStep("3月底", "25%"),
            new PlanStep("6月底", "50.00%"),
            new PlanStep("10月底", ""),
            new PlanStep("12月底", "100%"));
    assertThat(draft.remarks())
        .extracting(remark -> remark.place() + "：" + remark.message())
        .containsExactly(
            "$.projects[0].plan[2].value：支出计划新增的“10月底”栏待填",
            "$.projects[0].plan：支出计划原有的“9月底”栏（75%）不在新年度的模板中，没有带入",
            "$.projects[1].plan[0].value：支出计划新增的“3月底”栏待填",
            "$.projects[1].plan[1].value：支出计划新增的“6月底”栏待填",
            "$.projects[1].plan[2].value：支出计划新增的“10月底”栏待填",
            "$.projects[1].plan[3].value：支出计划新增的“12月底”栏待填");
  }

  @Test
  void ofTooManyMentionsTheFirstThousandAreKeptAndAllAreCounted() {
    Rollover.Draft draft = ROLLOVER.draft(narrating("2025年".repeat(5_000)), List.of());

    assertThat(draft.remarks()).hasSize(1_000);
    assertThat(draft.count()).isEqualTo(5_000);
  }

  private static List<Filing> filings() {
    County county = new County("139901", "示例县", "示例县财政局");
    FilingGenerator generator = new FilingGenerator(5, county, 2025);
    List<Filing> filings = new ArrayList<>(generator.filings(30, Shape.MIXED));
    filings.addAll(generator.filings(10, Shape.USUAL));
    return filings;
  }

  private static List<Problem> mentions(String text) {
    return ROLLOVER.draft(narrating(text), List.of()).remarks();
  }

  private static List<String> places(Rollover.Draft draft, String code) {
    return draft.remarks().stream()
        .filter(remark -> remark.code().equals(code))
        .map(Problem::place)
        .toList();
  }

  private static Filing withYearAndPlansOf(Filing filing, Filing draft) {
    List<Project> projects = new ArrayList<>();
    for (int i = 0; i < draft.projects().size(); i++) {
      projects.add(Altered.withPlan(draft.projects().get(i), filing.projects().get(i).plan()));
    }
    return Altered.withProjects(Altered.withYear(draft, filing.year()), projects);
  }

  private static Filing narrating(String text) {
    return filing(
        new Narrative(List.of(new Block.Paragraph(text)), List.of(), List.of()), List.of());
  }

  private static Filing withProjects(Project... projects) {
    return filing(new Narrative(List.of(), List.of(), List.of()), List.of(projects));
  }

  private static Filing filing(Narrative narrative, List<Project> projects) {
    return new Filing(
        2025,
        "草案",
        new County("130823", "平泉市", "平泉市财政局"),
        new Department("830", "柳溪镇"),
        narrative,
        projects);
  }

  private static Project project(String code, List<PlanStep> plan) {
    return new Project(
        code,
        "防火",
        new Unit("830001", "柳溪镇"),
        MoneyUnit.TEN_THOUSAND_YUAN,
        new Budget("2025.00", "", ""),
        "",
        plan,
        List.of(),
        List.of());
  }
}
