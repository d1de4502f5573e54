package org.filingpress.filing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The contract {@code filingpress/filing/1}, top to bottom: one JSON object to a {@link Filing}.
 */
final class FilingParser {
  private static final List<String> FILING =
      List.of("format", "year", "stage", "county", "department", "narrative", "projects");
  private static final List<String> COUNTY = List.of("code", "name", "financeBureau");
  private static final List<String> CODE_AND_NAME = List.of("code", "name");
  private static final List<String> NARRATIVE = List.of("overall", "items", "safeguards");
  private static final List<String> BLOCK = List.of("heading", "label", "text");

  private static final Pattern THREE_DIGITS = Pattern.compile("[0-9]{3}");
  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final JsonCursor json;
  private final ProjectParser projects;
  private final Draft draft = new Draft();

  FilingParser(JsonCursor json, FilingLimits limits) {
    this.json = json;
    this.projects = new ProjectParser(json, this::unit, limits);
  }

  /** The filing; of no use when errors were noted on the way. */
  Filing filing() {
    json.begin();
    if (json.object(FILING, this::read)) {
      json.require("format", draft.hasFormat);
      json.require("year", draft.year != 0);
      json.require("county", draft.county != null);
      json.require("department", draft.department != null);
    }
    return draft.filing();
  }

  /** Whose filing it is, as far as it was read. */
  Claim claim() {
    return draft.claim();
  }

  private void read(String field) {
    switch (field) {
      case "format" -> draft.hasFormat = format();
      case "year" -> draft.year = year();
      case "stage" -> draft.stage = json.text();
      case "county" -> draft.county = json.isNull() ? null : county();
      case "department" -> draft.department = json.isNull() ? null : department();
      case "narrative" -> narrative();
      case "projects" -> projects.list(draft.projects);
      default -> throw new IllegalStateException(field);
    }
  }

  private boolean format() {
    String format = json.text();
    if (!format.isEmpty() && !format.equals(Filing.FORMAT)) {
      json.error("filing.format", Excerpt.of(format), Filing.FORMAT);
    }
    return !format.isEmpty();
  }

  private int year() {
    if (json.isNull()) {
      return 0;
    }
    if (!json.isInteger()) {
      json.refuse("filing.year-not-integer");
      return 0;
    }
    String digits = json.digits();
    int year = YEAR.matcher(digits).matches() ? Integer.parseInt(digits) : 0;
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      json.refuse("filing.year-range", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
    }
    return year;
  }

  private @Nullable County county() {
    Map<String, String> texts = json.texts(COUNTY);
    if (texts == null) {
      return null;
    }
    code(texts, SIX_DIGITS, "6");
    required(texts, "name");
    required(texts, "financeBureau");
    return new County(texts.get("code"), texts.get("name"), texts.get("financeBureau"));
  }

  private @Nullable Department department() {
    Map<String, String> texts = json.texts(CODE_AND_NAME);
    if (texts == null) {
      return null;
    }
    code(texts, THREE_DIGITS, "3");
    required(texts, "name");
    return new Department(texts.get("code"), texts.get("name"));
  }

  private @Nullable Unit unit() {
    Map<String, String> texts = json.texts(CODE_AND_NAME);
    if (texts == null) {
      return null;
    }
    code(texts, SIX_DIGITS, "6");
    required(texts, "name");
    return new Unit(texts.get("code"), texts.get("name"));
  }

  private void required(Map<String, String> texts, String field) {
    json.require(field, !TextRule.isBlank(texts.get(field)));
  }

  private void code(Map<String, String> texts, Pattern form, String digits) {
    String code = texts.get("code");
    required(texts, "code");
    if (!TextRule.isBlank(code) && !form.matcher(code).matches()) {
      json.errorAt("code", "filing.code-form", Excerpt.of(code), digits);
    }
  }

  private void narrative() {
    if (json.isNull()) {
      return;
    }
    json.object(
        NARRATIVE,
        field -> {
          List<Block> blocks = new ArrayList<>();
          json.list(() -> block(blocks));
          switch (field) {
            case "overall" -> draft.overall = blocks;
            case "items" -> draft.items = blocks;
            case "safeguards" -> draft.safeguards = blocks;
            default -> throw new IllegalStateException(field);
          }
        });
  }

  private void block(List<Block> blocks) {
    if (json.isText() || json.isNull()) {
      blocks.add(new Block.Paragraph(json.text()));
      return;
    }
    if (!json.isObject()) {
      json.refuse("filing.not-block");
      return;
    }
    Map<String, String> texts = new HashMap<>();
    if (!json.object(BLOCK, field -> texts.put(field, json.text()))) {
      return;
    }
    boolean isLabelled = texts.containsKey("label") || texts.containsKey("text");
    if (texts.containsKey("heading") == isLabelled) {
      json.error("filing.block-kind");
    } else if (!isLabelled) {
      blocks.add(new Block.Heading(texts.get("heading")));
    } else {
      String label = texts.getOrDefault("label", "");
      json.require("label", !TextRule.isBlank(label));
      blocks.add(new Block.Labelled(label, texts.getOrDefault("text", "")));
    }
  }

  /** What has been read so far. */
  private static final class Draft {
    private boolean hasFormat;
    private int year;
    private String stage = "";
    private @Nullable County county;
    private @Nullable Department department;
    private List<Block> overall = List.of();
    private List<Block> items = List.of();
    private List<Block> safeguards = List.of();
    private final List<Project> projects = new ArrayList<>();

    private Claim claim() {
      String countyCode = county == null ? "" : county.code();
      String departmentCode = department == null ? "" : department.code();
      return new Claim(
          SIX_DIGITS.matcher(countyCode).matches() ? countyCode : "",
          THREE_DIGITS.matcher(departmentCode).matches() ? departmentCode : "",
          year < FIRST_YEAR || year > LAST_YEAR ? 0 : year);
    }

    private Filing filing() {
      return new Filing(
          year,
          stage,
          county == null ? new County("", "", "") : county,
          department == null ? new Department("", "") : department,
          new Narrative(overall, items, safeguards),
          projects);
    }
  }
}
