package org.filingpress.docx;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A built-in of the template language, as FreeMarker spells it; there are no others.
 *
 * @param of the type of what stands before the question mark
 */
record BuiltIn(Type of, List<Type> arguments, Type result) {

  static final Map<String, BuiltIn> OF_ONE_TYPE =
      Map.of(
          "trim", new BuiltIn(Type.TEXT, List.of(), Type.TEXT),
          "upper_case", new BuiltIn(Type.TEXT, List.of(), Type.TEXT),
          "lower_case", new BuiltIn(Type.TEXT, List.of(), Type.TEXT),
          "length", new BuiltIn(Type.TEXT, List.of(), Type.NUMBER),
          "contains", new BuiltIn(Type.TEXT, List.of(Type.TEXT), Type.TRUTH),
          "starts_with", new BuiltIn(Type.TEXT, List.of(Type.TEXT), Type.TRUTH),
          "ends_with", new BuiltIn(Type.TEXT, List.of(Type.TEXT), Type.TRUTH),
          "then", new BuiltIn(Type.TRUTH, List.of(Type.TEXT, Type.TEXT), Type.TEXT),
          "c", new BuiltIn(Type.NUMBER, List.of(), Type.TEXT));
  static final Map<String, Type> OF_LOOP_VARIABLES =
      Map.of(
          "index", Type.NUMBER,
          "counter", Type.NUMBER,
          "has_next", Type.TRUTH,
          "is_first", Type.TRUTH,
          "is_last", Type.TRUTH);
  static final Set<String> OF_SEVERAL_TYPES =
      Set.of("has_content", "size", "first", "last", "join", "string");

  /** All of them, by name. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>(OF_ONE_TYPE.keySet());
    names.addAll(OF_LOOP_VARIABLES.keySet());
    names.addAll(OF_SEVERAL_TYPES);
    return names;
  }
}
