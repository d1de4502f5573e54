package org.filingpress.layout.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may stand in one element of WordprocessingML: the children that the layout follows, those
 * that are rightly passed over, and those that matter only with certain values. All others are told
 * ({@code layout.unsupported}), also ones that no standard knows.
 */
final class Vocabulary {

  /** Values that switch a property off or leave it as it would be without. */
  private static final Set<String> OFF =
      Set.of("0", "false", "off", "none", "nil", "auto", "default");

  private final Set<String> passed = new HashSet<>();
  private final Map<String, Set<String>> harmless = new HashMap<>();

  private Vocabulary() {}

  /** Names of elements, those of WordprocessingML without their prefix, parted by blanks. */
  static Vocabulary follows(String elements) {
    Vocabulary vocabulary = new Vocabulary();
    vocabulary.passed.addAll(Arrays.asList(elements.split(" ")));
    return vocabulary;
  }

  /**
   * @param why they have no effect on lines, pages or looks
   */
  Vocabulary passes(String why, String elements) {
    if (why.isEmpty()) {
      throw new IllegalArgumentException("no reason given for " + elements);
    }
    passed.addAll(Arrays.asList(elements.split(" ")));
    return this;
  }

  /** An element that is followed, or without effect, only with these values of {@code w:val}. */
  Vocabulary only(String element, String values) {
    harmless.put(element, Set.of(values.split(" ")));
    return this;
  }

  boolean passes(String element) {
    return passed.contains(element);
  }

  /** Whether an element with that value is not followed although it matters. */
  boolean isUntold(String element, String value) {
    Set<String> values = harmless.get(element);
    return values == null
        ? !passed.contains(element) && !OFF.contains(value)
        : !values.contains(value);
  }

  /** The children among these properties that are not followed although they matter. */
  List<Note> notes(Props props) {
    List<Note> notes = new ArrayList<>(0);
    for (String element : props.children()) {
      String value = props.get(element, props.get(element + "@" + prefix(element) + "val", "1"));
      if (isUntold(element, value)) {
        notes.add(new Note("layout.unsupported", spelled(element, value)));
      }
    }
    notes.sort((one, other) -> one.argument().compareTo(other.argument()));
    return notes;
  }

  /** As the element is written in the document. */
  String spelled(String element, String value) {
    String name = qualified(element);
    return harmless.containsKey(element) ? name + " w:val=\"" + value + "\"" : name;
  }

  static String qualified(String element) {
    return element.indexOf(':') < 0 ? "w:" + element : element;
  }

  private static String prefix(String element) {
    return element.substring(0, element.indexOf(':') + 1);
  }

  Set<String> elements() {
    Set<String> all = new HashSet<>(passed);
    all.addAll(harmless.keySet());
    return all;
  }
}
