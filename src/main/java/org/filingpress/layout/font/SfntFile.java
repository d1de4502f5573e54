package org.filingpress.layout.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a TrueType or OpenType font that tell what it can draw and how wide (ISO/IEC
 * 14496-22, OpenType): head, hhea, OS/2, hmtx, cmap and name. The file is mapped, not read: a font
 * of 16 MB is ready in some milliseconds, and its outlines are touched only when they are drawn.
 *
 * <p>A font is a stranger's file: every offset and length is checked against the file, and no loop
 * runs longer than Unicode has characters. What is wrong is an {@link IOException} that says so.
 */
public final class SfntFile {
  private static final int COLLECTION = 0x74746366; // "ttcf"
  private static final Set<Integer> VERSIONS = Set.of(0x00010000, 0x4F54544F, 0x74727565);

  /** Characters that no font draws wider than {@link #WIDEST} em, nor without width. */
  private static final int[][] PLAIN = {{'!', '~'}, {0x4E00, 0x9FA5}};

  private static final double WIDEST = 4;
  private static final int FAMILY = 1;
  private static final int FULL_NAME = 4;
  private static final int TYPOGRAPHIC_FAMILY = 16;

  private final ByteBuffer file;
  private final Map<String, long[]> tables = new LinkedHashMap<>();

  private SfntFile(ByteBuffer file) {
    this.file = file;
  }

  /**
   * @param member the face of a collection (.ttc) by one of its names; null for the first
   */
  static FontFace read(OpenedFont font, String faceName, @Nullable String member)
      throws IOException {
    SfntFile sfnt = new SfntFile(font.bytes().duplicate());
    for (long start : sfnt.starts()) {
      sfnt.readDirectory(start);
      Set<String> names = sfnt.names();
      if (member == null || names.contains(member)) {
        return sfnt.face(faceName, names);
      }
    }
    throw new IOException("no face " + member + " in the collection");
  }

  private FontFace face(String name, Set<String> names) throws IOException {
    double unitsPerEm = u16(table("head", 54), 18);
    if (unitsPerEm < 16 || unitsPerEm > 16384) {
      throw new IOException("head: " + unitsPerEm + " units per em");
    }
    ByteBuffer hhea = table("hhea", 36);
    int glyphs = u16(table("maxp", 6), 4);
    char[] widths = widths(table("hmtx", 4), u16(hhea, 34), glyphs);
    char[][] pages = CharacterMap.read(table("cmap", 4), glyphs);
    checkWidths(pages, widths, unitsPerEm);
    double[] height = height(hhea, has("OS/2") ? table("OS/2", 68) : null);
    return new FontFace(
        name,
        this,
        names,
        pages,
        widths,
        unitsPerEm,
        height[0] / unitsPerEm,
        height[1] / unitsPerEm);
  }

  /**
   * Ascent and descent as LibreOffice takes them on Linux (vcl, {@code
   * FontMetricData::ImplCalcLineSpacing}): hhea when it makes sense, else OS/2's win values, but
   * the typographic ones where the font asks for them (USE_TYPO_METRICS, fsSelection bit 7). The
   * line gap counts into the ascent, as Word and Writer's {@code GetFontAscent} add external
   * leading above the text.
   */
  private static double[] height(ByteBuffer hhea, @Nullable ByteBuffer os2) {
    double ascent = hhea.getShort(4);
    double descent = -hhea.getShort(6);
    double gap = hhea.getShort(8);
    if (ascent < 0 || descent < 0) {
      ascent = 0;
      descent = 0;
      gap = 0;
    }
    if (os2 != null && os2.limit() >= 78) {
      boolean useTypographic = (u16(os2, 62) & 1 << 7) != 0;
      if (useTypographic && os2.getShort(68) >= 0 && os2.getShort(70) <= 0) {
        ascent = os2.getShort(68);
        descent = -os2.getShort(70);
        gap = os2.getShort(72);
      } else if (ascent == 0 && descent == 0) {
        ascent = u16(os2, 74);
        descent = u16(os2, 76);
        gap = 0;
      }
    }
    return new double[] {ascent + Math.max(0, gap), descent};
  }

