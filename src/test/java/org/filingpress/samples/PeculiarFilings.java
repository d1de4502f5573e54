package org.filingpress.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.filing.Block;
import org.filingpress.filing.Budget;
import org.filingpress.filing.Department;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Indicator;
import org.filingpress.filing.IndicatorValue;
import org.filingpress.filing.MoneyUnit;
import org.filingpress.filing.Narrative;
import org.filingpress.filing.PlanStep;
import org.filingpress.filing.Project;
import org.filingpress.filing.Unit;

/** Filings at the edges of what the contract allows, by name. Each is the same at every run. */
public final class PeculiarFilings {
  private static final Shape PLAIN = Shape.USUAL.withProjects(3);

  private PeculiarFilings() {}

  /** All of them. */
  public static Map<String, Filing> all() {
    Map<String, Filing> all = new LinkedHashMap<>();
    all.put("noProjects", noProjects());
    all.put("projects300", projects300());
    all.put("narrative30Pages", narrative30Pages());
    all.put("table400Rows", table400Rows());
    all.put("plan1", plan1());
    all.put("plan6", plan6());
    all.put("noPurpose", noPurpose());
    all.put("emptyCells", emptyCells());
    all.put("longNames", longNames());
    all.put("longCells", longCells());
    all.put("rareNames", rareNames());
    all.put("templateLookalikes", templateLookalikes());
    all.put("mergesThatMustNotMerge", mergesThatMustNotMerge());
    all.put("everythingBlank", everythingBlank());
    return all;
  }

  public static Filing noProjects() {
    return made(101, PLAIN.withProjects(0));
  }

  public static Filing projects300() {
    return made(102, Shape.SMALL.withProjects(300));
  }

  public static Filing narrative30Pages() {
    return made(103, Shape.SMALL.withNarrative(18_500).with(Flavour.PUNCTUATION));
  }

  public static Filing table400Rows() {
    return made(104, Shape.SMALL.withRows(400, 400).with(Flavour.BLANKS));
  }

  public static Filing plan1() {
    return made(105, PLAIN.withPlanColumns(1));
  }

  public static Filing plan6() {
    return made(106, PLAIN.withPlanColumns(6));
  }

  /** The row of the purpose is to be left out. */
  public static Filing noPurpose() {
    Filing filing = made(107, PLAIN);
    return Altered.withProjects(
        filing, filing.projects().stream().map(p -> Altered.withPurpose(p, "")).toList());
  }

  /** Projects that are there, with nothing in their cells; a plan of columns without labels. */
  public static Filing emptyCells() {
    Filing filing = made(108, PLAIN.withProjects(1));
    Project p = filing.projects().get(0);
    Indicator nothing = indicator("", "", "", "");
    return Altered.withProjects(
        filing,
        List.of(
            blank(p.code(), "空白表格项目", p.unit()),
            new Project(
                p.code(),
                "空白单元格项目",
                p.unit(),
                MoneyUnit.YUAN,
                new Budget("", "", ""),
                "",
                List.of(new PlanStep("", ""), new PlanStep("6月底", ""), new PlanStep("", "100%")),
                List.of("", "2.", ""),
                List.of(
                    nothing,
                    indicator("产出指标", "", "", ""),
                    indicator("", "数量指标", "", ""),
                    nothing,
                    new Indicator("", "", "", "", new IndicatorValue.InParts("", "", ""), "")))));
  }

  /** A department and projects with names of 40 characters. */
  public static Filing longNames() {
    Filing filing = made(109, PLAIN.with(Flavour.LONG_NAMES));
    String name = "示例县青石岭镇人民政府暨示例县现代农业与冰雪文化旅游融合发展示范区管理委员会办公室";
    return Altered.withDepartment(filing, new Department("109", name.substring(0, 40)));
  }

  /** Cells of 2,000 characters, higher than a page; one of them without a place to break. */
  public static Filing longCells() {
    Filing filing = made(110, PLAIN.withProjects(1).with(Flavour.LONG_CELLS));
    Project p = filing.projects().get(0);
    List<Indicator> rows = new ArrayList<>(p.indicators());
    String text = new Wording(new Dice(110), PLAIN).text(2_000).substring(0, 2_000);
    rows.add(2, indicator("产出指标", "质量指标", "长描述", text));
    rows.add(3, indicator("产出指标", "质量指标", "长描述", "A1".repeat(1_000)));
    return Altered.withProjects(
        filing,
        List.of(
            Altered.withIndicators(
                Altered.withGoals(Altered.withPurpose(p, text), List.of(text)), rows)));
  }

