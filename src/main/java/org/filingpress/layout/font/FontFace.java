package org.filingpress.layout.font;

import java.util.Set;

/**
 * One font file: what it can draw and how wide. Immutable; shared by all threads.
 *
 * <p>Widths and heights are in em (1.0 = the font size), read from the file's own tables.
 */
public final class FontFace {
  private final String name;
  private final SfntFile file;
  private final Set<String> ownNames;
  private final char[][] glyphs;
  private final char[] widths;
  private final double em;
  private final double ascent;
  private final double descent;

  /**
   * @param glyphs by {@code codePoint >> 8}, then {@code codePoint & 0xFF}; 0 for none
   * @param widths by glyph, in font units
   */
  FontFace(
      String name,
      SfntFile file,
      Set<String> ownNames,
      char[][] glyphs,
      char[] widths,
      double unitsPerEm,
      double ascent,
      double descent) {
    this.name = name;
    this.file = file;
    this.ownNames = Set.copyOf(ownNames);
    this.glyphs = glyphs;
    this.widths = widths;
    this.em = unitsPerEm;
    this.ascent = ascent;
    this.descent = descent;
  }

  /** The name by which XSL-FO and the PDF know this face; unique in its {@link FontSet}. */
  public String name() {
    return name;
  }

  /** Its tables, and the outlines in them. */
  public SfntFile file() {
    return file;
  }

  /** Its family and full names, as the file gives them in any language. */
  Set<String> ownNames() {
    return ownNames;
  }

  public boolean has(int codePoint) {
    return glyph(codePoint) != 0;
  }

  /** Number of the glyph in the file; 0 ({@code .notdef}) when the face lacks the character. */
  public int glyph(int codePoint) {
    return glyphs[codePoint >> 8][codePoint & 0xFF];
  }

  /** Advance width in em; of {@code .notdef} when the face lacks the character. */
  public double advance(int codePoint) {
    return widths[glyph(codePoint)] / em;
  }

  /** Height above the baseline in em, as line heights count it: with the font's line gap. */
  public double ascent() {
    return ascent;
  }

  /** Depth below the baseline in em, positive. */
  public double descent() {
    return descent;
  }

  @Override
  public String toString() {
    return name;
  }
}
