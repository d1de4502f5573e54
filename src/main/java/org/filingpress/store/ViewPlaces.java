package org.filingpress.store;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which row and column stand behind a JSON path of a filing that was put together from views. */
final class ViewPlaces {

  /** The path of a row's JSON, and what is in it. */
  private static final Pattern ROW =
      Pattern.compile(
          "(\\$\\.narrative\\.\\w+\\[\\d+]|\\$\\.projects\\[\\d+](?:\\.\\w+\\[\\d+])?|\\$)\\.?(.*)");

  /** Fields that are named otherwise in the views, by view and path within the row's JSON. */
  private static final Map<View, Map<String, String>> COLUMNS =
      Map.of(
          View.FILING,
          Map.of(
              "year", "budget_year",
              "county.code", "county",
              "county.name", "county_name",
              "county.financeBureau", "finance_bureau",
              "department.code", "department",
              "department.name", "department_name"),
          View.BLOCK,
          Map.of("", "body", "text", "body"),
          View.PROJECT,
          Map.of(
              "unit.code", "unit_code",
              "unit.name", "unit_name",
              "moneyUnit", "money_unit",
              "budget.total", "total",
              "budget.fiscal", "fiscal",
              "budget.other", "other"),
          View.PLAN,
          Map.of("by", "due", "value", "plan_value"),
          View.GOAL,
          Map.of("", "goal"),
          View.INDICATOR,
          Map.of(
              "value", "indicator_value",
              "value.operator", "operator",
              "value.value", "indicator_value",
              "value.unit", "unit"));

  private final Map<String, ViewRow> rows = new HashMap<>();
  private final Map<Long, String> projects = new HashMap<>();

  void filing(ViewRow row) {
    rows.put("$", row);
  }

  void project(ViewRow row, int index) {
    projects.put(row.number("project_no"), "$.projects[" + index + "]");
    add(row, "$.projects", index);
  }

  /** The path of a project. */
  String project(long number) {
    return String.valueOf(projects.get(number));
  }

  void add(ViewRow row, String list, int index) {
    rows.put(list + "[" + index + "]", row);
  }

  /** View, key and column; the path itself where none stands behind it. */
  String of(String path) {
    Matcher parts = ROW.matcher(path);
    @Nullable ViewRow row = parts.matches() ? rows.get(parts.group(1)) : null;
    if (row == null) {
      return path;
    }
    String field = parts.group(2);
    return row.place(COLUMNS.get(row.view()).getOrDefault(field, field));
  }
}