  /** Names in characters that few fonts have, most of them beyond the BMP. */
  public static Filing rareNames() {
    Filing filing = made(111, PLAIN.with(Flavour.RARE_CHARACTERS));
    return Altered.withDepartment(filing, new Department("111", "示例县𬇙河镇人民政府"));
  }

  /** Text that is not to be taken for template, XML or layout; it is to be printed as it stands. */
  public static Filing templateLookalikes() {
    Filing filing = made(112, PLAIN.withProjects(1));
    Project p = filing.projects().get(0);
    String template =
        "${department.name} [#list projects as p] [/#list] #{1+1} [=year] [@merge level1 /]";
    String xml = "<w:p/> & &amp; ]]> <!-- --> <?xml?> <#if x> </w:t>";
    String layout =
        "一\u2028二\u2029e\u0301a\u200f\u05d0\u202eb\u202c\u200b\ufeff\tc\nd\r\ne　f\u00a0g\u00adh";
    String word = "{ MERGEFIELD x } «x» TOC \\o \"1-2\" %s {0} '' \\u4e2d";
    return new Filing(
        filing.year(),
        "${stage}",
        filing.county(),
        new Department("112", "示例县<&>${year}[#if]镇人民政府"),
        new Narrative(
            List.of(new Block.Paragraph(template), new Block.Paragraph(layout)),
            List.of(new Block.Heading(xml), new Block.Labelled("[#else]", word)),
            List.of(new Block.Paragraph("[#list projects as project]"))),
        List.of(
            new Project(
                p.code(),
                "${project.name}[#break]<b>&",
                p.unit(),
                p.moneyUnit(),
                new Budget("${1}", "[#--", "--]"),
                xml,
                List.of(new PlanStep("${by}", "$"), new PlanStep("${", "}")),
                List.of(template, word),
                List.of(
                    indicator("[@merge level1 /]", "${level2}", layout, template),
                    indicator("]]>", xml, word, "\\${x} [#noparse]")))));
  }

  /** Level 2 the same under different level 1, and level 1 the same again after another. */
  public static Filing mergesThatMustNotMerge() {
    Filing filing = made(113, PLAIN.withProjects(2));
    List<Indicator> rows =
        List.of(
            indicator("产出指标", "数量指标", "甲", "一"),
            indicator("产出指标", "数量指标", "甲", "二"),
            indicator("效益指标", "数量指标", "甲", "三"),
            indicator("效益指标", "质量指标", "乙", "四"),
            indicator("产出指标", "质量指标", "乙", "五"),
            indicator("产出指标", "数量指标", "甲", "六"),
            indicator("产出指标 ", "数量指标", "甲", "七"),
            indicator("", "数量指标", "甲", "八"),
            indicator("", "数量指标", "甲", "九"),
            indicator("满意度指标", "服务对象满意度指标", "乙", "十"));
    List<Project> projects = new ArrayList<>();
    for (Project p : filing.projects()) {
      projects.add(Altered.withIndicators(p, rows.subList(0, projects.isEmpty() ? 10 : 1)));
    }
    return Altered.withProjects(filing, projects);
  }

  /** Nothing but what is required. */
  public static Filing everythingBlank() {
    Filing filing = made(114, Shape.SMALL);
    Project p = filing.projects().get(0);
    return new Filing(
        filing.year(),
        "",
        filing.county(),
        filing.department(),
        new Narrative(
            List.of(new Block.Paragraph("")),
            List.of(new Block.Heading(""), new Block.Labelled("绩效目标", "")),
            List.of()),
        List.of(blank(p.code(), p.name(), p.unit())));
  }

  private static Project blank(String code, String name, Unit unit) {
    return new Project(
        code,
        name,
        unit,
        MoneyUnit.TEN_THOUSAND_YUAN,
        new Budget("", "", ""),
        "",
        List.of(),
        List.of(),
        List.of());
  }

  private static Indicator indicator(
      String level1, String level2, String level3, String description) {
    String rest = level3.isEmpty() ? "" : "≥95%";
    return new Indicator(
        level1, level2, level3, description, new IndicatorValue.AsFiled(rest), rest);
  }

  private static Filing made(long seed, Shape shape) {
    return new FilingGenerator(seed).filing(shape);
  }
}
