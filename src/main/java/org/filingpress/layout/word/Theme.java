package org.filingpress.layout.word;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fonts of {@code word/theme/theme1.xml} (ECMA-376-1, 20.1.6.10). */
record Theme(Map<String, String> fonts) {

  static final Theme NONE = new Theme(Map.of());

  static Theme read(Xml xml) {
    Map<String, String> fonts = new HashMap<>();
    String kind = "";
    for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
      if (event != Xml.Event.START) {
        continue;
      }
      switch (xml.name()) {
        case "a:majorFont" -> kind = "major";
        case "a:minorFont" -> kind = "minor";
        case "a:latin", "a:ea" -> {
          String face = xml.attribute("typeface");
          if (!kind.isEmpty() && face != null && !face.isEmpty()) {
            fonts.put(kind + (xml.name().equals("a:ea") ? "EastAsia" : "HAnsi"), face);
          }
        }
        case "a:font" -> {
          String face = xml.attribute("typeface");
          if ("Hans".equals(xml.attribute("script")) && face != null) {
            fonts.putIfAbsent(kind + "EastAsia", face);
          }
        }
        case "a:fmtScheme" -> kind = "";
        default -> {}
      }
    }
    return new Theme(Map.copyOf(fonts));
  }

  /**
   * @param theme a value of ST_Theme (ECMA-376-1, 17.18.96), such as {@code minorEastAsia}
   */
  @Nullable String font(String theme) {
    return fonts.get(theme.replace("Ascii", "HAnsi"));
  }
}
