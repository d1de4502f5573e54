package org.filingpress.layout.word;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How a paragraph is set: what the line breaker needs, what pages need besides, and the ground on
 * which its runs' own formatting lies. Immutable but for the formats of runs already seen.
 *
 * @param perCharacter indents in hundredths of a character that depend on the size of the text: the
 *     first line's (negative: hanging); 0 for none
 * @param beforeLines space before in hundredths of a line; 0: {@code style.before()} counts
 * @param list id of the list it belongs to; empty for none
 * @param level of the list, from 0
 * @param labelRun formatting of the list label
 * @param mark formatting of the paragraph's end
 * @param markDeleted whether a tracked change has joined it to the next paragraph
 * @param ground the properties under those of the paragraph's runs
 * @param notes what cannot be followed
 */
public record ParagraphFormat(
    ParagraphStyle style,
    RunFormat mark,
    boolean markDeleted,
    boolean snapsToGrid,
    boolean beforeAuto,
    boolean afterAuto,
    double beforeLines,
    double afterLines,
    double perCharacter,
    Edges borders,
    @Nullable String shading,
    String list,
    int level,
    RunFormat labelRun,
    Ground ground,
    List<Note> notes) {

  /** What a run inherits: table style, paragraph style, and the runs already resolved on them. */
  record Ground(Props table, Props paragraph, Map<String, RunFormat> runs) {
    Ground(Props table, Props paragraph) {
      this(table, paragraph, new ConcurrentHashMap<>());
    }
  }

  /** The style for text of a size: indents in characters are multiples of it. */
  ParagraphStyle styleAt(double size) {
    if (perCharacter == 0) {
      return style;
    }
    double firstLine = perCharacter / 100 * size * 20;
    return firstLine == style.firstLine() ? style : withFirstLine(firstLine);
  }

  private ParagraphStyle withFirstLine(double firstLine) {
    ParagraphStyle s = style;
    return new ParagraphStyle(
        s.alignment(),
        s.left(),
        s.right(),
        firstLine,
        s.before(),
        s.after(),
        s.contextualSpacing(),
        s.line(),
        s.lineRule(),
        s.keepNext(),
        s.keepLines(),
        s.widowControl(),
        s.pageBreakBefore(),
        s.kinsoku(),
        s.overflowPunctuation(),
        s.autoSpaceLatin(),
        s.autoSpaceDigits(),
        s.wordWrap(),
        s.outlineLevel(),
        s.styleId(),
        s.tabs(),
        s.defaultTab());
  }
}
