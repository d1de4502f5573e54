package org.filingpress.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Problem;
import org.filingpress.filing.Reading;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One department's rows, put together as JSON of the filing contract and read by its reader, so
 * that the checks are the same.
 */
final class ViewFiling {

  private static final int MOST_PROBLEMS = 1_000;

  /** No filing that the contract's limits let through needs more rows of a view. */
  private static final int MOST_ROWS = 200_000;

  private static final List<String> SECTIONS = List.of("overall", "items", "safeguards");

  /** In ASCII, since UTF-8 has no place for half a character that a database may hold. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final String county;
  private final int year;
  private final @Nullable String department;
  private final ObjectNode filing = JsonNodeFactory.instance.objectNode();
  private final Map<Long, ObjectNode> projects = new HashMap<>();
  private final Map<View, Set<Map<String, Object>>> keys = new EnumMap<>(View.class);
  private final ViewPlaces places = new ViewPlaces();
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable ViewRow head;

  ViewFiling(String county, int year, @Nullable String department) {
    this.county = county;
    this.year = year;
    this.department = department;
  }

  /** Takes the department's next row; those of a view come in order, a project's before its own. */
  void add(ViewRow row) {
    Set<Map<String, Object>> seen = keys.computeIfAbsent(row.view(), view -> new HashSet<>());
    if (seen.size() > MOST_ROWS) {
      return;
    }
    Problem wrong = row.keyProblem().orElse(null);
    if (wrong != null) {
      note(wrong);
    } else if (!seen.add(row.key())) {
      note(Problem.error("store.view-duplicate", row.place("")));
    } else if (seen.size() > MOST_ROWS) {
      note(Problem.error("store.view-too-many", row.place(""), String.valueOf(MOST_ROWS)));
    } else if (row.view() != View.FILING && head == null) {
      note(Problem.error("store.view-orphan", row.place(""), "fp_filing"));
    } else {
      put(row);
    }
  }

  /**
   * The filing, or why it is refused.
   *
   * @param number of the department, from 1
   */
  ViewReading reading(long number) {
    if (head == null) {
      return new ViewReading(department, "", new Reading.Refused(problems, number));
    }
    Reading read = read();
    for (Problem problem : read.problems()) {
      note(
          new Problem(
              problem.severity(), problem.code(), places.of(problem.place()), problem.arguments()));
    }
    String name = head.text("department_name");
    boolean refused = problems.stream().anyMatch(Problem::isError);
    return new ViewReading(
        department,
        name == null ? "" : name,
        refused || !(read instanceof Reading.Accepted accepted)
            ? new Reading.Refused(problems, number)
            : new Reading.Accepted(accepted.filing(), problems, number));
  }

  private Reading read() {
    byte[] json = JSON.writeValueAsString(filing).getBytes(StandardCharsets.US_ASCII);
    try {
      return new FilingReader().readOne(new ByteArrayInputStream(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(ViewRow row) {
    switch (row.view()) {
      case FILING -> filing(row);
      case BLOCK -> block(row);
      case PROJECT -> project(row);
      case PLAN -> {
        ObjectNode step = item(row, "plan");
        set(step, "by", row, "due");
        set(step, "value", row, "plan_value");
      }
      case GOAL -> {
        ArrayNode goals = list(row, "goals");
        if (goals != null) {
          goals.add(row.text("goal"));
        }
      }
      case INDICATOR -> indicator(row);
    }
  }

  private void filing(ViewRow row) {
    head = row;
    places.filing(row);
    filing.put("format", Filing.FORMAT).put("year", year);
    set(filing, "stage", row, "stage");
    ObjectNode place = filing.putObject("county").put("code", county);
    set(place, "name", row, "county_name");
    set(place, "financeBureau", row, "finance_bureau");
    ObjectNode who = filing.putObject("department").put("code", department);
    set(who, "name", row, "department_name");
    filing.putObject("narrative");
    filing.putArray("projects");
  }

  private void block(ViewRow row) {
    String section = String.valueOf(row.text("section"));
    if (!SECTIONS.contains(section)) {
      note(Problem.error("store.view-section", row.place("section"), section));
      return;
    }
    ObjectNode narrative = (ObjectNode) filing.get("narrative");
    ArrayNode blocks =
        narrative.has(section) ? (ArrayNode) narrative.get(section) : narrative.putArray(section);
    places.add(row, "$.narrative." + section, blocks.size());
    if (row.text("heading") == null && row.text("label") == null) {
      blocks.add(row.text("body"));
    } else {
      ObjectNode block = blocks.addObject();
      set(block, "heading", row, "heading");
      set(block, "label", row, "label");
      set(block, "text", row, "body");
    }
  }

  private void project(ViewRow row) {
    ArrayNode all = (ArrayNode) filing.get("projects");
    places.project(row, all.size());
    ObjectNode project = all.addObject();
    projects.put(row.number("project_no"), project);
    set(project, "code", row, "code");
    set(project, "name", row, "name");
    ObjectNode unit = project.putObject("unit");
    set(unit, "code", row, "unit_code");
    set(unit, "name", row, "unit_name");
    set(project, "moneyUnit", row, "money_unit");
    ObjectNode budget = project.putObject("budget");
    List.of("total", "fiscal", "other").forEach(column -> set(budget, column, row, column));
    set(project, "purpose", row, "purpose");
  }

  private void indicator(ViewRow row) {
    ObjectNode indicator = item(row, "indicators");
    List.of("level1", "level2", "level3", "description", "basis")
        .forEach(column -> set(indicator, column, row, column));
    if (row.text("operator") == null && row.text("unit") == null) {
      set(indicator, "value", row, "indicator_value");
    } else {
      ObjectNode value = indicator.putObject("value");
      set(value, "operator", row, "operator");
      set(value, "value", row, "indicator_value");
      set(value, "unit", row, "unit");
    }
  }

  /** A new object in a list of the row's project. */
  private ObjectNode item(ViewRow row, String field) {
    ArrayNode list = list(row, field);
    return list == null ? JsonNodeFactory.instance.objectNode() : list.addObject();
  }

  /** The list of the row's project, its place noted; null, and that noted, without the project. */
  private @Nullable ArrayNode list(ViewRow row, String field) {
    ObjectNode project = projects.get(row.number("project_no"));
    if (project == null) {
      note(Problem.error("store.view-orphan", row.place(""), "fp_project"));
      return null;
    }
    ArrayNode list = project.has(field) ? (ArrayNode) project.get(field) : project.putArray(field);
    places.add(row, places.project(row.number("project_no")) + "." + field, list.size());
    return list;
  }

  private void note(Problem problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  private static void set(ObjectNode object, String field, ViewRow row, String column) {
    String text = row.text(column);
    if (text != null) {
      object.put(field, text);
    }
  }
}
