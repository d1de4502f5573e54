package org.filingpress.store;

import java.util.ArrayList;
import java.util.List;

/**
 * The views that a bureau defines over its own tables, as docs/views.md has them. Each begins with
 * the filing's key: {@code county}, {@code budget_year}, {@code department}.
 */
enum View {
  FILING(
      "fp_filing", List.of(), List.of("stage", "county_name", "finance_bureau", "department_name")),
  BLOCK("fp_block", List.of("block_no"), List.of("section", "heading", "label", "body")),
  PROJECT(
      "fp_project",
      List.of("project_no"),
      List.of(
          "code",
          "name",
          "unit_code",
          "unit_name",
          "money_unit",
          "total",
          "fiscal",
          "other",
          "purpose")),
  PLAN("fp_plan", List.of("project_no", "plan_no"), List.of("due", "plan_value")),
  GOAL("fp_goal", List.of("project_no", "goal_no"), List.of("goal")),
  INDICATOR(
      "fp_indicator",
      List.of("project_no", "indicator_no"),
      List.of(
          "level1",
          "level2",
          "level3",
          "description",
          "operator",
          "indicator_value",
          "unit",
          "basis"));

  private final String viewName;
  private final List<String> numbers;
  private final List<String> texts;

  View(String viewName, List<String> numbers, List<String> texts) {
    this.viewName = viewName;
    this.numbers = numbers;
    this.texts = texts;
  }

  String viewName() {
    return viewName;
  }

  /** The columns of whole numbers that complete the key and give the order. */
  List<String> numbers() {
    return numbers;
  }

  /** The other columns, all of text. */
  List<String> texts() {
    return texts;
  }

  /** The columns that must be of text, those of the key among them. */
  List<String> allTexts() {
    List<String> all = new ArrayList<>(List.of("county", "department"));
    all.addAll(texts);
    return all;
  }

  /** The columns that must be of whole numbers. */
  List<String> allNumbers() {
    List<String> all = new ArrayList<>(List.of("budget_year"));
    all.addAll(numbers);
    return all;
  }

  /**
   * The rows of one county's year in order of department code, by code point, then of the numbers.
   *
   * @param collation what makes the database sort by code point
   */
  String sql(String collation) {
    List<String> columns = new ArrayList<>(List.of("department"));
    columns.addAll(numbers);
    columns.addAll(texts);
    StringBuilder sql = new StringBuilder("select ").append(String.join(", ", columns));
    sql.append(" from ").append(viewName).append(" where county = ? and budget_year = ?");
    sql.append(" order by department").append(collation).append(" nulls first");
    numbers.forEach(number -> sql.append(", ").append(number).append(" nulls first"));
    return sql.toString();
  }
}
