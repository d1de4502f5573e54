package org.filingpress.layout.line;

import java.util.List;
import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * One broken line; lengths in twips.
 *
 * @param pieces from left to right; spaces that hang at the line's end are not among them
 * @param bookmarks those that start in this line
 * @param ascent the tallest piece above the baseline, from the fonts (before any line rule)
 * @param descent the deepest piece below the baseline
 * @param end why the line ends
 */
public record Line(
    List<Piece> pieces, List<String> bookmarks, double ascent, double descent, End end) {

  public enum End {
    WRAPPED,
    BREAK,
    PAGE_BREAK,
    PARAGRAPH
  }

  /** Something drawn: text of one face, a picture, or a field that waits for its number. */
  public sealed interface Piece {
    /** From the column's left edge. */
    double x();

    double width();
  }

  /**
   * Text in one face.
   *
   * @param letterSpacing added after every character but the line's last, by justification, in
   *     twips; already part of {@code width}
   */
  public record Glyphs(
      double x,
      double width,
      String text,
      FontFace face,
      double letterSpacing,
      TextStyle style,
      @Nullable String link)
      implements Piece {}

  /** An inline picture standing on the baseline. */
  public record Image(double x, double width, Inline.Picture picture) implements Piece {}

  /**
   * A page number to be set when the pages are known. In a line that ends at a right tab its right
   * edge is fixed: {@code x + width}.
   */
  public record Number(double x, double width, boolean endsAtRightTab, Inline.Field field)
      implements Piece {}
}
