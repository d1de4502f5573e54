package org.filingpress.layout;

import java.nio.file.Path;

/**
 * The fonts of a folder, and which of them stand in for the names that a document uses ({@code
 * fonts.yml} in that folder). Immutable; loaded once.
 */
final class FontSet {

  static FontSet load(Path folder) {
    throw new UnsupportedOperationException();
  }

  /** Whether the mapping or a file knows this font name (such as {@code 仿宋_GB2312}). */
  boolean knows(String name) {
    throw new UnsupportedOperationException();
  }

  /**
   * The face that draws a character of a font: the first of its chain that has it.
   *
   * @param name a font name as the document gives it; an unknown one falls back to the universal
   *     chain
   * @return the last face of the chain when none has it ({@link FontFace#has} then says no)
   */
  FontFace face(String name, boolean bold, boolean italic, int codePoint) {
    throw new UnsupportedOperationException();
  }
}
