package org.filingpress.http.county;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.filingpress.filing.Problem;
import org.filingpress.http.problem.Refusal;
import org.filingpress.press.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Reads what a client asks for, and tells everything that is wrong with it. */
final class RunOrders {

  private static final List<String> FIELDS =
      List.of("year", "source", "formats", "workers", "force", "strict");

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final int mostWorkers;

  RunOrders(int mostWorkers) {
    this.mostWorkers = mostWorkers;
  }

  /**
   * @throws Refusal 422 when something is wrong
   */
  RunOrder read(String county, JsonNode body) {
    List<Problem> problems = new ArrayList<>();
    for (String field : body.propertyNames()) {
      if (!FIELDS.contains(field)) {
        problems.add(
            Problem.error("http.field-unknown", "$." + field, field, String.join(", ", FIELDS)));
      }
    }
    Integer year = number(body, "year", FIRST_YEAR, LAST_YEAR, problems);
    if (year == null && problems.stream().noneMatch(p -> p.place().equals("$.year"))) {
      problems.add(Problem.error("http.field-required", "$.year", "year"));
    }
    RunSource source = source(body, problems);
    Set<Format> formats = formats(body, problems);
    Integer workers = number(body, "workers", 1, mostWorkers, problems);
    boolean force = flag(body, "force", problems);
    boolean strict = flag(body, "strict", problems);
    if (!problems.isEmpty() || year == null) {
      throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, problems);
    }
    return new RunOrder(county, year, source, formats, workers, force, strict);
  }

  private static @Nullable Integer number(
      JsonNode body, String field, int least, int most, List<Problem> problems) {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (value.isIntegralNumber()
        && value.canConvertToInt()
        && value.intValue() >= least
        && value.intValue() <= most) {
      return value.intValue();
    }
    problems.add(wrong(field, least + "–" + most));
    return null;
  }

  private static RunSource source(JsonNode body, List<Problem> problems) {
    JsonNode value = body.path("source");
    if (value.isMissingNode() || value.isNull() || text(value).equals("store")) {
      return RunSource.STORE;
    } else if (text(value).equals("views")) {
      return RunSource.VIEWS;
    }
    problems.add(wrong("source", "\"store\", \"views\""));
    return RunSource.STORE;
  }

  private static Set<Format> formats(JsonNode body, List<Problem> problems) {
    JsonNode value = body.path("formats");
    if (value.isMissingNode() || value.isNull()) {
      return EnumSet.allOf(Format.class);
    }
    EnumSet<Format> formats = EnumSet.noneOf(Format.class);
    boolean right = value.isArray() && !value.isEmpty() && value.size() <= Format.values().length;
    for (JsonNode each : value) {
      String name = text(each);
      for (Format format : Format.values()) {
        if (name.equals(format.name().toLowerCase(Locale.ROOT))) {
          formats.add(format);
        }
      }
    }
    if (!right || formats.size() != value.size()) {
      problems.add(wrong("formats", "[\"docx\"], [\"pdf\"], [\"docx\", \"pdf\"]"));
      return EnumSet.allOf(Format.class);
    }
    return formats;
  }

  private static boolean flag(JsonNode body, String field, List<Problem> problems) {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return false;
    } else if (value.isBoolean()) {
      return value.booleanValue();
    }
    problems.add(wrong(field, "true, false"));
    return false;
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : "";
  }

  private static Problem wrong(String field, String right) {
    return Problem.error("http.field-value", "$." + field, field, right);
  }
}
