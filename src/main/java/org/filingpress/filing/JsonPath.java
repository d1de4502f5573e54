package org.filingpress.filing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.regex.Pattern;

/**
 * The place within a document that is being read, printed as a normal path of RFC 9535 with the dot
 * shorthand: {@code $.projects[3].name}; names that the shorthand cannot hold are quoted, {@code
 * $['a b']}.
 */
final class JsonPath {
  /** RFC 9535, section 2.5.1.1, member-name-shorthand. */
  private static final Pattern SHORTHAND =
      Pattern.compile("(?!\\d)[\\w\\x{80}-\\x{10ffff}&&[^\\p{C}\\p{Z}]]{1,40}");

  private final Deque<Object> steps = new ArrayDeque<>();

  void into(String name) {
    steps.addLast(name);
  }

  void into(int index) {
    steps.addLast(index);
  }

  void out() {
    steps.removeLast();
  }

  /** The path of a field of the object that is being read. */
  String field(String name) {
    into(name);
    String path = toString();
    out();
    return path;
  }

  @Override
  public String toString() {
    StringBuilder path = new StringBuilder("$");
    for (Iterator<Object> all = steps.iterator(); all.hasNext(); ) {
      Object step = all.next();
      if (step instanceof Integer) {
        path.append('[').append(step).append(']');
      } else {
        appendName(path, (String) step);
      }
    }
    return path.toString();
  }

  private static void appendName(StringBuilder path, String name) {
    String shown = Excerpt.of(name);
    if (SHORTHAND.matcher(name).matches()) {
      path.append('.').append(shown);
    } else {
      String quoted = shown.equals(name) ? shown.replace("\\", "\\\\") : shown;
      path.append("['").append(quoted.replace("'", "\\'")).append("']");
    }
  }
}
