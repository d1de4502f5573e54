package org.filingpress.layout.line;

import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.word.TextStyle;

/**
 * The paragraph's end, which counts in the height of its last line: the whole of an empty
 * paragraph's (ECMA-376-1, 17.3.1.29 {@code rPr} of the paragraph mark).
 */
record ParagraphMark(TextStyle style, RunFonts fonts) {

  /**
   * Its face: that of the slot of the character before it.
   *
   * @param last the character; negative when there is none
   */
  FontFace face(int last) {
    boolean chinese = style.hintEastAsia() || style.chinese();
    return fonts.face(last >= 0 ? last : chinese ? '中' : 'x');
  }
}
