package org.filingpress.template.check;

import java.util.ArrayList;
import java.util.List;

/** Formatting of styles and pages in an officer's words, as Word's and WPS's dialogs name it. */
final class FormatWords {

  private FormatWords() {}

  /**
   * The words for several. What Word sets for complex scripts together with the same for ours is
   * not said: it tells nothing new.
   */
  static List<String> of(List<String> properties) {
    List<String> all = new ArrayList<>();
    for (String property : properties) {
      String ours = property.replaceFirst("^(sz|b|i)Cs\\b", "$1");
      if (ours.equals(property) || !properties.contains(ours)) {
        all.addAll(PropertyWords.of(property));
      }
    }
    return all;
  }

  /** The words for a line of properties, of a style after its name. */
  static String of(TextLine line) {
    List<String> words = new ArrayList<>();
    List<String> properties = new ArrayList<>(line.cells());
    if (line.kind() == TextLine.Kind.STYLE) {
      String name = properties.remove(0);
      properties.remove("name val=" + name);
      words.add(FormatNames.style(name));
    }
    words.addAll(of(properties));
    return String.join("；", words);
  }
}
