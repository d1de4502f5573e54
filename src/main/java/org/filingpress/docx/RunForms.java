package org.filingpress.docx;

import org.filingpress.docx.parts.Wml;
import org.filingpress.docx.parts.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes the {@link RunForm} of a template's run. */
final class RunForms {

  private RunForms() {}

  static RunForm of(
      @Nullable Element runProperties, @Nullable Element paragraphProperties, StyleSheet styles) {
    String font = styles.eastAsiaFont(runProperties, paragraphProperties);
    return new RunForm(
        "<w:r>" + properties(runProperties, null), "<w:r>" + properties(runProperties, font));
  }

  /** The {@code w:rPr} element, or nothing where it would be empty. */
  static String properties(@Nullable Element runProperties) {
    return properties(runProperties, null);
  }

  /**
   * @param font the font of all classes of characters, with the hint to take it; null: as they are
   */
  private static String properties(@Nullable Element runProperties, @Nullable String font) {
    StringBuilder out = new StringBuilder();
    boolean placed = font == null;
    if (runProperties != null) {
      for (Node n = runProperties.getFirstChild(); n != null; n = n.getNextSibling()) {
        if (!(n instanceof Element property)) {
          continue;
        }
        boolean fonts = Wml.is(property, "rFonts");
        if (!placed && !Wml.is(property, "rStyle")) {
          out.append(fonts(font));
          placed = true;
        }
        if (font == null || !fonts) {
          out.append(Xml.text(property));
        }
      }
    }
    if (!placed) {
      out.append(fonts(font));
    }
    return out.isEmpty() ? "" : "<w:rPr>" + out + "</w:rPr>";
  }

  /** {@code w:rFonts} (17.3.2.26); it comes first in {@code w:rPr}, behind a style alone. */
  private static String fonts(@Nullable String font) {
    if (font == null || font.isEmpty()) {
      return "<w:rFonts w:hint=\"eastAsia\"/>";
    }
    StringBuilder name = new StringBuilder();
    Xml.escape(font, name);
    return "<w:rFonts w:hint=\"eastAsia\" w:ascii=\""
        + name
        + "\" w:hAnsi=\""
        + name
        + "\" w:eastAsia=\""
        + name
        + "\"/>";
  }
}
