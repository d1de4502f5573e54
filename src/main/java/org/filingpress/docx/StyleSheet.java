package org.filingpress.docx;

import java.util.HashMap;
import java.util.Map;
import org.filingpress.docx.parts.Wml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What the compiler must know of a template's styles (ECMA-376-1, 17.7): the East Asian font of a
 * run, and which paragraphs are headings.
 */
final class StyleSheet {

  private static final int LONGEST_CHAIN = 100;

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, String> themeFonts;
  private @Nullable Element defaultRunProperties;
  private String defaultParagraphStyle = "";

  /**
   * @param styles the part {@code styles.xml}, or null when the template has none
   * @param theme the theme part, or null
   */
  StyleSheet(@Nullable Document styles, @Nullable Document theme) {
    this.themeFonts = theme == null ? Map.of() : themeFonts(theme);
    if (styles == null) {
      return;
    }
    Element root = styles.getDocumentElement();
    Element defaults = Wml.child(root, "docDefaults");
    Element runDefaults = defaults == null ? null : Wml.child(defaults, "rPrDefault");
    defaultRunProperties = runDefaults == null ? null : Wml.child(runDefaults, "rPr");
    for (Element style : Wml.elements(root, "style")) {
      String id = Wml.attribute(style, "styleId");
      this.styles.put(id, style);
      if (Wml.attribute(style, "type").equals("paragraph")
          && isOn(Wml.attribute(style, "default"))) {
        defaultParagraphStyle = id;
      }
    }
  }

  /** The style's name as Word's list shows it, lower case; empty when there is no such style. */
  String nameOf(String styleId) {
    Element style = styles.get(styleId);
    return style == null ? "" : Wml.value(style, "name").toLowerCase(java.util.Locale.ROOT);
  }

  /** The id of the style with this name, lower case; empty when there is none. */
  String idOf(String name) {
    return styles.keySet().stream().filter(id -> nameOf(id).equals(name)).findFirst().orElse("");
  }

  /** Whether a paragraph style, or one that it is based on, sets tab stops. */
  boolean hasTabs(String styleId) {
    String id = styleId;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Element style = styles.get(id);
      if (style == null) {
        return false;
      }
      if (Wml.elements(style, "pPr").stream().anyMatch(p -> Wml.child(p, "tabs") != null)) {
        return true;
      }
      id = Wml.value(style, "basedOn");
    }
    return false;
  }

  /** Outline level 1 to 9 of a paragraph, or 0 for body text. */
  int outlineLevel(@Nullable Element paragraphProperties) {
    String direct = Wml.value(paragraphProperties, "outlineLvl");
    String styleId = paragraphStyle(paragraphProperties);
    for (int i = 0; direct.isEmpty() && i < LONGEST_CHAIN; i++) {
      Element style = styles.get(styleId);
      if (style == null) {
        break;
      }
      direct = Wml.value(Wml.child(style, "pPr"), "outlineLvl");
      styleId = Wml.value(style, "basedOn");
    }
    int level = Wml.number(direct, 9) + 1;
    return level > 9 ? 0 : level;
  }

  /** Whether a paragraph is to stay on the page of the next, by itself or by its style. */
  boolean keepsWithNext(@Nullable Element paragraphProperties) {
    Element keepNext =
        paragraphProperties == null ? null : Wml.child(paragraphProperties, "keepNext");
    String styleId = paragraphStyle(paragraphProperties);
    for (int i = 0; keepNext == null && i < LONGEST_CHAIN && styles.containsKey(styleId); i++) {
      Element style = styles.get(styleId);
      Element properties = Wml.child(style, "pPr");
      keepNext = properties == null ? null : Wml.child(properties, "keepNext");
      styleId = Wml.value(style, "basedOn");
    }
    return keepNext != null && Wml.isOn(keepNext);
  }

  /** The name of the font in which a run's Chinese text is set; empty when none is said. */
  String eastAsiaFont(@Nullable Element runProperties, @Nullable Element paragraphProperties) {
    String font = eastAsia(runProperties);
    if (font.isEmpty()) {
      font = ofStyle(Wml.value(runProperties, "rStyle"));
    }
    if (font.isEmpty()) {
      font = ofStyle(paragraphStyle(paragraphProperties));
    }
    return font.isEmpty() ? eastAsia(defaultRunProperties) : font;
  }

  private String paragraphStyle(@Nullable Element paragraphProperties) {
    String named = Wml.value(paragraphProperties, "pStyle");
    return named.isEmpty() ? defaultParagraphStyle : named;
  }

  private String ofStyle(String styleId) {
    String id = styleId;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Element style = styles.get(id);
      if (style == null) {
        return "";
      }
      String font = eastAsia(Wml.child(style, "rPr"));
      if (!font.isEmpty()) {
        return font;
      }
      id = Wml.value(style, "basedOn");
    }
    return "";
  }

  private String eastAsia(@Nullable Element runProperties) {
    Element fonts = runProperties == null ? null : Wml.child(runProperties, "rFonts");
    String theme = Wml.attribute(fonts, "eastAsiaTheme");
    return theme.isEmpty()
        ? Wml.attribute(fonts, "eastAsia")
        : themeFonts.getOrDefault(theme, Wml.attribute(fonts, "eastAsia"));
  }

  /** The theme's fonts for Chinese, by the name that {@code w:eastAsiaTheme} uses. */
  private static Map<String, String> themeFonts(Document theme) {
    String drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    Map<String, String> fonts = new HashMap<>();
    for (String size : new String[] {"major", "minor"}) {
      if (theme.getElementsByTagNameNS(drawing, size + "Font").item(0) instanceof Element group) {
        for (Element font : Wml.elements(group)) {
          boolean eastAsia = "ea".equals(font.getLocalName());
          boolean simplified = "Hans".equals(font.getAttribute("script"));
          String typeface = font.getAttribute("typeface");
          if ((eastAsia || simplified) && !typeface.isEmpty()) {
            fonts.putIfAbsent(size + "EastAsia", typeface);
          }
        }
      }
    }
    return fonts;
  }

  private static boolean isOn(String value) {
    return value.equals("1") || value.equals("true") || value.equals("on");
  }
}
