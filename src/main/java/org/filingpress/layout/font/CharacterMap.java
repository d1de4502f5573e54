package org.filingpress.layout.font;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads a font's cmap table (OpenType, "cmap") into glyphs by code point: format 12 for all of
 * Unicode, or format 4 for its first plane.
 */
final class CharacterMap {
  /** The page of 256 characters that a font has none of. */
  private static final char[] NOTHING = new char[256];

  private static final int CODE_POINTS = Character.MAX_CODE_POINT + 1;

  private final ByteBuffer cmap;
  private final int glyphs;
  private final char[][] pages = new char[CODE_POINTS >> 8][];
  private int mapped;

  private CharacterMap(ByteBuffer cmap, int glyphs) {
    this.cmap = cmap;
    this.glyphs = glyphs;
  }

  /**
   * @param glyphs how many the font has
   * @return by {@code codePoint >> 8}, then {@code codePoint & 0xFF}: the glyph, 0 for none
   */
  static char[][] read(ByteBuffer cmap, int glyphs) throws IOException {
    CharacterMap map = new CharacterMap(cmap, glyphs);
    try {
      map.readBest();
    } catch (IndexOutOfBoundsException | IllegalArgumentException lies) {
      throw new IOException("cmap: an offset lies outside the table", lies);
    }
    for (int page = 0; page < map.pages.length; page++) {
      if (map.pages[page] == null) {
        map.pages[page] = NOTHING;
      }
    }
    return map.pages;
  }

  private void readBest() throws IOException {
    int best = -1;
    int format = 0;
    for (int i = 0; i < cmap.getChar(2); i++) {
      int platform = cmap.getChar(4 + 8 * i);
      int encoding = cmap.getChar(6 + 8 * i);
      int offset = cmap.getInt(8 + 8 * i);
      int found = cmap.getChar(offset);
      boolean unicode = platform == 0 || platform == 3 && (encoding == 1 || encoding == 10);
      if (unicode && (found == 4 || found == 12) && found > format) {
        best = offset;
        format = found;
      }
    }
    switch (format) {
      case 12 -> readFormat12(best);
      case 4 -> readFormat4(best);
      default -> throw new IOException("cmap: no Unicode map of format 4 or 12");
    }
  }

  private void readFormat12(int start) throws IOException {
    int groups = cmap.getInt(start + 12);
    for (int i = 0; i < groups; i++) {
      int at = start + 16 + 12 * i;
      int first = cmap.getInt(at);
      int last = cmap.getInt(at + 4);
      int glyph = cmap.getInt(at + 8);
      if (first < 0 || last < first || last >= CODE_POINTS || glyph < 0) {
        throw new IOException("cmap: group " + i + " is out of range");
      }
      for (int code = first; code <= last; code++) {
        map(code, glyph + code - first);
      }
    }
  }

  private void readFormat4(int start) throws IOException {
    int segments = cmap.getChar(start + 6) / 2;
    int ends = start + 14;
    int starts = ends + 2 * segments + 2;
    int deltas = starts + 2 * segments;
    int ranges = deltas + 2 * segments;
    for (int i = 0; i < segments; i++) {
      int first = cmap.getChar(starts + 2 * i);
      int last = cmap.getChar(ends + 2 * i);
      int delta = cmap.getChar(deltas + 2 * i);
      int range = cmap.getChar(ranges + 2 * i);
      for (int code = first; code <= last && code != 0xFFFF; code++) {
        int glyph = code;
        if (range != 0) {
          glyph = cmap.getChar(ranges + 2 * i + range + 2 * (code - first));
        }
        boolean none = range != 0 && glyph == 0;
        map(code, none ? 0 : glyph + delta & 0xFFFF);
      }
    }
  }

  private void map(int code, int glyph) throws IOException {
    if (++mapped > CODE_POINTS) {
      throw new IOException("cmap: more entries than Unicode has characters");
    }
    if (glyph <= 0 || glyph >= glyphs) {
      return;
    }
    char[] page = pages[code >> 8];
    if (page == null) {
      page = new char[256];
      pages[code >> 8] = page;
    }
    page[code & 0xFF] = (char) glyph;
  }
}