  private static char[] widths(ByteBuffer hmtx, int metrics, int glyphs) throws IOException {
    if (metrics == 0 || glyphs == 0 || metrics > glyphs || metrics * 4 > hmtx.limit()) {
      throw new IOException("hmtx: " + metrics + " widths for " + glyphs + " glyphs");
    }
    char[] widths = new char[glyphs];
    for (int glyph = 0; glyph < glyphs; glyph++) {
      widths[glyph] = hmtx.getChar(Math.min(glyph, metrics - 1) * 4);
    }
    return widths;
  }

  /**
   * Letters, figures and hanzi have some width, and none of several ems: a font that says otherwise
   * would pile a page's text upon one spot, or put one character on each line.
   */
  private static void checkWidths(char[][] pages, char[] widths, double unitsPerEm)
      throws IOException {
    for (int[] range : PLAIN) {
      for (int c = range[0]; c <= range[1]; c++) {
        int glyph = pages[c >> 8][c & 0xFF];
        double ems = widths[glyph] / unitsPerEm;
        if (glyph != 0 && (ems == 0 || ems > WIDEST)) {
          throw new IOException("hmtx: U+%04X is %s em wide".formatted(c, ems));
        }
      }
    }
  }

  private Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    if (!has("name")) {
      return names;
    }
    ByteBuffer name = table("name", 6);
    int count = u16(name, 2);
    int strings = u16(name, 4);
    for (int i = 0; i < count; i++) {
      int at = 6 + 12 * i;
      int kind = u16(name, at + 6);
      boolean unicode = u16(name, at) == 3 || u16(name, at) == 0;
      if (unicode && (kind == FAMILY || kind == FULL_NAME || kind == TYPOGRAPHIC_FAMILY)) {
        int start = strings + u16(name, at + 10);
        byte[] text = new byte[u16(name, at + 8)];
        if (start + text.length > name.limit()) {
          throw new IOException("name: a string lies outside the table");
        }
        name.get(start, text);
        names.add(new String(text, StandardCharsets.UTF_16BE));
      }
    }
    return names;
  }

  private long[] starts() throws IOException {
    ByteBuffer head = bytes(0, 12);
    if (head.getInt(0) != COLLECTION) {
      return new long[] {0};
    }
    int count = head.getInt(8);
    if (count < 1 || count > 64) {
      throw new IOException("a collection of " + count + " faces");
    }
    ByteBuffer offsets = bytes(12, 4 * count);
    long[] starts = new long[count];
    for (int i = 0; i < count; i++) {
      starts[i] = offsets.getInt(4 * i) & 0xFFFFFFFFL;
    }
    return starts;
  }

  private void readDirectory(long start) throws IOException {
    tables.clear();
    ByteBuffer head = bytes(start, 12);
    if (!VERSIONS.contains(head.getInt(0))) {
      throw new IOException("neither TrueType nor OpenType");
    }
    int count = u16(head, 4);
    ByteBuffer directory = bytes(start + 12, 16 * count);
    for (int i = 0; i < count; i++) {
      byte[] tag = new byte[4];
      directory.get(16 * i, tag);
      long offset = directory.getInt(16 * i + 8) & 0xFFFFFFFFL;
      long length = directory.getInt(16 * i + 12) & 0xFFFFFFFFL;
      tables.put(new String(tag, StandardCharsets.ISO_8859_1), new long[] {offset, length});
    }
  }

  public boolean has(String tag) {
    return tables.containsKey(tag);
  }

  /**
   * A table, from its position 0 on.
   *
   * @param least its smallest length in bytes
   */
  public ByteBuffer table(String tag, int least) throws IOException {
    long[] place = tables.get(tag);
    if (place == null) {
      throw new IOException("no table " + tag);
    }
    if (place[1] < least) {
      throw new IOException("table " + tag + " has " + place[1] + " bytes");
    }
    if (place[0] + place[1] > file.limit()) {
      throw new IOException("table " + tag + " lies beyond the end of the file");
    }
    return file.slice((int) place[0], (int) place[1]);
  }

  private ByteBuffer bytes(long start, int length) throws IOException {
    if (start + length > file.limit()) {
      throw new IOException("the file is truncated");
    }
    return file.slice((int) start, length);
  }

  private static int u16(ByteBuffer buffer, int at) {
    return buffer.getChar(at);
  }
}
