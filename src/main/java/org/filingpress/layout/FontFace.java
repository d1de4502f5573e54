package org.filingpress.layout;

/**
 * One font file: what it can draw and how wide. Immutable; shared by all threads.
 *
 * <p>Widths and heights are in em (1.0 = the font size), read from the file's own tables.
 */
final class FontFace {

  /** The name by which XSL-FO and the PDF know this face; unique in its {@link FontSet}. */
  String name() {
    throw new UnsupportedOperationException();
  }

  boolean has(int codePoint) {
    throw new UnsupportedOperationException();
  }

  /** Advance width in em; of {@code .notdef} when the face lacks the character. */
  double advance(int codePoint) {
    throw new UnsupportedOperationException();
  }

  /** Height above the baseline in em, as line heights count it. */
  double ascent() {
    throw new UnsupportedOperationException();
  }

  /** Depth below the baseline in em, positive. */
  double descent() {
    throw new UnsupportedOperationException();
  }
}
