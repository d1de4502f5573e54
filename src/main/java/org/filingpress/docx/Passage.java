package org.filingpress.docx;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.filing.WordPlace;

/**
 * A place in a Word template, as an officer finds it.
 *
 * @param where such as {@code 正文表格2第3行第1格}
 * @param excerpt the text that is meant
 */
record Passage(WordPlace where, String excerpt) {

  private static final int LONGEST = 60;

  Passage {
    if (excerpt.codePointCount(0, excerpt.length()) > LONGEST) {
      excerpt = excerpt.substring(0, excerpt.offsetByCodePoints(0, LONGEST)) + "…";
    }
  }

  /** An error here; the excerpt becomes the message's first argument. */
  Problem problem(String code, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(0, excerpt);
    return Problem.error(code, where.toString(), all.toArray(String[]::new));
  }
}
