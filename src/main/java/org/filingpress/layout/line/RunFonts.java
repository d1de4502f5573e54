package org.filingpress.layout.line;

import org.filingpress.layout.font.FontChain;
import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.font.FontSet;
import org.filingpress.layout.word.TextStyle;
import org.jspecify.annotations.Nullable;

/** The faces of one style, and the widths of its characters in twips. Belongs to one thread. */
final class RunFonts {
  /** A wider character is a lie of the font. */
  private static final double WIDEST = 1e6;

  private final FontSet fonts;
  private final TextStyle style;
  private final double em;
  private final @Nullable FontChain[] chains = new FontChain[FontSlot.values().length];

  RunFonts(FontSet fonts, TextStyle style) {
    this.fonts = fonts;
    this.style = style;
    em = style.size() * 20 * style.scale();
  }

  FontFace face(int codePoint) {
    return face(codePoint, FontSlot.of(codePoint, style));
  }

  FontFace face(int codePoint, FontSlot slot) {
    FontChain chain = chains[slot.ordinal()];
    if (chain == null) {
      chain = fonts.family(slot.font(style)).chain(style.bold(), style.italic());
      chains[slot.ordinal()] = chain;
    }
    return chain.face(codePoint);
  }

  double advance(FontFace face, int codePoint) {
    return sane(face.advance(codePoint) * em + style.spacing());
  }

  static double advance(FontFace face, int codePoint, TextStyle style) {
    return sane(face.advance(codePoint) * style.size() * 20 * style.scale() + style.spacing());
  }

  /** The width of a text on one line. */
  double width(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      width += advance(face(codePoint), codePoint);
      i += Character.charCount(codePoint);
    }
    return width;
  }

  /** What a font or a document says, within reason: not negative, not endless, a number. */
  static double sane(double width) {
    return width > 0 ? Math.min(width, WIDEST) : 0; // NaN is not above 0
  }
}
