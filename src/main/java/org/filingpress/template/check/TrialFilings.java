package org.filingpress.template.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.filing.Block;
import org.filingpress.filing.Budget;
import org.filingpress.filing.County;
import org.filingpress.filing.Department;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Indicator;
import org.filingpress.filing.IndicatorValue;
import org.filingpress.filing.MoneyUnit;
import org.filingpress.filing.Narrative;
import org.filingpress.filing.PlanStep;
import org.filingpress.filing.Project;
import org.filingpress.filing.Reading;
import org.filingpress.filing.Unit;

/** The filings that every template is tried with, besides its own sample. */
final class TrialFilings {

  /** Real filings that come with the program. */
  static final List<String> EXAMPLES =
      List.of("pingquan-liuxi-2025", "caofeidian-liuzan-2023", "fengrun-yinchengpu-2021");

  private static final County COUNTY = new County("130999", "示例县", "示例县财政局");
  private static final Department DEPARTMENT = new Department("901", "示例县云岭镇人民政府");

  private TrialFilings() {}

  /** By their names for people. */
  static Map<String, Filing> all() throws IOException {
    Map<String, Filing> all = new LinkedHashMap<>();
    all.put("空白申报", empty());
    all.put("项目各栏皆空的申报", blankProject());
    all.put("特大申报", huge());
    for (String example : EXAMPLES) {
      all.put("实例 " + example, read(example));
    }
    return all;
  }

  /** The sample of the standard template, for a template that has none of its own. */
  static byte[] standardSample() throws IOException {
    return resource("sample.json").readAllBytes();
  }

  private static Filing empty() {
    Narrative nothing = new Narrative(List.of(), List.of(), List.of());
    return new Filing(2025, "", COUNTY, DEPARTMENT, nothing, List.of());
  }

  private static Filing blankProject() {
    Indicator blank = new Indicator("", "", "", "", new IndicatorValue.AsFiled(""), "");
    Project project =
        new Project(
            "130999P00000010000A",
            "空白项目",
            new Unit("901001", "示例县云岭镇人民政府本级"),
            MoneyUnit.TEN_THOUSAND_YUAN,
            new Budget("", "", ""),
            "",
            List.of(),
            List.of(),
            List.of(blank));
    Narrative nothing = new Narrative(List.of(), List.of(), List.of());
    return new Filing(2025, "", COUNTY, DEPARTMENT, nothing, List.of(project));
  }

  /** Sixty projects of thirty indicators, long names, a cell of two pages, six plan columns. */
  private static Filing huge() {
    String sentence = "整治村庄和河道环境，提升村容村貌，垃圾日产日清率≥98%，群众满意度明显提高。";
    List<Block> blocks = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      blocks.add(new Block.Heading("（" + i + "）改善农村人居环境和基础设施条件"));
      blocks.add(new Block.Labelled("绩效目标", sentence.repeat(4)));
      blocks.add(new Block.Paragraph(sentence.repeat(8)));
    }
    List<Project> projects = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      projects.add(hugeProject(i, sentence));
    }
    Department department = new Department("901", "示例县" + "云岭镇乡村振兴综合服务".repeat(4) + "中心");
    return new Filing(
        2025, "草案", COUNTY, department, new Narrative(blocks, blocks, blocks), projects);
  }

  private static Project hugeProject(int number, String sentence) {
    List<PlanStep> plan = new ArrayList<>();
    for (int month = 2; month <= 12; month += 2) {
      plan.add(new PlanStep(month + "月底", month * 8 + "%"));
    }
    List<Indicator> indicators = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      indicators.add(
          new Indicator(
              i < 18 ? "产出指标" : i < 26 ? "效益指标" : "满意度指标",
              i % 2 == 0 ? "可持续影响指标" : "服务对象满意度指标",
              "整治村庄和河道环境的数量与质量",
              i == 7 && number == 3 ? sentence.repeat(60) : sentence,
              new IndicatorValue.InParts("≥", "123456.78", "万元"),
              "年初工作计划和上级文件要求"));
    }
    return new Project(
        "13099925P0001011" + (10_000 + number),
        "农村人居环境整治及长效保洁机制建设经费".repeat(1 + number % 3) + number,
        new Unit("901001", "示例县云岭镇人民政府本级"),
        MoneyUnit.TEN_THOUSAND_YUAN,
        new Budget("123456789.12", "123456780.12", "9.00"),
        sentence.repeat(5),
        plan,
        List.of(sentence, sentence.repeat(3), sentence.repeat(6)),
        indicators);
  }

  private static Filing read(String example) throws IOException {
    try (InputStream in = resource(example + ".json")) {
      if (new FilingReader().readOne(in) instanceof Reading.Accepted accepted) {
        return accepted.filing();
      }
    }
    throw new IllegalStateException("Not a filing: " + example);
  }

  private static InputStream resource(String name) {
    InputStream in = TrialFilings.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("The program lacks its resource " + name);
    }
    return in;
  }
}
