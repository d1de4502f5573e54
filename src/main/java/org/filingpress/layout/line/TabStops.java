package org.filingpress.layout.line;

import org.filingpress.layout.word.ParagraphStyle;
import org.filingpress.layout.word.ParagraphStyle.TabStop;

/**
 * Where a tab leads (ECMA-376-1, 17.3.1.37 and 17.3.1.38): the next custom stop; the left indent,
 * where it hangs; then the default stops.
 */
final class TabStops {
  /** Where the document gives no usable distance (ECMA-376-1, 17.15.1.25). */
  private static final double WORD_DEFAULT = 720;

  private TabStops() {}

  /**
   * The stop for a tab that begins at {@code x}, in twips from the column's left edge.
   *
   * @return a default stop has no leader
   */
  static TabStop after(double x, ParagraphStyle style) {
    double hanging = style.firstLine() < 0 && x < style.left() ? style.left() : Double.MAX_VALUE;
    for (TabStop stop : style.tabs()) {
      if (stop.position() > x) {
        return stop.position() <= hanging ? stop : left(hanging);
      }
    }
    if (hanging < Double.MAX_VALUE) {
      return left(hanging);
    }
    double step = style.defaultTab() > 0 ? style.defaultTab() : WORD_DEFAULT;
    return left(step * (Math.floor(x / step) + 1));
  }

  /** Whether a stop lies beyond the right edge and holds no text back: the line ends before it. */
  static boolean isLeftBeyond(TabStop stop, double limit) {
    return stop.kind() == TabStop.Kind.LEFT && stop.position() > limit + LineFiller.TOLERANCE;
  }

  /** The text at a stop; one that begins its line and lies beyond the edge leads to the edge. */
  static Run run(TabStop stop, double x, double limit) {
    return isLeftBeyond(stop, limit)
        ? new Run(new TabStop(Math.max(x, limit), TabStop.Kind.LEFT, stop.leader()), x)
        : new Run(stop, x);
  }

  private static TabStop left(double position) {
    return new TabStop(position, TabStop.Kind.LEFT, "");
  }

  /** The leader's character (ECMA-376-1, ST_TabTlc), or the empty string. */
  static String leader(TabStop stop) {
    return switch (stop.leader()) {
      case "", "none" -> "";
      case "dot" -> ".";
      case "hyphen" -> "-";
      case "underscore", "heavy" -> "_";
      case "middleDot" -> "·";
      default -> stop.leader();
    };
  }

  /** Text that is aligned at a stop: what stands between a tab and the next one. */
  static final class Run {
    private final TabStop stop;
    private final double from;
    private double width;
    private double beforePoint = -1;

    /**
     * @param from where the tab begins
     */
    Run(TabStop stop, double from) {
      this.stop = stop;
      this.from = from;
    }

    TabStop stop() {
      return stop;
    }

    /** Text moved left by its own width: it stays on the tab's line. */
    boolean flowsLeft() {
      return stop.kind() != TabStop.Kind.LEFT;
    }

    void add(int code, double advance) {
      if (code == '.' && beforePoint < 0) {
        beforePoint = width;
      }
      width += advance;
    }

    /** Where the text begins; {@code limit} is the right edge, which centred text keeps. */
    double start(double limit) {
      return switch (stop.kind()) {
        case LEFT -> stop.position();
        case RIGHT -> Math.max(from, stop.position() - width);
        case CENTER -> Math.max(from, Math.min(stop.position() - width / 2, limit - width));
        case DECIMAL -> Math.max(from, stop.position() - (beforePoint < 0 ? width : beforePoint));
      };
    }

    double end(double limit) {
      return start(limit) + width;
    }
  }
}
