package org.filingpress.template.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.filingpress.filing.Block;
import org.filingpress.filing.Budget;
import org.filingpress.filing.County;
import org.filingpress.filing.Department;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Indicator;
import org.filingpress.filing.IndicatorValue;
import org.filingpress.filing.MoneyUnit;
import org.filingpress.filing.Narrative;
import org.filingpress.filing.PlanStep;
import org.filingpress.filing.Project;
import org.filingpress.filing.Unit;

/**
 * A field of the contract, by the name a template calls it, the name an officer knows it by, and a
 * change of {@link #BASE} that only it makes: what a template prints of it changes with it.
 *
 * @param optional whether a template is complete without it
 */
record ContractField(String path, String label, boolean optional, UnaryOperator<Filing> change) {

  private static final String OTHER = "另一个值";

  /** A filing in which nothing is empty. */
  static final Filing BASE = base();

  static List<ContractField> all() {
    List<ContractField> all = new ArrayList<>();
    all.add(of("year", "预算年度", f -> filing(f, 2031, f.stage(), f.county(), f.department())));
    all.add(of("stage", "阶段", f -> filing(f, f.year(), OTHER, f.county(), f.department())));
    all.add(
        optional("county.code", "区划代码", c -> new County("139999", c.name(), c.financeBureau())));
    all.add(optional("county.name", "区划名称", c -> new County(c.code(), OTHER, c.financeBureau())));
    all.add(
        of(
            "county.financeBureau",
            "财政局名称",
            f -> county(f, c -> new County(c.code(), c.name(), OTHER))));
    all.add(
        new ContractField(
            "department.code",
            "部门代码",
            true,
            f -> filing(f, f.year(), f.stage(), f.county(), department("999", f))));
    all.add(
        of(
            "department.name",
            "部门名称",
            f -> filing(f, f.year(), f.stage(), f.county(), new Department("901", OTHER))));
    blocks(all, "overall", "总体绩效目标", (n, b) -> new Narrative(b, n.items(), n.safeguards()));
    blocks(all, "items", "分项绩效目标", (n, b) -> new Narrative(n.overall(), b, n.safeguards()));
    blocks(all, "safeguards", "工作保障措施", (n, b) -> new Narrative(n.overall(), n.items(), b));
    projects(all);
    return all;
  }

  private static void projects(List<ContractField> all) {
    Project p = BASE.projects().get(0);
    Unit u = p.unit();
    Budget b = p.budget();
    List<PlanStep> plan = p.plan();
    add(all, "code", "项目编码", project(OTHER, p.name(), u, p.moneyUnit(), b, p.purpose(), plan));
    add(all, "name", "项目名称", project(p.code(), OTHER, u, p.moneyUnit(), b, p.purpose(), plan));
    Unit code = new Unit("999999", u.name());
    add(
        all,
        "unit.code",
        "单位编码",
        project(p.code(), p.name(), code, p.moneyUnit(), b, p.purpose(), plan));
    Unit name = new Unit(u.code(), OTHER);
    add(
        all,
        "unit.name",
        "单位名称",
        project(p.code(), p.name(), name, p.moneyUnit(), b, p.purpose(), plan));
    add(
        all,
        "moneyUnit",
        "金额单位",
        project(p.code(), p.name(), u, MoneyUnit.YUAN, b, p.purpose(), plan));
    List<Budget> budgets =
        List.of(
            new Budget("91.00", b.fiscal(), b.other()),
            new Budget(b.total(), "92.00", b.other()),
            new Budget(b.total(), b.fiscal(), "93.00"));
    List<String> names = List.of("total", "fiscal", "other");
    List<String> labels = List.of("预算数", "财政资金", "其他资金");
    for (int i = 0; i < budgets.size(); i++) {
      Budget other = budgets.get(i);
      add(
          all,
          "budget." + names.get(i),
          labels.get(i),
          project(p.code(), p.name(), u, p.moneyUnit(), other, p.purpose(), plan));
    }
    add(all, "purpose", "资金用途", project(p.code(), p.name(), u, p.moneyUnit(), b, OTHER, plan));
    List<PlanStep> by = List.of(new PlanStep(OTHER, "50%"), plan.get(1));
    add(
        all,
        "plan.by",
        "支出计划的时间",
        project(p.code(), p.name(), u, p.moneyUnit(), b, p.purpose(), by));
    List<PlanStep> value = List.of(new PlanStep("6月底", OTHER), plan.get(1));
    add(
        all,
        "plan.value",
        "支出计划的比例",
        project(p.code(), p.name(), u, p.moneyUnit(), b, p.purpose(), value));
    add(all, "goals", "绩效目标", with(List.of(OTHER), p.indicators()));
    List<String> fields = List.of("level1", "level2", "level3", "description", "value", "basis");
    List<String> titles = List.of("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据");
    for (int i = 0; i < fields.size(); i++) {
      Indicator changed = indicator(i);
      add(all, "indicators." + fields.get(i), titles.get(i), with(p.goals(), List.of(changed)));
    }
  }

