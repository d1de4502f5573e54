package org.filingpress.docx;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.docx.language.Mark;
import org.filingpress.filing.Problem;
import org.filingpress.filing.WordPlace;

/**
 * A place in a Word template, as an officer finds it.
 *
 * @param where such as {@code 正文表格2第3行第1格}
 * @param text of the paragraph, row or cell
 * @param from index in the text of what is meant
 */
record Passage(WordPlace where, String text, int from) {

  /** Of an excerpt, in code points. */
  private static final int LONGEST = 60;

  /** What an excerpt shows before that which is meant, in code points. */
  private static final int BEFORE = 15;

  Passage(WordPlace where, String text) {
    this(where, text, 0);
  }

  /** The same place, this mark being meant. */
  Passage at(Mark mark) {
    return new Passage(where, text, Math.min(mark.start(), text.length()));
  }

  /** As much of the text as tells which is meant. */
  String excerpt() {
    int before = text.codePointCount(0, from);
    int length = text.codePointCount(0, text.length());
    if (length <= LONGEST) {
      return text;
    }
    int start = Math.max(0, Math.min(before - BEFORE, length - LONGEST));
    int end = start + LONGEST;
    return (start > 0 ? "…" : "")
        + text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end))
        + (end < length ? "…" : "");
  }

  /** An error here; the excerpt becomes the message's first argument. */
  Problem problem(String code, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(0, excerpt());
    return Problem.error(code, where.toString(), all.toArray(String[]::new));
  }
}
