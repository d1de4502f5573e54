package org.filingpress.layout.pdf;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.fop.fonts.CIDSet;
import org.filingpress.layout.font.FontFace;

/**
 * The codes (CIDs) of one font in one PDF, given out in the order in which characters are first
 * asked for: one per code point, so that each is copied as what was printed. Code 0 is .notdef.
 */
final class PdfCodes implements CIDSet {
  /** What printers put for a missing type (下駄), and what else says that something is missing. */
  private static final int[] STAND_INS = {'〓', 0xFFFD, '□', '?'};

  private final FontFace face;
  private final char[][] pages = new char[(Character.MAX_CODE_POINT + 1) >> 8][];
  private int[] codePoints = new int[256];
  private int count = 1;

  PdfCodes(FontFace face) {
    this.face = face;
  }

  /** The code of a character, of one that the face lacks too: it is drawn as {@link #STAND_INS}. */
  int code(int codePoint) {
    char[] page = pages[codePoint >> 8];
    if (page == null) {
      page = new char[256];
      pages[codePoint >> 8] = page;
    }
    char code = page[codePoint & 0xFF];
    if (code == 0) {
      if (count == codePoints.length) {
        codePoints = Arrays.copyOf(codePoints, 2 * count);
      }
      codePoints[count] = codePoint;
      code = (char) count++;
      page[codePoint & 0xFF] = code;
    }
    return code;
  }

  /** The glyphs in the font file, by code. */
  int[] glyphs() {
    int[] glyphs = new int[count];
    for (int code = 1; code < count; code++) {
      glyphs[code] = getOriginalGlyphIndex(code);
    }
    return glyphs;
  }

  byte[] toUnicode() {
    return ToUnicode.of(codePoints, count);
  }

  @Override
  public int getOriginalGlyphIndex(int code) {
    int codePoint = codePoints[code];
    if (face.has(codePoint)) {
      return face.glyph(codePoint);
    }
    for (int standIn : STAND_INS) {
      if (face.has(standIn)) {
        return face.glyph(standIn);
      }
    }
    return 0;
  }

  @Override
  public int getUnicode(int code) {
    return codePoints[code];
  }

  @Override
  public char getUnicodeFromGID(int code) {
    return (char) codePoints[code];
  }

  @Override
  public int getGIDFromChar(char c) {
    return face.glyph(c);
  }

  @Override
  public int mapChar(int glyph, char c) {
    return code(c);
  }

  @Override
  public int mapCodePoint(int glyph, int codePoint) {
    return code(codePoint);
  }

  /** By code: the subset's glyphs are numbered as its codes. */
  @Override
  public Map<Integer, Integer> getGlyphs() {
    Map<Integer, Integer> glyphs = new LinkedHashMap<>();
    for (int code = 0; code < count; code++) {
      glyphs.put(code, code);
    }
    return glyphs;
  }

  @Override
  public char[] getChars() {
    return new String(codePoints, 0, count).toCharArray();
  }

  @Override
  public int getNumberOfGlyphs() {
    return count;
  }

  @Override
  public BitSet getGlyphIndices() {
    BitSet all = new BitSet(count);
    all.set(0, count);
    return all;
  }

  /** In thousandths of an em, by code. */
  @Override
  public int[] getWidths() {
    int[] widths = new int[count];
    for (int code = 0; code < count; code++) {
      widths[code] = (int) Math.round(1000 * face.advance(codePoints[code]));
    }
    return widths;
  }
}
