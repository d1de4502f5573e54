package org.filingpress.layout.page;

import org.filingpress.layout.line.Line;
import org.filingpress.layout.word.Block;
import org.filingpress.layout.word.ParagraphStyle;

/**
 * The heights of lines (ECMA-376-1, 17.3.1.33 and 17.18.48), in twips.
 *
 * @param pitch of the document grid (17.6.5), to whose multiples lines without an exact height are
 *     raised; 0: none
 */
record LineRuler(double pitch) {

  double height(Line line, Block.Paragraph paragraph) {
    ParagraphStyle style = paragraph.style();
    double natural = line.ascent() + line.descent();
    if (pitch > 0
        && style.lineRule() != ParagraphStyle.LineRule.EXACT
        && paragraph.format().snapsToGrid()) {
      natural = Math.max(1, Math.ceil(natural / pitch - 1e-6)) * pitch;
    }
    return switch (style.lineRule()) {
      case EXACT -> style.line();
      case AT_LEAST -> Math.max(natural, style.line());
      case MULTIPLE -> natural * style.line() / 240;
    };
  }

  /**
   * What of the height must find room at a page's bottom: the space that a multiple adds lies below
   * the text, and may hang over (as LibreOffice measures).
   */
  double least(Line line, Block.Paragraph paragraph) {
    double height = height(line, paragraph);
    return paragraph.style().lineRule() == ParagraphStyle.LineRule.MULTIPLE
        ? Math.min(height, line.ascent() + line.descent())
        : height;
  }

  /**
   * The baseline's distance from the line's top. In a line of exact height it lies at four fifths,
   * as LibreOffice draws it; what a line of a least height is taller than its text is above the
   * text; what a multiple adds is below; what the grid adds is shared.
   */
  double baseline(Line line, Block.Paragraph paragraph) {
    double height = height(line, paragraph);
    if (paragraph.style().lineRule() == ParagraphStyle.LineRule.EXACT) {
      return height * 0.8;
    }
    double extra = height - line.ascent() - line.descent();
    boolean multiple = paragraph.style().lineRule() == ParagraphStyle.LineRule.MULTIPLE;
    if (multiple && pitch > 0 && paragraph.format().snapsToGrid()) {
      return line.ascent() + extra / 2;
    }
    return line.ascent() + (multiple ? Math.min(0, extra) : extra);
  }
}
