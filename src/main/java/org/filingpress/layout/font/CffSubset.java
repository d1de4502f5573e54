package org.filingpress.layout.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An OpenType font with CFF outlines reduced to the glyphs that a document draws, as a CID-keyed
 * font whose CIDs count from 0 on: what a PDF embeds as CIDFontType0 (ISO 32000-1, 9.9; Adobe
 * Technical Note 5176). Written without subroutines.
 */
public final class CffSubset {
  private static final int ROS = 1230;
  private static final int CID_COUNT = 1234;
  private static final int CHARSET = 15;
  private static final int STANDARD_STRINGS = 391;

  private final CffTable table;
  private final CffTable.Dict top;
  private final CffTable.Index globalSubrs;
  private final CffTable.Index charStrings;
  private final List<CffTable.Dict> fonts = new ArrayList<>();
  private final List<CffTable.Dict> privates = new ArrayList<>();
  private final List<CffTable.Index> localSubrs = new ArrayList<>();

  private CffSubset(SfntFile file) throws IOException {
    table = new CffTable(file.table("CFF ", 4));
    CffTable.Index names = table.index(table.bytes(2, 1).get(0));
    CffTable.Index tops = table.index(names.end());
    CffTable.Index strings = table.index(tops.end());
    globalSubrs = table.index(strings.end());
    top = CffTable.dict(tops.get(0));
    charStrings = table.index(top.number(CffTable.CHAR_STRINGS, 0, -1));
    if (top.numbers().containsKey(CffTable.FD_ARRAY)) {
      CffTable.Index array = table.index(top.number(CffTable.FD_ARRAY, 0, -1));
      for (int i = 0; i < array.count(); i++) {
        addFont(CffTable.dict(array.get(i)));
      }
    } else {
      addFont(top);
    }
  }

  private void addFont(CffTable.Dict font) throws IOException {
    int length = font.number(CffTable.PRIVATE, 0, 0);
    int start = font.number(CffTable.PRIVATE, 1, 0);
    CffTable.Dict own = CffTable.dict(table.bytes(start, length));
    int subrs = own.number(CffTable.SUBRS, 0, 0);
    fonts.add(font);
    privates.add(own);
    localSubrs.add(subrs == 0 ? CffTable.Index.EMPTY : table.index(start + subrs));
  }

  /**
   * @param glyphs numbers in the file, in the order of their new numbers; 0 first
   */
  public static byte[] of(SfntFile file, int[] glyphs) throws IOException {
    return new CffSubset(file).write(glyphs);
  }

