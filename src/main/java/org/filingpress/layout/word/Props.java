package org.filingpress.layout.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of properties as they are written ({@code w:pPr}, {@code w:rPr}, {@code w:tblPr}…), flat:
 * {@code jc} for the {@code w:val} of {@code w:jc}, {@code spacing@line} for another attribute,
 * {@code tcBorders/top@sz} for a nested element. An element without {@code w:val} has the value
 * {@code 1}. Immutable.
 *
 * <p>Properties of several levels are laid over each other attribute by attribute (ECMA-376-1,
 * 17.7.2).
 */
record Props(Map<String, String> values) {

  static final Props NONE = new Props(Map.of());

  /** Attributes that take the place of another one when a higher level gives them. */
  private static final Map<String, String> REPLACES =
      Map.of(
          "ind@firstLine", "ind@hanging",
          "ind@hanging", "ind@firstLine",
          "ind@firstLineChars", "ind@hangingChars",
          "ind@hangingChars", "ind@firstLineChars",
          "rFonts@ascii", "rFonts@asciiTheme",
          "rFonts@hAnsi", "rFonts@hAnsiTheme",
          "rFonts@eastAsia", "rFonts@eastAsiaTheme",
          "color", "color@themeColor");

  /** What was before a tracked change of formatting. */
  private static final Set<String> FORMER =
      Set.of(
          "pPrChange",
          "rPrChange",
          "sectPrChange",
          "tblPrChange",
          "trPrChange",
          "tcPrChange",
          "tblGridChange",
          "numberingChange");

  private static final int MAX_DEPTH = 6;

  /** Reads the element that has just started, to its end. */
  static Props read(Xml xml) {
    Map<String, String> values = new HashMap<>();
    children(xml, "", values, 0);
    return new Props(values);
  }

  private static void children(Xml xml, String prefix, Map<String, String> into, int level) {
    int depth = xml.depth();
    while (xml.next() != Xml.Event.END || xml.depth() >= depth) {
      if (xml.depth() <= depth) {
        continue;
      }
      String name = xml.name();
      if (FORMER.contains(name) || level > MAX_DEPTH) {
        xml.skip();
      } else {
        child(xml, name, prefix, into, level);
      }
    }
  }

  private static void child(
      Xml xml, String name, String prefix, Map<String, String> into, int level) {
    String key = prefix + name;
    if (name.equals("tab") && prefix.equals("tabs/")) {
      key = "tabs/" + xml.attribute("pos");
      into.put(key + "@leader", value(xml.attribute("leader"), "none"));
    } else if (name.equals("headerReference") || name.equals("footerReference")) {
      into.put(
          key + "/" + value(xml.attribute("type"), "default"), value(xml.attribute("r:id"), ""));
      xml.skip();
      return;
    }
    into.put(key, "1");
    for (int i = 0; i < xml.attributeCount(); i++) {
      String attribute = xml.attributeName(i);
      if (attribute.equals("val")) {
        into.put(key, xml.attributeValue(i));
      } else if (!key.startsWith("tabs/")) {
        into.put(key + "@" + attribute, xml.attributeValue(i));
      }
    }
    children(xml, key + "/", into, level + 1);
  }

  private static String value(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** These, and those of a higher level over them. */
  Props under(Props higher) {
    if (higher.isEmpty()) {
      return this;
    }
    if (isEmpty()) {
      return higher;
    }
    Map<String, String> merged = new HashMap<>(values);
    for (String key : higher.values.keySet()) {
      String replaced = REPLACES.get(key);
      if (replaced != null) {
        merged.remove(replaced);
      }
    }
    merged.putAll(higher.values);
    return new Props(merged);
  }

  /** The properties of a nested element, such as {@code rPr} of a paragraph's mark. */
  Props within(String element) {
    String prefix = element + "/";
    Map<String, String> inner = new HashMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            inner.put(key.substring(prefix.length()), value);
          }
        });
    return inner.isEmpty() ? NONE : new Props(inner);
  }

  /** The names of the elements, those within others left out. */
  Set<String> children() {
    Set<String> names = new HashSet<>();
    for (String key : values.keySet()) {
      int end = 0;
      while (end < key.length() && key.charAt(end) != '@' && key.charAt(end) != '/') {
        end++;
      }
      names.add(key.substring(0, end));
    }
    return names;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  @Nullable String get(String key) {
    return values.get(key);
  }

  String get(String key, String otherwise) {
    return values.getOrDefault(key, otherwise);
  }

  /** An on/off property (ECMA-376-1, 17.17.4); {@code otherwise} when it is not given. */
  boolean on(String key, boolean otherwise) {
    String value = values.get(key);
    return value == null ? otherwise : isOn(value);
  }

  static boolean isOn(String value) {
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  /** A number; lengths with a unit (ECMA-376-1, 22.9.2.15) become twips. */
  double number(String key, double otherwise) {
    String value = values.get(key);
    return value == null ? otherwise : Lengths.twips(value, otherwise);
  }
}
