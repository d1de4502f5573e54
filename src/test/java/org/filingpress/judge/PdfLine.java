package org.filingpress.judge;

import java.text.Normalizer;
import java.util.List;

/**
 * A line of a PDF's page: what stands on one baseline, one thing painted after the other. Cells of
 * a table that are painted in turn on one baseline are one line.
 *
 * @param text without blanks and invisible characters; a leader's dots are …
 * @param parts the same, cut where there is room for more than a blank: cells each for itself
 * @param baseline points from the page's top
 */
record PdfLine(String text, List<String> parts, double baseline) {

  static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isISOControl(c))
        .forEach(bare::appendCodePoint);
    return bare.toString().replaceAll("\\.{3,}", "…");
  }
}
