package org.filingpress.layout.line;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.ParagraphStyle;
import org.filingpress.layout.word.ParagraphStyle.Alignment;
import org.filingpress.layout.word.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * Sets the pieces of a found line: tabs and leaders, alignment, justification, heights. State of
 * one paragraph.
 */
final class LineSetter {
  private final MeasuredText text;
  private final ParagraphStyle style;
  private final ParagraphMark mark;
  private final boolean expandShiftReturn;
  private int bookmark;

  // The line being set.
  private List<Line.Piece> pieces = List.of();
  private double ascent;
  private double descent;
  private double x;
  private int from;
  private int to;
  private double right;
  private Justification justification = Justification.NONE;
  private int stretchFrom;
  private boolean fixedTab;

  // The glyphs being gathered.
  private final StringBuilder glyphs = new StringBuilder();
  private double glyphsX;
  private int glyphsSegment;
  private boolean glyphsStretch;

  LineSetter(
      MeasuredText text, ParagraphStyle style, ParagraphMark mark, boolean expandShiftReturn) {
    this.text = text;
    this.style = style;
    this.mark = mark;
    this.expandShiftReturn = expandShiftReturn;
  }

  Line set(LineFiller line) {
    pieces = new ArrayList<>(4);
    ascent = 0;
    descent = 0;
    from = line.start();
    to = seenEnd(line);
    right = line.right();
    justification = Justification.NONE;
    x = line.indent();
    int body = line.hung() >= 0 ? line.hung() : to; // what alignment counts
    double slack = right - naturalEnd(body, line.reason());
    if (slack > 0) {
      switch (style.alignment()) {
        case CENTER -> x += slack / 2;
        case END -> x += slack;
        case JUSTIFY, DISTRIBUTE -> justification = justify(line, body, slack);
        case START -> {}
      }
    }
    setPieces(line.reason());
    setHeight(line);
    return new Line(List.copyOf(pieces), bookmarks(line), ascent, descent, line.reason());
  }

  /** Where the line's ink ends: without spaces, but for underlined ones that end a paragraph. */
  private int seenEnd(LineFiller line) {
    boolean underlined = line.reason() != Line.End.WRAPPED && line.fits();
    int seen = line.end();
    while (seen > line.start()) {
      int item = seen - 1;
      int code = text.code[item];
      boolean space =
          text.is(item, MeasuredText.SPACE)
              && !(underlined && text.style(text.segmentAt(item)).underline());
      boolean unseen =
          text.is(item, MeasuredText.UNSEEN)
              && !(code == Itemiser.SOFT_HYPHEN && line.reason() == Line.End.WRAPPED);
      boolean ending = code == MeasuredText.LINE_BREAK || code == MeasuredText.PAGE_BREAK;
      if (!space && !unseen && !ending) {
        break;
      }
      seen--;
    }
    return seen;
  }

  private double naturalEnd(int body, Line.End reason) {
    double end = x;
    stretchFrom = from;
    fixedTab = false;
    for (int i = from; i < body; i++) {
      if (text.code[i] == MeasuredText.TAB) {
        TabStops.Run tab = tab(i, end, body);
        end = tab.start(right);
        stretchFrom = i + 1; // text before a tab stays where it is
        fixedTab = tab.flowsLeft();
      } else {
        end += text.width[i] + (i > from ? text.gapBefore(i) : 0);
      }
    }
    return end + (reason == Line.End.WRAPPED ? hyphen(body) : 0);
  }

  /** The width of the hyphen that a soft hyphen becomes at a line's end. */
  private double hyphen(int body) {
    return body > from ? text.hyphen(body - 1) : 0;
  }

  private TabStops.Run tab(int item, double at, int body) {
    TabStops.Run run = TabStops.run(TabStops.after(at, style), at, right);
    for (int i = item + 1; i < body && text.code[i] != MeasuredText.TAB; i++) {
      run.add(text.code[i], text.width[i] + text.gapBefore(i));
    }
    return run;
  }

  private Justification justify(LineFiller line, int body, double slack) {
    boolean stretched =
        style.alignment() == Alignment.DISTRIBUTE
            || line.reason() == Line.End.WRAPPED
            // ECMA-376-1, 17.15.3.5 doNotExpandShiftReturn
            || line.reason() == Line.End.BREAK && expandShiftReturn;
    return stretched && !fixedTab
        ? Justification.of(
            text, stretchFrom, body, slack, style.alignment() == Alignment.DISTRIBUTE)
        : Justification.NONE;
  }

