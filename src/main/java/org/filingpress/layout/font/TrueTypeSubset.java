package org.filingpress.layout.font;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A TrueType font reduced to the glyphs that a document draws, renumbered from 0 on (OpenType,
 * "glyf", "loca"): what a PDF embeds as CIDFontType2 (ISO 32000-1, 9.9). Hinting is left out.
 */
public final class TrueTypeSubset {
  private static final int WORDS = 0x0001;
  private static final int SCALE = 0x0008;
  private static final int MORE = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int MATRIX = 0x0080;
  private static final int INSTRUCTIONS = 0x0100;
  private static final int MOST_GLYPHS = 0xFFFF;

  private final ByteBuffer glyf;
  private final ByteBuffer loca;
  private final boolean longOffsets;
  private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
  private int[] order;
  private int count;

  private TrueTypeSubset(SfntFile file, int[] glyphs) throws IOException {
    glyf = file.table("glyf", 0);
    loca = file.table("loca", 2);
    longOffsets = file.table("head", 54).getShort(50) != 0;
    order = glyphs.clone();
    count = glyphs.length;
    for (int i = 0; i < count; i++) {
      numbers.putIfAbsent(glyphs[i], i);
    }
  }

  /**
   * @param glyphs numbers in the file, in the order of their new numbers; 0 first; one may occur
   *     twice
   */
  public static byte[] of(SfntFile file, int[] glyphs) throws IOException {
    TrueTypeSubset subset = new TrueTypeSubset(file, glyphs);
    ByteArrayOutputStream outlines = new ByteArrayOutputStream();
    ByteArrayOutputStream offsets = new ByteArrayOutputStream();
    DataOutputStream places = new DataOutputStream(offsets);
    for (int i = 0; i < subset.count; i++) { // grows while components are found
      places.writeInt(outlines.size());
      byte[] glyph = subset.glyph(subset.order[i]);
      outlines.write(glyph);
      outlines.write(new byte[-glyph.length & 3]);
    }
    places.writeInt(outlines.size());

    int count = subset.count;
    ByteBuffer head = copy(file.table("head", 54));
    head.putShort(50, (short) 1);
    ByteBuffer hhea = copy(file.table("hhea", 36));
    int metrics = hhea.getChar(34);
    hhea.putShort(34, (short) count);
    ByteBuffer maxp = copy(file.table("maxp", 32));
    maxp.putShort(4, (short) count);
    maxp.putShort(26, (short) 0);
    SfntWriter writer = new SfntWriter(0x00010000);
    writer.add("glyf", outlines.toByteArray());
    writer.add("head", head.array());
    writer.add("hhea", hhea.array());
    writer.add("hmtx", widths(file.table("hmtx", 4), metrics, subset.order, count));
    writer.add("loca", offsets.toByteArray());
    writer.add("maxp", maxp.array());
    return writer.bytes();
  }

  private static byte[] widths(ByteBuffer hmtx, int metrics, int[] glyphs, int count) {
    ByteBuffer widths = ByteBuffer.allocate(4 * count);
    for (int i = 0; i < count; i++) {
      int glyph = glyphs[i];
      boolean full = glyph < metrics;
      int bearing = full ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics);
      widths.putChar(hmtx.getChar(4 * Math.min(glyph, metrics - 1)));
      widths.putShort(bearing + 2 <= hmtx.limit() ? hmtx.getShort(bearing) : 0);
    }
    return widths.array();
  }

  /** The new number of a component, which is added when it is not yet among the glyphs. */
  private int number(int glyph) throws IOException {
    Integer known = numbers.get(glyph);
    if (known != null) {
      return known;
    }
    if (count > MOST_GLYPHS) {
      throw new IOException("glyf: too many components");
    }
    if (count == order.length) {
      order = Arrays.copyOf(order, 2 * count);
    }
    order[count] = glyph;
    numbers.put(glyph, count);
    return count++;
  }

  private byte[] glyph(int glyph) throws IOException {
    long start = longOffsets ? loca.getInt(4 * glyph) & 0xFFFFFFFFL : 2L * loca.getChar(2 * glyph);
    long end =
        longOffsets ? loca.getInt(4 * glyph + 4) & 0xFFFFFFFFL : 2L * loca.getChar(2 * glyph + 2);
    if (end < start || end > glyf.limit()) {
      throw new IOException("loca: glyph " + glyph + " lies outside glyf");
    }
    byte[] outline = new byte[(int) (end - start)];
    glyf.get((int) start, outline);
    if (outline.length < 10) {
      return new byte[0];
    }
    ByteBuffer data = ByteBuffer.wrap(outline);
    return data.getShort(0) < 0 ? composite(data) : simple(data);
  }

  private static byte[] simple(ByteBuffer data) {
    int instructions = 10 + 2 * data.getShort(0);
    int length = data.getChar(instructions);
    if (length == 0) {
      return data.array();
    }
    int rest = instructions + 2 + length;
    ByteBuffer bare = ByteBuffer.allocate(data.limit() - length);
    bare.put(data.array(), 0, instructions).putShort((short) 0);
    bare.put(data.array(), rest, data.limit() - rest);
    return bare.array();
  }

  private byte[] composite(ByteBuffer data) throws IOException {
    int at = 10;
    int flags;
    do {
      flags = data.getChar(at);
      data.putShort(at, (short) (flags & ~INSTRUCTIONS));
      data.putShort(at + 2, (short) number(data.getChar(at + 2)));
      at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
      at +=
          (flags & MATRIX) != 0 ? 8 : (flags & TWO_SCALES) != 0 ? 4 : (flags & SCALE) != 0 ? 2 : 0;
    } while ((flags & MORE) != 0);
    return Arrays.copyOf(data.array(), at);
  }

  private static ByteBuffer copy(ByteBuffer table) {
    byte[] bytes = new byte[table.limit()];
    table.get(0, bytes);
    return ByteBuffer.wrap(bytes);
  }
}
