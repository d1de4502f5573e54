package org.filingpress.http.county;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.filingpress.http.exchange.JsonFields;
import org.filingpress.http.problem.Refusal;
import org.filingpress.press.Format;
import tools.jackson.databind.JsonNode;

/** Reads what a client asks for, and tells everything that is wrong with it. */
final class RunOrders {

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
    JsonFields wished =
        new JsonFields(body, "year", "source", "formats", "workers", "force", "strict");
    RunOrder order =
        new RunOrder(
            county,
            wished.required("year", FIRST_YEAR, LAST_YEAR),
            source(wished),
            formats(wished),
            wished.number("workers", 1, mostWorkers),
            wished.flag("force"),
            wished.flag("strict"));
    wished.check();
    return order;
  }

  private static RunSource source(JsonFields wished) {
    JsonNode value = wished.value("source");
    if (value == null || text(value).equals("store")) {
      return RunSource.STORE;
    } else if (text(value).equals("views")) {
      return RunSource.VIEWS;
    }
    wished.refuse("source", "\"store\", \"views\"");
    return RunSource.STORE;
  }

  private static Set<Format> formats(JsonFields wished) {
    JsonNode value = wished.value("formats");
    if (value == null) {
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
      wished.refuse("formats", "[\"docx\"], [\"pdf\"], [\"docx\", \"pdf\"]");
      return EnumSet.allOf(Format.class);
    }
    return formats;
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : "";
  }
}
