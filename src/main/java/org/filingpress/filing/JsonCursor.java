package org.filingpress.filing;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Walks through a JSON text value by value, knows where it is, and notes what is wrong. A value of
 * a wrong kind is noted, skipped and taken as blank, so that the walk goes on and finds the rest.
 */
final class JsonCursor {
  private final JsonParser parser;
  private final FilingLimits limits;
  private final Findings findings;
  private final JsonPath path = new JsonPath();

  JsonCursor(JsonParser parser, FilingLimits limits, Findings findings) {
    this.parser = parser;
    this.limits = limits;
    this.findings = findings;
  }

  /** Goes to the first value of the text. */
  void begin() {
    parser.nextToken();
  }

  /** The path of the value that is being read. */
  String place() {
    return path.toString();
  }

  boolean isText() {
    return parser.currentToken() == JsonToken.VALUE_STRING;
  }

  boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  boolean isInteger() {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
  }

  /** Notes an error at this value. */
  void error(String code, String... arguments) {
    findings.add(Problem.error(code, place(), arguments));
  }

  /** Notes an error at a field of the object that is being read. */
  void errorAt(String field, String code, String... arguments) {
    findings.add(Problem.error(code, path.field(field), arguments));
  }

  /** Notes a warning at a field of the object that is being read. */
  void warning(String code, String field, String... arguments) {
    findings.add(Problem.warning(code, path.field(field), arguments));
  }

  /** Notes that this value is of a wrong kind, and skips it. */
  void refuse(String code, String... more) {
    String[] arguments = new String[more.length + 1];
    arguments[0] = shown();
    System.arraycopy(more, 0, arguments, 1, more.length);
    error(code, arguments);
    parser.skipChildren();
  }

  /** A text as it stands; blank for null, and for what is no text (noted). */
  String text() {
    if (isText()) {
      String text = parser.getString();
      TextRule.check(text, this::place).ifPresent(findings::add);
      return text;
    }
    if (!isNull()) {
      refuse(isNumber() ? "filing.number-for-text" : "filing.not-text");
    }
    return "";
  }

  /** The digits of a number that may be a year, as they stand. */
  String digits() {
    return parser.getString();
  }

  /**
   * Reads an object: {@code reader} is called with each known field while the cursor is at its
   * value. Unknown and repeated fields are noted.
   *
   * @return false when this is no object (noted)
   */
  boolean object(List<String> known, Consumer<String> reader) {
    if (!isObject()) {
      refuse("filing.not-object", String.join(", ", known));
      return false;
    }
    BitSet seen = new BitSet(known.size());
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      path.into(name);
      parser.nextToken();
      int index = known.indexOf(name);
      if (index < 0) {
        unknown(name, known);
      } else {
        if (seen.get(index)) {
          error("filing.duplicate-field", name);
        }
        seen.set(index);
        reader.accept(known.get(index)); // not the parser's own, which has no hash yet
      }
      path.out();
    }
    return true;
  }

  /** Reads an object that holds texts only; null when this is no object (noted). */
  @Nullable Map<String, String> texts(List<String> known) {
    Map<String, String> texts = new HashMap<>();
    known.forEach(name -> texts.put(name, ""));
    return object(known, name -> texts.put(name, text())) ? texts : null;
  }

  /**
   * Reads a list, nothing for null: {@code reader} is called at each item, no more often than
   * {@code most}; more is noted.
   */
  void list(int most, String tooLong, Runnable reader) {
    if (isNull()) {
      return;
    }
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      refuse("filing.not-list");
      return;
    }
    int count = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (count < most) {
        path.into(count);
        reader.run();
        path.out();
      } else {
        parser.skipChildren();
      }
      count++;
    }
    if (count > most) {
      error(tooLong, String.valueOf(count), String.valueOf(most));
    }
  }

  void list(Runnable reader) {
    list(limits.listItems(), "filing.list-too-long", reader);
  }

  /**
   * Notes that a required field of the object that is being read has no value, unless something
   * else was noted there already.
   */
  void require(String field, boolean hasValue) {
    if (!hasValue) {
      String place = path.field(field);
      if (!findings.hasErrorAt(place)) {
        findings.add(Problem.error("filing.required", place, field));
      }
    }
  }

  private boolean isNumber() {
    return parser.currentToken() != null && parser.currentToken().isNumeric();
  }

  private void unknown(String name, List<String> known) {
    NearestName.of(name, known)
        .ifPresentOrElse(
            near -> error("filing.misspelt-field", Excerpt.of(name), near),
            () -> error("filing.unknown-field", Excerpt.of(name), String.join(", ", known)));
    parser.skipChildren();
  }

  private String shown() {
    return switch (parser.currentToken()) {
      case START_OBJECT -> "{…}";
      case START_ARRAY -> "[…]";
      case VALUE_STRING -> '"' + Excerpt.of(parser.getString()) + '"';
      default -> Excerpt.of(parser.getString());
    };
  }
}