  private void setPieces(Line.End reason) {
    int segment = to > from ? text.segmentAt(from) : 0;
    TabStops.Run tab = null;
    for (int i = from; i < to; i++) {
      while (segment + 1 < text.segments && text.segmentStart[segment + 1] <= i) {
        segment++;
        flush();
      }
      int code = text.code[i];
      if (code == MeasuredText.TAB) {
        tab = tab(i, x, to);
        setTab(tab, segment);
      } else if (code == MeasuredText.OBJECT) {
        boolean atEdge =
            i == to - 1 && tab != null && tab.stop().kind() == ParagraphStyle.TabStop.Kind.RIGHT;
        setObject(i, segment, atEdge);
        x += justification.after(i);
      } else if (text.is(i, MeasuredText.UNSEEN)) {
        if (code == Itemiser.SOFT_HYPHEN && i == to - 1 && reason == Line.End.WRAPPED) {
          setCharacter(i, '-', hyphen(to), segment);
        }
      } else {
        setCharacter(i, code, text.width[i], segment);
      }
    }
    flush();
  }

  private void setCharacter(int item, int code, double width, int segment) {
    double gap = item > from ? text.gapBefore(item) : 0;
    boolean stretch = justification.widens(item);
    if (gap > 0 || stretch != glyphsStretch) {
      flush();
    }
    x += gap;
    if (glyphs.isEmpty()) {
      glyphsX = x;
      glyphsSegment = segment;
      glyphsStretch = stretch;
    }
    glyphs.appendCodePoint(code);
    x += width + justification.after(item);
  }

  private void flush() {
    if (glyphs.isEmpty()) {
      return;
    }
    FontFace face = text.segmentFace[glyphsSegment];
    if (face != null) {
      Inline run = text.content.get(text.segmentRun[glyphsSegment]);
      TextStyle its = MeasuredText.style(run);
      @Nullable String link = run instanceof Inline.Text it ? it.link() : null;
      double spacing = glyphsStretch ? justification.letterSpacing() : 0;
      pieces.add(
          new Line.Glyphs(glyphsX, x - glyphsX, glyphs.toString(), face, spacing, its, link));
      reach(face, its);
    }
    glyphs.setLength(0);
  }

  private void setTab(TabStops.Run tab, int segment) {
    double start = tab.start(right);
    String leader = TabStops.leader(tab.stop());
    Inline.Tab inline = (Inline.Tab) text.content.get(text.segmentRun[segment]);
    FontFace face = text.segmentFace[segment];
    if (!leader.isEmpty() && face != null) {
      double each = RunFonts.advance(face, leader.codePointAt(0), inline.style());
      // On a grid from the column's edge, so that the dots of all lines stand below each other.
      double first = each > 0 ? Math.ceil(x / each) : 0;
      int count = each > 0 ? (int) (Math.floor(start / each) - first) : 0;
      if (count > 0) {
        pieces.add(
            new Line.Glyphs(
                first * each,
                count * each,
                leader.repeat(count),
                face,
                0,
                inline.style(),
                inline.link()));
        reach(face, inline.style());
      }
    }
    x = start;
  }

  private void setObject(int item, int segment, boolean atRightTab) {
    double width = text.width[item];
    x += item > from ? text.gapBefore(item) : 0;
    Inline inline = text.content.get(text.segmentRun[segment]);
    if (inline instanceof Inline.Picture picture) {
      pieces.add(new Line.Image(x, width, picture));
      ascent = Math.max(ascent, picture.height() + picture.style().raised());
    } else if (inline instanceof Inline.Field field) {
      pieces.add(new Line.Number(x, width, atRightTab, field));
      FontFace face = text.segmentFace[segment];
      if (face != null) {
        reach(face, field.style());
      }
    }
    x += width;
  }

  private void reach(FontFace face, TextStyle its) {
    double twips = its.size() * 20;
    ascent = Math.max(ascent, face.ascent() * twips + its.raised());
    descent = Math.max(descent, face.descent() * twips - its.raised());
  }

  private void setHeight(LineFiller line) {
    if (line.reason() == Line.End.PARAGRAPH) {
      int last = to > from ? text.code[to - 1] : MeasuredText.TAB;
      reach(mark.face(last), mark.style());
    } else if (pieces.isEmpty() && line.end() > line.start()) {
      int segment = text.segmentAt(line.end() - 1);
      FontFace face = text.segmentFace[segment];
      if (face != null) {
        reach(face, text.style(segment));
      }
    }
  }

  /** Those that start in this line; where a line ends, they belong to the next one. */
  private List<String> bookmarks(LineFiller line) {
    if (text.bookmarks.isEmpty()) {
      return List.of();
    }
    List<String> names = new ArrayList<>(1);
    boolean last = line.end() == text.length && line.reason() == Line.End.PARAGRAPH;
    while (bookmark < text.bookmarks.size()
        && (last || text.bookmarkItems.get(bookmark) < line.end())) {
      names.add(text.bookmarks.get(bookmark++));
    }
    return List.copyOf(names);
  }
}
