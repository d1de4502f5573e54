package org.filingpress.layout.word;

import java.util.List;

/**
 * A paragraph's resolved properties (ECMA-376-1, 17.3.1); lengths in twips.
 *
 * @param left indent of all lines from the column's left edge
 * @param right indent from the right edge
 * @param firstLine further indent of the first line; negative when hanging
 * @param before space above
 * @param after space below
 * @param line line pitch: twips for EXACT and AT_LEAST, 240ths of a single line for MULTIPLE
 * @param outlineLevel 1 to 9; 0 for body text
 * @param tabs in ascending position
 * @param defaultTab distance of the tab stops beyond the last of {@code tabs}
 */
public record ParagraphStyle(
    Alignment alignment,
    double left,
    double right,
    double firstLine,
    double before,
    double after,
    boolean contextualSpacing,
    double line,
    LineRule lineRule,
    boolean keepNext,
    boolean keepLines,
    boolean widowControl,
    boolean pageBreakBefore,
    boolean kinsoku,
    boolean overflowPunctuation,
    boolean autoSpaceLatin,
    boolean autoSpaceDigits,
    boolean wordWrap,
    int outlineLevel,
    String styleId,
    List<TabStop> tabs,
    double defaultTab) {

  public enum Alignment {
    START,
    CENTER,
    END,
    JUSTIFY,
    DISTRIBUTE
  }

  public enum LineRule {
    EXACT,
    AT_LEAST,
    MULTIPLE
  }

  /** A custom tab stop ({@code w:tab} in {@code w:tabs}); position from the column's left edge. */
  public record TabStop(double position, Kind kind, String leader) {
    public enum Kind {
      LEFT,
      CENTER,
      RIGHT,
      DECIMAL
    }
  }
}
