package org.filingpress.http.exchange;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.http.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * The members of a short JSON object. What is wrong with them is gathered; a member that nobody
 * knows is wrong, too, for whoever misspelt {@code dryRun} did not mean it to be left out.
 */
public final class JsonFields {

  private final JsonNode object;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param names that there may be
   */
  public JsonFields(JsonNode object, String... names) {
    this.object = object;
    for (String name : object.propertyNames()) {
      if (!List.of(names).contains(name)) {
        problems.add(
            Problem.error(
                "http.field-unknown", "$." + name, name, String.join(", ", List.of(names))));
      }
    }
  }

  /** An integer within bounds; null when it is left out, or wrong. */
  public @Nullable Integer number(String name, int least, int most) {
    JsonNode value = object.path(name);
    if (isLeftOut(value)) {
      return null;
    } else if (value.isInt() && value.intValue() >= least && value.intValue() <= most) {
      return value.intValue();
    }
    refuse(name, least + "–" + most);
    return null;
  }

  /** The same where it must not be left out; the lower bound when it is wrong. */
  public int required(String name, int least, int most) {
    if (isLeftOut(object.path(name))) {
      problems.add(Problem.error("http.field-required", "$." + name, name));
    }
    Integer number = number(name, least, most);
    return number == null ? least : number;
  }

  /** Whether it is said; false when it is left out, or wrong. */
  public boolean flag(String name) {
    JsonNode value = object.path(name);
    if (!isLeftOut(value) && !value.isBoolean()) {
      refuse(name, "true, false");
    }
    return value.isBoolean() && value.booleanValue();
  }

  /** What a member is; null when it is left out. */
  public @Nullable JsonNode value(String name) {
    JsonNode value = object.path(name);
    return isLeftOut(value) ? null : value;
  }

  /** Says that a member is wrong, and what would be right. */
  public void refuse(String name, String right) {
    problems.add(Problem.error("http.field-value", "$." + name, name, right));
  }

  /**
   * To be called when all were read.
   *
   * @throws Refusal 422 with all that is wrong
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, problems);
    }
  }

  private static boolean isLeftOut(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
