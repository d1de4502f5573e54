package org.filingpress.docx;

/**
 * Names the headings' bookmarks in one running sequence, as the bureaus' own documents do: {@code
 * _Toc_2_2_0000000001} and on for the headings of part one, {@code _Toc_4_4_…} for the projects of
 * part two. The half-titles, headings of level 1, have {@code _Toc_1_1_…} and {@code _Toc_3_3_…}.
 */
final class Bookmarks {

  private int parts;
  private int headings;

  String next(int level) {
    if (level == 1) {
      parts++;
      return name(2 * parts - 1, parts);
    }
    headings++;
    return name(2 * Math.max(parts, 1), headings);
  }

  private static String name(int section, int number) {
    String digits = String.valueOf(number);
    return "_Toc_" + section + "_" + section + "_" + "0".repeat(10 - digits.length()) + digits;
  }
}
