package org.filingpress.layout.line;

import org.filingpress.layout.word.ParagraphStyle;
import org.filingpress.layout.word.ParagraphStyle.TabStop;
import org.jspecify.annotations.Nullable;

/**
 * Finds where each line of a paragraph ends: as far right as it can (greedily), spaces hanging.
 * Every item is looked at no more than a few times, whatever the text. State of one paragraph.
 */
final class LineFiller {
  /**
   * How much too long a line may be, in twips: what sums of rounded numbers need, no more. Measured
   * against LibreOffice 7.4 (docs/layout.md): twenty hanzi of 16 pt, 6400 twips, fit a column of
   * 6400 twips and not one of 6399. Of 400 lines of Latin letters, all those 0.6 twip too short
   * fitted and 8 of the 94 that were 0.3 too long; between them its rounded glyphs go either way.
   */
  static final double TOLERANCE = 0.01;

  private final MeasuredText text;
  private final ParagraphStyle style;
  private final double right;
  private final boolean pageBreakEnds;

  // The line found last: items start to end, the spaces at its end among them.
  private int start;
  private int end;
  private int hung;
  private Line.End reason = Line.End.PARAGRAPH;
  private boolean done;

  // While a line is filled.
  private double x;
  private double limit;
  private int breakAt;
  private TabStops.@Nullable Run tab;

  /**
   * @param width of the column in twips; what is not a finite number counts as nothing
   */
  LineFiller(MeasuredText text, ParagraphStyle style, double width) {
    this.text = text;
    this.style = style;
    double edge = width - style.right();
    right = Double.isFinite(edge) ? edge : 0;
    pageBreakEnds = text.length > 0 && text.code[text.length - 1] == MeasuredText.PAGE_BREAK;
  }

  /** Where the lines begin, in twips from the column's left edge. */
  double indent() {
    return start == 0 ? style.left() + style.firstLine() : style.left();
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The item that hangs over the right edge; -1 for none. */
  int hung() {
    return hung;
  }

  Line.End reason() {
    return reason;
  }

  double right() {
    return right;
  }

  /** Whether all of the line fits, its last spaces too. */
  boolean fits() {
    return x <= limit + TOLERANCE;
  }

  /** Goes on to the next line; false when there is none. An empty paragraph has one. */
  boolean next() {
    if (done) {
      return false;
    }
    start = end;
    x = indent();
    limit = right;
    breakAt = -1;
    hung = -1;
    tab = null;
    fill();
    if (hung >= end) {
      hung = -1;
    }
    // A page break at the very end leaves no empty line behind (ISO/IEC 29500-4, 9.7.3.38
    // splitPgBreakAndParaMark, off); a line break does.
    done = reason == Line.End.PARAGRAPH || pageBreakEnds && end == text.length;
    return true;
  }

  private void fill() {
    int cutAt = -1;
    for (int i = start; i < text.length; i++) {
      int code = text.code[i];
      if (i > start) {
        noteBreak(i);
        cutAt = text.is(i, MeasuredText.JOINED) ? cutAt : i;
      }
      if (code == MeasuredText.LINE_BREAK || code == MeasuredText.PAGE_BREAK) {
        finish(i + 1, code == MeasuredText.LINE_BREAK ? Line.End.BREAK : Line.End.PAGE_BREAK);
        return;
      }
      if (code == MeasuredText.TAB) {
        if (!tab(i)) {
          finish(i, Line.End.WRAPPED);
          return;
        }
        continue;
      }
      double advance = text.width[i] + (i > start ? text.gapBefore(i) : 0);
      double before = x;
      advance(code, advance);
      if (advance > 0 && x > limit + TOLERANCE && !text.is(i, MeasuredText.SPACE)) {
        if (before <= limit + TOLERANCE && mayHang(i)) {
          hung = i;
        } else if (breakAt > start || cutAt > start) {
          finish(breakAt > start ? breakAt : cutAt, Line.End.WRAPPED);
          return;
        }
      }
    }
    finish(text.length, Line.End.PARAGRAPH);
  }

  private void finish(int at, Line.End why) {
    end = at;
    reason = why;
  }

  private void advance(int code, double advance) {
    if (tab == null) {
      x += advance;
    } else {
      tab.add(code, advance);
      x = tab.end(limit);
    }
  }

  private void noteBreak(int i) {
    if (!text.is(i, MeasuredText.MAY_BREAK)) {
      return;
    }
    boolean afterTab = text.code[i - 1] == MeasuredText.TAB;
    if (afterTab && tab != null && tab.flowsLeft()) {
      return; // a page number is not parted from its leader
    }
    boolean hyphen = text.code[i - 1] == Itemiser.SOFT_HYPHEN;
    if (hyphen && x + text.hyphen(i - 1) > limit + TOLERANCE) {
      return;
    }
    breakAt = i;
  }

  /** Moves to the next stop; false when that lies beyond the line, which then ends. */
  private boolean tab(int i) {
    TabStop stop = TabStops.after(x, style);
    if (i > start && TabStops.isLeftBeyond(stop, limit)) {
      return false;
    }
    tab = TabStops.run(stop, x, limit);
    if (tab.flowsLeft()) {
      // A stop outside the right indent holds for its text (Word's contents pages rely on it).
      limit = Math.max(limit, stop.position());
    }
    x = tab.end(limit);
    return true;
  }

  /**
   * ECMA-376-1, 17.3.1.21: one punctuation character beyond the edge, if the line may end after it.
   */
  private boolean mayHang(int i) {
    if (!text.is(i, MeasuredText.MAY_HANG)) {
      return false;
    }
    return i + 1 == text.length
        || text.code[i + 1] < 0
        || text.is(i + 1, MeasuredText.MAY_BREAK)
        || text.is(i + 1, MeasuredText.SPACE);
  }
}
