package org.filingpress.judge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the lines of two PDFs are the same, page by page. In a table the lines of each cell count
 * for themselves: LibreOffice (7.4) does not centre what stands in a table's last row on a page.
 *
 * @param lines of the second PDF
 * @param equal the longest common subsequence of each page's lines, added up
 * @param first where they part, or null
 */
record LineAgreement(int lines, int equal, Verdict.@Nullable Difference first) {

  static LineAgreement of(List<List<PdfLine>> ours, List<List<PdfLine>> theirs) {
    int lines = 0;
    int equal = 0;
    Verdict.Difference first = null;
    for (int page = 0; page < theirs.size(); page++) {
      List<String> a = texts(page < ours.size() ? ours.get(page) : List.of());
      List<String> b = texts(theirs.get(page));
      lines += b.size();
      equal += common(a, b);
      if (first == null && !ours.isEmpty() && !a.equals(b)) {
        first = difference(page, a, b);
      }
    }
    return new LineAgreement(lines, equal, first);
  }

  /** Without what may hang at a line's end: LibreOffice's PDF leaves hanging punctuation out. */
  private static List<String> texts(List<PdfLine> lines) {
    return lines.stream()
        .flatMap(line -> line.parts().stream())
        .map(part -> part.replaceAll("[、。,.]+$", ""))
        .toList();
  }

  private static Verdict.Difference difference(int page, List<String> a, List<String> b) {
    int i = 0;
    while (i < a.size() && i < b.size() && a.get(i).equals(b.get(i))) {
      i++;
    }
    return new Verdict.Difference(
        page + 1, i < a.size() ? a.get(i) : "", i < b.size() ? b.get(i) : "");
  }

  /** Length of the longest common subsequence. */
  private static int common(List<String> a, List<String> b) {
    int[] row = new int[b.size() + 1];
    for (String line : a) {
      int diagonal = 0;
      for (int j = 1; j <= b.size(); j++) {
        int above = row[j];
        row[j] = line.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[b.size()];
  }
}
