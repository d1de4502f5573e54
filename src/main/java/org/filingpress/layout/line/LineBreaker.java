package org.filingpress.layout.line;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.filing.GivenUpException;
import org.filingpress.layout.font.FontSet;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.ParagraphStyle;
import org.filingpress.layout.word.TextStyle;

/**
 * Breaks paragraphs into lines as Word does: greedily. Immutable; any number of threads.
 *
 * <p>{@link Itemiser} measures the text and marks where lines may break, {@link LineFiller} finds
 * where they do, {@link LineSetter} sets their pieces.
 */
public final class LineBreaker {
  private final FontSet fonts;
  private final Kinsoku kinsoku;
  private final boolean expandShiftReturn;

  /**
   * @param noLineBreaksBefore characters that may not begin a line ({@code w:noLineBreaksBefore});
   *     empty: the document has no such list, and Word's own applies
   * @param noLineBreaksAfter characters that may not end one; empty likewise
   */
  LineBreaker(FontSet fonts, String noLineBreaksBefore, String noLineBreaksAfter) {
    this(fonts, noLineBreaksBefore, noLineBreaksAfter, true);
  }

  /**
   * @param expandShiftReturn whether justified lines that a line break ends are stretched: Word
   *     does, unless the document says {@code w:doNotExpandShiftReturn} (ECMA-376-1, 17.15.3.5)
   */
  public LineBreaker(
      FontSet fonts,
      String noLineBreaksBefore,
      String noLineBreaksAfter,
      boolean expandShiftReturn) {
    this.fonts = fonts;
    this.kinsoku = Kinsoku.ofDocument(noLineBreaksBefore, noLineBreaksAfter);
    this.expandShiftReturn = expandShiftReturn;
  }

  /**
   * The lines of a paragraph; at least one, an empty paragraph's too.
   *
   * @param paragraphMark the style of the paragraph's end, which gives an empty line its height
   * @param width of the column in twips; where nothing fits, every character has its own line
   * @param numbers the texts of fields, as far as they are known
   */
  public List<Line> breakLines(
      List<Inline> content,
      ParagraphStyle style,
      TextStyle paragraphMark,
      double width,
      FieldTexts numbers) {
    RunFonts markFonts = new RunFonts(fonts, paragraphMark);
    MeasuredText text = Itemiser.itemise(content, style, markFonts, fonts, kinsoku, numbers);
    LineFiller filler = new LineFiller(text, style, width);
    ParagraphMark mark = new ParagraphMark(paragraphMark, markFonts);
    LineSetter setter = new LineSetter(text, style, mark, expandShiftReturn);
    List<Line> lines = new ArrayList<>(4);
    while (filler.next()) {
      GivenUpException.ifInterrupted();
      lines.add(setter.set(filler));
    }
    return lines;
  }
}
