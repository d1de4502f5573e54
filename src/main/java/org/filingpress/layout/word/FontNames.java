package org.filingpress.layout.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * From the font names of a document to those that the font folder knows: theme fonts are looked up
 * in the theme, an unknown name is replaced by its alternative in {@code word/fontTable.xml}
 * ({@code w:altName}, ECMA-376-1, 17.8.3.1).
 */
final class FontNames {

  private final Theme theme;
  private final Map<String, String> alternatives;
  private final Predicate<String> known;

  FontNames(Theme theme, Map<String, String> alternatives, Predicate<String> known) {
    this.theme = theme;
    this.alternatives = Map.copyOf(alternatives);
    this.known = known;
  }

  static Map<String, String> readAlternatives(Xml xml) {
    Map<String, String> found = new HashMap<>();
    String font = "";
    for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
      if (event != Xml.Event.START) {
        continue;
      }
      if (xml.name().equals("font")) {
        font = String.valueOf(xml.attribute("name"));
      } else if (xml.name().equals("altName")) {
        found.put(font, String.valueOf(xml.attribute("val")));
      }
    }
    return found;
  }

  /**
   * @param kind {@code ascii}, {@code hAnsi} or {@code eastAsia}
   */
  String font(Props run, String kind, List<Note> notes) {
    String name = null;
    String themed = run.get("rFonts@" + kind + "Theme");
    if (themed != null) {
      name = theme.font(themed);
    }
    if (name == null) {
      name = run.get("rFonts@" + kind, kind.equals("eastAsia") ? "宋体" : "Times New Roman");
    }
    if (known.test(name)) {
      return name;
    }
    for (String alternative : alternatives.getOrDefault(name, "").split(",")) {
      if (known.test(alternative.strip())) {
        return alternative.strip();
      }
    }
    notes.add(new Note("layout.font-unknown", name));
    return name;
  }
}