  private byte[] write(int[] glyphs) throws IOException {
    int[] fontOf = fontsOf(glyphs);
    Map<Integer, Integer> used = new LinkedHashMap<>();
    List<byte[]> outlines = new ArrayList<>();
    for (int i = 0; i < glyphs.length; i++) {
      int font = fontOf[i];
      used.putIfAbsent(font, used.size());
      outlines.add(CharString.flat(charStrings.get(glyphs[i]), globalSubrs, localSubrs.get(font)));
    }
    byte[] head = {1, 0, 4, 4};
    byte[] names = index(List.of(ascii("Subset")));
    byte[] strings = index(List.of(ascii("Adobe"), ascii("Identity"), ascii("Subset")));
    byte[] subrs = index(List.of());
    byte[] charset = charset(glyphs.length);
    byte[] select = select(fontOf, used);
    byte[] shapes = index(outlines);

    int topLength = index(List.of(top(glyphs.length, 0, 0, 0, 0))).length;
    int charsetAt = head.length + names.length + topLength + strings.length + subrs.length;
    int selectAt = charsetAt + charset.length;
    int shapesAt = selectAt + select.length;
    int privateAt = shapesAt + shapes.length;
    ByteArrayOutputStream privateBytes = new ByteArrayOutputStream();
    List<byte[]> fontDicts = new ArrayList<>();
    for (int font : used.keySet()) {
      byte[] own = privateDict(privates.get(font));
      fontDicts.add(fontDict(fonts.get(font), own.length, privateAt + privateBytes.size()));
      privateBytes.writeBytes(own);
    }
    int arrayAt = privateAt + privateBytes.size();

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head);
    out.writeBytes(names);
    out.writeBytes(index(List.of(top(glyphs.length, charsetAt, selectAt, shapesAt, arrayAt))));
    out.writeBytes(strings);
    out.writeBytes(subrs);
    out.writeBytes(charset);
    out.writeBytes(select);
    out.writeBytes(shapes);
    out.writeBytes(privateBytes.toByteArray());
    out.writeBytes(index(fontDicts));
    return out.toByteArray();
  }

  private byte[] top(int count, int charset, int select, int shapes, int array) {
    Writer dict = new Writer();
    dict.raw(new byte[] {(byte) 248, 27, (byte) 248, 28, (byte) 139}).operator(ROS); // 391 392 0
    byte[] box = top.operands().get(CffTable.FONT_BBOX);
    if (box != null) {
      dict.raw(box).operator(CffTable.FONT_BBOX);
    }
    byte[] matrix = top.operands().get(CffTable.FONT_MATRIX);
    if (matrix != null) {
      dict.raw(matrix).operator(CffTable.FONT_MATRIX);
    }
    dict.number(count).operator(CID_COUNT);
    dict.number(charset).operator(CHARSET);
    dict.number(select).operator(CffTable.FD_SELECT);
    dict.number(shapes).operator(CffTable.CHAR_STRINGS);
    dict.number(array).operator(CffTable.FD_ARRAY);
    return dict.bytes();
  }

  private byte[] fontDict(CffTable.Dict font, int length, int start) {
    Writer dict = new Writer();
    byte[] matrix = font.operands().get(CffTable.FONT_MATRIX);
    if (matrix != null && font != top) {
      dict.raw(matrix).operator(CffTable.FONT_MATRIX);
    }
    dict.number(STANDARD_STRINGS + 2).operator(1238);
    dict.number(length).number(start).operator(CffTable.PRIVATE);
    return dict.bytes();
  }

  private static byte[] privateDict(CffTable.Dict own) {
    Writer dict = new Writer();
    own.operands().keySet().stream()
        .filter(operator -> operator != CffTable.SUBRS)
        .sorted()
        .forEach(operator -> dict.raw(own.operands().get(operator)).operator(operator));
    return dict.bytes();
  }

  /** Which font of the array draws each glyph (Technical Note 5176, 19). */
  private int[] fontsOf(int[] glyphs) throws IOException {
    int[] fontOf = new int[glyphs.length];
    int start = top.number(CffTable.FD_SELECT, 0, 0);
    if (start == 0) {
      return fontOf;
    }
    int format = table.bytes(start, 1).get(0);
    if (format != 0 && format != 3) {
      throw new IOException("CFF: FDSelect format " + format);
    }
    for (int i = 0; i < glyphs.length; i++) {
      fontOf[i] =
          format == 0
              ? table.bytes(start + 1 + glyphs[i], 1).get(0) & 0xFF
              : ranged(start + 1, glyphs[i]);
      if (fontOf[i] >= fonts.size()) {
        throw new IOException("CFF: glyph " + glyphs[i] + " has no font");
      }
    }
    return fontOf;
  }

  private int ranged(int start, int glyph) throws IOException {
    int low = 0;
    int high = table.bytes(start, 2).getChar(0);
    ByteBuffer ranges = table.bytes(start + 2, 3 * high + 2);
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (ranges.getChar(3 * middle) <= glyph) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return ranges.get(3 * low + 2) & 0xFF;
  }

  /** CIDs equal to the new glyph numbers: one range from 1 on. */
  private static byte[] charset(int count) {
    return count == 1
        ? new byte[] {0}
        : ByteBuffer.allocate(5)
            .put((byte) 2)
            .putShort((short) 1)
            .putShort((short) (count - 2))
            .array();
  }

  /** FDSelect of format 3: ranges (Technical Note 5176, 19). */
  private static byte[] select(int[] fontOf, Map<Integer, Integer> numbers) {
    ByteBuffer ranges =
        ByteBuffer.allocate(3 * fontOf.length + 5).put((byte) 3).putShort((short) 0);
    int count = 0;
    for (int i = 0; i < fontOf.length; i++) {
      if (i == 0 || fontOf[i] != fontOf[i - 1]) {
        ranges.putShort((short) i).put(numbers.get(fontOf[i]).byteValue());
        count++;
      }
    }
    ranges.putShort((short) fontOf.length).putShort(1, (short) count);
    return Arrays.copyOf(ranges.array(), ranges.position());
  }

  private static byte[] index(List<byte[]> objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(objects.size() >> 8);
    out.write(objects.size());
    if (objects.isEmpty()) {
      return out.toByteArray();
    }
    out.write(4);
    ByteBuffer offsets = ByteBuffer.allocate(4 * (objects.size() + 1));
    int offset = 1;
    for (byte[] object : objects) {
      offsets.putInt(offset);
      offset += object.length;
    }
    out.writeBytes(offsets.putInt(offset).array());
    objects.forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Writes a dictionary; every number takes five bytes, so that lengths do not depend on values.
   */
  private static final class Writer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Writer number(int value) {
      out.writeBytes(ByteBuffer.allocate(5).put((byte) 29).putInt(value).array());
      return this;
    }

    Writer raw(byte[] operands) {
      out.writeBytes(operands);
      return this;
    }

    void operator(int operator) {
      if (operator >= 1200) {
        out.write(12);
        out.write(operator - 1200);
      } else {
        out.write(operator);
      }
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
