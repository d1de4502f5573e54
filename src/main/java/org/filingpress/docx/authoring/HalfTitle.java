package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Markup.lineBreak;
import static org.filingpress.docx.authoring.Markup.paragraph;

import org.docx4j.wml.P;

/**
 * A part's half-title (篇章页): one heading in two lines. A line break parts them, because a contents
 * field without {@code \x} makes a space of it (ECMA-376-1, 17.16.5.68), so that both Word and
 * LibreOffice list the part in one line; two headings would give two.
 */
final class HalfTitle {

  /** Marks the first half-title, which the model line of level 1 points to. */
  static final String MODEL_BOOKMARK = "_Toc200000001";

  private HalfTitle() {}

  static P of(String number, String title) {
    return paragraph(Styles.HALF_TITLE, number, lineBreak(), title);
  }
}