  private static Indicator indicator(int changed) {
    List<String> texts = new ArrayList<>(List.of("产出指标", "数量指标", "村庄数", "整治的村庄", "≥16个", "计划"));
    if (changed >= 0) {
      texts.set(changed, OTHER);
    }
    return new Indicator(
        texts.get(0),
        texts.get(1),
        texts.get(2),
        texts.get(3),
        new IndicatorValue.AsFiled(texts.get(4)),
        texts.get(5));
  }

  private static Filing base() {
    List<Block> blocks =
        List.of(
            new Block.Heading("（一）小标题"),
            new Block.Labelled("绩效目标", "目标文字"),
            new Block.Paragraph("一段文字"));
    Project project =
        new Project(
            "13099925P00010110010E",
            "项目名",
            new Unit("901001", "单位名"),
            MoneyUnit.TEN_THOUSAND_YUAN,
            new Budget("36.00", "30.00", "6.00"),
            "资金用途",
            List.of(new PlanStep("6月底", "50%"), new PlanStep("12月底", "100%")),
            List.of("项目的目标"),
            List.of(indicator(-1)));
    return new Filing(
        2025,
        "草案",
        new County("130999", "某县", "某县财政局"),
        new Department("901", "某镇人民政府"),
        new Narrative(blocks, blocks, blocks),
        List.of(project));
  }

  private interface Part {
    Narrative with(Narrative narrative, List<Block> blocks);
  }

  private static void blocks(List<ContractField> all, String list, String label, Part part) {
    Block heading = new Block.Heading("（一）小标题");
    Block labelled = new Block.Labelled("绩效目标", "目标文字");
    Block text = new Block.Paragraph("一段文字");
    String path = "narrative." + list;
    narrative(
        all, path + ".heading", label + "的小标题", part, new Block.Heading(OTHER), labelled, text);
    narrative(
        all,
        path + ".label",
        label + "的标签",
        part,
        heading,
        new Block.Labelled(OTHER, "目标文字"),
        text);
    narrative(
        all,
        path + ".text",
        label + "的正文",
        part,
        heading,
        new Block.Labelled("绩效目标", OTHER),
        new Block.Paragraph(OTHER));
  }

  private static void narrative(
      List<ContractField> all, String path, String label, Part part, Block... blocks) {
    all.add(
        of(
            path,
            label,
            f ->
                new Filing(
                    f.year(),
                    f.stage(),
                    f.county(),
                    f.department(),
                    part.with(f.narrative(), List.of(blocks)),
                    f.projects())));
  }

  private static void add(List<ContractField> all, String field, String label, Project project) {
    all.add(
        of(
            "project." + field,
            "项目的" + label,
            f ->
                new Filing(
                    f.year(),
                    f.stage(),
                    f.county(),
                    f.department(),
                    f.narrative(),
                    List.of(project))));
  }

  private static Project project(
      String code,
      String name,
      Unit unit,
      MoneyUnit money,
      Budget budget,
      String purpose,
      List<PlanStep> plan) {
    Project p = BASE.projects().get(0);
    return new Project(code, name, unit, money, budget, purpose, plan, p.goals(), p.indicators());
  }

  private static Project with(List<String> goals, List<Indicator> indicators) {
    Project p = BASE.projects().get(0);
    return new Project(
        p.code(),
        p.name(),
        p.unit(),
        p.moneyUnit(),
        p.budget(),
        p.purpose(),
        p.plan(),
        goals,
        indicators);
  }

  private static ContractField of(String path, String label, UnaryOperator<Filing> change) {
    return new ContractField(path, label, false, change);
  }

  private static ContractField optional(String path, String label, UnaryOperator<County> change) {
    return new ContractField(path, label, true, f -> county(f, change));
  }

  private static Filing county(Filing f, Function<County, County> change) {
    return filing(f, f.year(), f.stage(), change.apply(f.county()), f.department());
  }

  private static Department department(String code, Filing f) {
    return new Department(code, f.department().name());
  }

  private static Filing filing(
      Filing f, int year, String stage, County county, Department department) {
    return new Filing(year, stage, county, department, f.narrative(), f.projects());
  }
}
