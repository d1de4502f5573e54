package org.filingpress.layout.pdf;

import java.nio.charset.StandardCharsets;

/**
 * The CMap by which a viewer copies and searches text (ISO 32000-1, 9.10.3): one entry per code, by
 * code point. (FOP 2.11 counts UTF-16 units instead, and goes wrong after the first character
 * beyond the basic plane.)
 */
final class ToUnicode {
  private static final int LONGEST_SECTION = 100;

  private ToUnicode() {}

  /**
   * @param codePoints by code; {@code codePoints[0]} is .notdef and has no entry
   */
  static byte[] of(int[] codePoints, int count) {
    StringBuilder map = new StringBuilder(200 + 20 * count);
    map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
    map.append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n");
    map.append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
    map.append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    for (int start = 1; start < count; start += LONGEST_SECTION) {
      int end = Math.min(count, start + LONGEST_SECTION);
      map.append(end - start).append(" beginbfchar\n");
      for (int code = start; code < end; code++) {
        hex(map.append('<'), (char) code).append("> <");
        for (char unit : Character.toChars(codePoints[code])) {
          hex(map, unit);
        }
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static StringBuilder hex(StringBuilder map, char unit) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      map.append(Character.toUpperCase(Character.forDigit(unit >> shift & 0xF, 16)));
    }
    return map;
  }
}
