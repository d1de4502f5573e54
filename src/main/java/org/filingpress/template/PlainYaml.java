package org.filingpress.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a description usually is: a name and a plain value on each line, a list of quoted
 * codes in brackets, an indented text behind a {@code |}. Whatever else YAML knows is left to
 * SnakeYAML, whose hundred and fifty classes a starting program is better off without.
 */
final class PlainYaml {

  /** Control characters, lines that end in another way, a byte order mark, what is beyond it. */
  private static final Pattern UNUSUAL =
      Pattern.compile("[\\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF&&[^\\r\\n]]|\\r(?!\\n)");

  private static final Pattern BLANK = Pattern.compile("[ ]*(#.*)?");
  private static final Pattern COMMENT = Pattern.compile("([ ]+(#.*)?)?");
  private static final Pattern FIELD = Pattern.compile("([A-Za-z]+):(?:[ ]+(.*))?");
  private static final Pattern NUMBER = Pattern.compile("([1-9][0-9]{0,8})(.*)");
  private static final Pattern CODES =
      Pattern.compile("\\[[ ]*((?:\"[0-9]*\"[ ]*,[ ]*)*\"[0-9]*\")?[ ]*\\](.*)");

  /** Begins with a letter and has nothing that means something to YAML; some words do, too. */
  private static final Pattern WORDS = Pattern.compile("(\\p{L}[\\p{L}\\p{Nd} _/.-]*)(?:[ ]#.*)?");

  private static final Pattern MEANT =
      Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|nan|inf");

  private PlainYaml() {}

  /** The fields, or null for a text that it does not know how to read. */
  static @Nullable Map<String, Object> read(String yaml) {
    Map<String, Object> fields = new HashMap<>();
    if (UNUSUAL.matcher(yaml).find()) {
      return null;
    }
    String[] lines = yaml.split("\\r?\\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (BLANK.matcher(lines[i]).matches()) {
        continue;
      }
      Matcher field = FIELD.matcher(lines[i]);
      if (!field.matches() || field.group(2) == null) {
        return null;
      }
      Object value;
      if (field.group(2).equals("|")) {
        int last = i;
        while (last + 1 < lines.length
            && (lines[last + 1].isEmpty() || lines[last + 1].startsWith("  "))) {
          last++;
        }
        value = indented(lines, i + 1, last);
        i = last;
      } else {
        value = value(field.group(2));
      }
      if (value == null || fields.put(field.group(1), value) != null) {
        return null;
      }
    }
    return fields;
  }

  private static @Nullable String indented(String[] lines, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i <= to; i++) {
      if (lines[i].startsWith("   ")) {
        return null;
      }
      text.append(lines[i].isEmpty() ? "" : lines[i].substring(2)).append('\n');
    }
    String stripped = text.toString().replaceFirst("\n+$", "");
    return stripped.isEmpty() || stripped.startsWith("\n") ? null : stripped + "\n";
  }

  private static @Nullable Object value(String text) {
    Matcher codes = CODES.matcher(text);
    if (codes.matches() && COMMENT.matcher(codes.group(2)).matches()) {
      return codes.group(1) == null ? List.of() : codes(codes.group(1));
    }
    Matcher number = NUMBER.matcher(text);
    if (number.matches() && COMMENT.matcher(number.group(2)).matches()) {
      return Integer.valueOf(number.group(1));
    }
    Matcher words = WORDS.matcher(text);
    if (words.matches() && !MEANT.matcher(words.group(1).strip()).matches()) {
      return words.group(1).strip();
    }
    return null;
  }

  private static List<String> codes(String quoted) {
    List<String> codes = new ArrayList<>();
    for (String code : quoted.split("[ ]*,[ ]*")) {
      codes.add(code.substring(1, code.length() - 1));
    }
    return codes;
  }
}
