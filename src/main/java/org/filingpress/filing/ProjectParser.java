package org.filingpress.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The part of the contract that is about projects. */
final class ProjectParser {
  private static final List<String> PROJECT =
      List.of(
          "code", "name", "unit", "moneyUnit", "budget", "purpose", "plan", "goals", "indicators");
  private static final List<String> BUDGET = List.of("total", "fiscal", "other");
  private static final List<String> PLAN_STEP = List.of("by", "value");
  private static final List<String> INDICATOR =
      List.of("level1", "level2", "level3", "description", "value", "basis");
  private static final List<String> VALUE = List.of("operator", "value", "unit");

  /** The columns that the printed table has room for. */
  private static final int PLAN_COLUMNS = 6;

  private final JsonCursor json;
  private final Supplier<@Nullable Unit> unit;
  private final FilingLimits limits;

  ProjectParser(JsonCursor json, Supplier<@Nullable Unit> unit, FilingLimits limits) {
    this.json = json;
    this.unit = unit;
    this.limits = limits;
  }

  void list(List<Project> projects) {
    json.list(limits.projects(), "filing.list-too-long", () -> project(projects));
  }

  private void project(List<Project> projects) {
    Draft draft = new Draft();
    if (!json.object(PROJECT, field -> read(field, draft))) {
      return;
    }
    json.require("code", !TextRule.isBlank(draft.code));
    json.require("name", !TextRule.isBlank(draft.name));
    json.require("unit", draft.unit != null);
    json.require("moneyUnit", draft.moneyUnit != null);
    if (ProjectCode.isChecked(draft.code)) {
      check(draft.code);
    }
    projects.add(draft.project());
  }

  private void check(String code) {
    String check = ProjectCode.check(code).orElse("");
    if (check.isEmpty()) {
      json.warning("filing.project-code-characters", "code", Excerpt.of(code));
    } else if (!code.endsWith(check)) {
      json.warning("filing.project-code", "code", Excerpt.of(code), check);
    }
  }

  private void read(String field, Draft draft) {
    switch (field) {
      case "code" -> draft.code = json.text();
      case "name" -> draft.name = json.text();
      case "unit" -> draft.unit = json.isNull() ? null : unit.get();
      case "moneyUnit" -> draft.moneyUnit = moneyUnit();
      case "budget" -> draft.budget = budget();
      case "purpose" -> draft.purpose = json.text();
      case "plan" -> draft.plan = plan();
      case "goals" -> draft.goals = goals();
      case "indicators" -> draft.indicators = indicators();
      default -> throw new IllegalStateException(field);
    }
  }

  private @Nullable MoneyUnit moneyUnit() {
    String text = json.text();
    if (text.isEmpty()) {
      return null;
    }
    for (MoneyUnit one : MoneyUnit.values()) {
      if (one.printed().equals(text)) {
        return one;
      }
    }
    json.error("filing.money-unit", Excerpt.of(text));
    return null;
  }

  private Budget budget() {
    Map<String, String> texts = json.isNull() ? null : json.texts(BUDGET);
    return texts == null
        ? Draft.NO_BUDGET
        : new Budget(texts.get("total"), texts.get("fiscal"), texts.get("other"));
  }

  private List<PlanStep> plan() {
    List<PlanStep> plan = new ArrayList<>();
    json.list(
        PLAN_COLUMNS,
        "filing.plan-columns",
        () -> {
          Map<String, String> texts = json.texts(PLAN_STEP);
          if (texts != null) {
            plan.add(new PlanStep(texts.get("by"), texts.get("value")));
          }
        });
    return plan;
  }

  private List<String> goals() {
    List<String> goals = new ArrayList<>();
    json.list(() -> goals.add(json.text()));
    return goals;
  }

  private List<Indicator> indicators() {
    List<Indicator> indicators = new ArrayList<>();
    json.list(
        () -> {
          Row row = new Row();
          if (json.object(INDICATOR, field -> read(field, row))) {
            indicators.add(row.indicator());
          }
        });
    return indicators;
  }

  private void read(String field, Row row) {
    switch (field) {
      case "level1" -> row.level1 = json.text();
      case "level2" -> row.level2 = json.text();
      case "level3" -> row.level3 = json.text();
      case "description" -> row.description = json.text();
      case "value" -> row.value = value();
      case "basis" -> row.basis = json.text();
      default -> throw new IllegalStateException(field);
    }
  }

  private IndicatorValue value() {
    Map<String, String> parts = json.isObject() ? json.texts(VALUE) : null;
    return parts == null
        ? new IndicatorValue.AsFiled(json.text())
        : new IndicatorValue.InParts(parts.get("operator"), parts.get("value"), parts.get("unit"));
  }

  /** What has been read so far of a project. */
  private static final class Draft {
    private static final Budget NO_BUDGET = new Budget("", "", "");

    private String code = "";
    private String name = "";
    private @Nullable Unit unit;
    private @Nullable MoneyUnit moneyUnit;
    private Budget budget = NO_BUDGET;
    private String purpose = "";
    private List<PlanStep> plan = List.of();
    private List<String> goals = List.of();
    private List<Indicator> indicators = List.of();

    private Project project() {
      return new Project(
          code,
          name,
          unit == null ? new Unit("", "") : unit,
          moneyUnit == null ? MoneyUnit.TEN_THOUSAND_YUAN : moneyUnit,
          budget,
          purpose,
          plan,
          goals,
          indicators);
    }
  }

  /** What has been read so far of an indicator. */
  private static final class Row {
    private String level1 = "";
    private String level2 = "";
    private String level3 = "";
    private String description = "";
    private IndicatorValue value = new IndicatorValue.AsFiled("");
    private String basis = "";

    private Indicator indicator() {
      return new Indicator(level1, level2, level3, description, value, basis);
    }
  }
}
