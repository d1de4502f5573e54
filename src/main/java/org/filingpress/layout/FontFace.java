package org.filingpress.layout;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One font file: what it can draw and how wide. Immutable; shared by all threads.
 *
 * <p>Widths and heights are in em (1.0 = the font size), read from the file's own tables.
 */
final class FontFace {
  static final char MISSING = 0xFFFF;

  private final String name;
  private final Path file;
  private final @Nullable String member;
  private final Set<String> ownNames;
  private final char[][] widths;
  private final char missingWidth;
  private final double em;
  private final double ascent;
  private final double descent;

  FontFace(
      String name,
      Path file,
      @Nullable String member,
      Set<String> ownNames,
      char[][] widths,
      char missingWidth,
      double unitsPerEm,
      double ascent,
      double descent) {
    this.name = name;
    this.file = file;
    this.member = member;
    this.ownNames = Set.copyOf(ownNames);
    this.widths = widths;
    this.missingWidth = missingWidth;
    this.em = unitsPerEm;
    this.ascent = ascent;
    this.descent = descent;
  }

  /** The name by which XSL-FO and the PDF know this face; unique in its {@link FontSet}. */
  String name() {
    return name;
  }

  /** Where its outlines are. */
  Path file() {
    return file;
  }

  /** Which face of a collection (.ttc) this is; null for the first, or a file of one face. */
  @Nullable String member() {
    return member;
  }

  /** Its family and full names, as the file gives them in any language. */
  Set<String> ownNames() {
    return ownNames;
  }

  boolean has(int codePoint) {
    return widths[codePoint >> 8][codePoint & 0xFF] != MISSING;
  }

  /** Advance width in em; of {@code .notdef} when the face lacks the character. */
  double advance(int codePoint) {
    char width = widths[codePoint >> 8][codePoint & 0xFF];
    return (width == MISSING ? missingWidth : width) / em;
  }

  /** Height above the baseline in em, as line heights count it: with the font's line gap. */
  double ascent() {
    return ascent;
  }

  /** Depth below the baseline in em, positive. */
  double descent() {
    return descent;
  }

  @Override
  public String toString() {
    return name;
  }
}
