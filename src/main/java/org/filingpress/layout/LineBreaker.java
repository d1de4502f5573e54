package org.filingpress.layout;

import java.util.List;

/** Breaks paragraphs into lines as Word does: greedily. Immutable; any number of threads. */
final class LineBreaker {

  /**
   * @param noLineBreaksBefore characters that may not begin a line ({@code w:noLineBreaksBefore})
   * @param noLineBreaksAfter characters that may not end one
   */
  LineBreaker(FontSet fonts, String noLineBreaksBefore, String noLineBreaksAfter) {
    throw new UnsupportedOperationException();
  }

  /**
   * The lines of a paragraph; at least one, an empty paragraph's too.
   *
   * @param paragraphMark the style of the paragraph's end, which gives an empty line its height
   * @param width of the column in twips
   * @param numbers the texts of fields, as far as they are known
   */
  List<Line> breakLines(
      List<Inline> content,
      ParagraphStyle style,
      TextStyle paragraphMark,
      double width,
      FieldTexts numbers) {
    throw new UnsupportedOperationException();
  }
}
