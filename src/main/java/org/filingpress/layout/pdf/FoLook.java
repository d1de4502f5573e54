package org.filingpress.layout.pdf;

import java.util.Objects;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.word.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of text looks, as XSL-FO properties; lengths in millipoints.
 *
 * @param bold whether the face has to be emboldened, having no bold of its own
 * @param slanted the same for italics
 */
record FoLook(
    String family,
    int size,
    boolean bold,
    boolean slanted,
    @Nullable String color,
    int letterSpacing,
    String decoration) {

  static FoLook of(Line.Glyphs glyphs, PdfFont font) {
    TextStyle style = glyphs.style();
    String underline = style.underline() ? "underline" : "";
    String strike = style.strike() ? "line-through" : "";
    return new FoLook(
        glyphs.face().name(),
        (int) Math.round(style.size() * 1000),
        style.bold() && !font.isBold(),
        style.italic() && !font.isItalic(),
        style.color(),
        FoWriter.millipoints(glyphs.letterSpacing() + style.spacing() + stretch(glyphs)),
        (underline + " " + strike).strip());
  }

  /**
   * XSL-FO cannot scale characters horizontally ({@code w:w}): the room is kept by spacing them. In
   * twips per character.
   */
  private static double stretch(Line.Glyphs glyphs) {
    TextStyle style = glyphs.style();
    if (style.scale() == 1 || glyphs.text().isEmpty()) {
      return 0;
    }
    double width = glyphs.text().codePoints().mapToDouble(glyphs.face()::advance).sum();
    return (style.scale() - 1) * width * style.size() * 20 / glyphs.text().length();
  }

  boolean isDecorated() {
    return !decoration.isEmpty();
  }

  /** The properties by which it differs from what surrounds it; decoration aside. */
  void write(FoElements out, @Nullable FoLook around) {
    if (around == null || !family.equals(around.family)) {
      out.with("font-family", family);
    }
    if (around == null || size != around.size) {
      out.with("font-size", size);
    }
    if (bold != (around != null && around.bold)) {
      out.with("font-weight", bold ? "bold" : "normal");
    }
    if (slanted != (around != null && around.slanted)) {
      out.with("font-style", slanted ? "italic" : "normal");
    }
    if (!Objects.equals(color, around == null ? null : around.color)) {
      out.with("color", color == null ? "#000000" : "#" + color);
    }
    if (letterSpacing != (around == null ? 0 : around.letterSpacing)) {
      out.with("letter-spacing", letterSpacing);
    }
  }
}
