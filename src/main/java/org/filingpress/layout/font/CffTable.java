package org.filingpress.layout.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a Compact Font Format table (Adobe Technical Note 5176): indexes and dictionaries, as far
 * as a subset needs them. Numbers of operators of two bytes are {@code 1200 + second byte}.
 */
final class CffTable {
  static final int CHAR_STRINGS = 17;
  static final int PRIVATE = 18;
  static final int SUBRS = 19;
  static final int FONT_MATRIX = 1207;
  static final int FONT_BBOX = 5;
  static final int FD_ARRAY = 1236;
  static final int FD_SELECT = 1237;

  private final ByteBuffer table;

  /**
   * An INDEX: objects by number. Its offsets, of which a font has tens of thousands, are read and
   * checked as they are asked for.
   *
   * @param offsets where the offsets begin
   * @param size of an offset, in bytes
   * @param data where offset 0 leads
   */
  record Index(ByteBuffer table, int count, int offsets, int size, int data) {
    static final Index EMPTY = new Index(ByteBuffer.allocate(0), 0, 0, 1, 0);

    ByteBuffer get(int number) throws IOException {
      if (number < 0 || number >= count) {
        throw new IOException("CFF: no object " + number + " of " + count);
      }
      int start = place(number);
      int end = place(number + 1);
      if (end < start) {
        throw new IOException("CFF: an object ends before it begins");
      }
      return table.slice(start, end - start);
    }

    /** Where the next thing begins. */
    int end() throws IOException {
      return count == 0 ? data : place(count);
    }

    private int place(int number) throws IOException {
      int offset = 0;
      for (int at = offsets + size * number; at < offsets + size * (number + 1); at++) {
        offset = offset << 8 | table.get(at) & 0xFF;
      }
      if (offset < 1 || offset > table.limit() - data) {
        throw new IOException("CFF: an offset lies outside the table");
      }
      return data + offset;
    }
  }

  /** A dictionary: the bytes of each operator's operands, and their values as integers. */
  record Dict(Map<Integer, byte[]> operands, Map<Integer, int[]> numbers) {
    int number(int operator, int which, int otherwise) {
      int[] values = numbers.get(operator);
      return values == null || values.length <= which ? otherwise : values[which];
    }
  }

  CffTable(ByteBuffer table) {
    this.table = table;
  }

  ByteBuffer bytes(int start, int length) throws IOException {
    if (start < 0 || length < 0 || (long) start + length > table.limit()) {
      throw new IOException("CFF: an offset lies outside the table");
    }
    return table.slice(start, length);
  }

  Index index(int start) throws IOException {
    int count = bytes(start, 2).getChar(0);
    if (count == 0) {
      return new Index(table, 0, start, 1, start + 2);
    }
    int size = bytes(start + 2, 1).get(0);
    if (size < 1 || size > 4) {
      throw new IOException("CFF: offsets of " + size + " bytes");
    }
    int length = bytes(start + 3, size * (count + 1)).limit();
    return new Index(table, count, start + 3, size, start + 2 + length);
  }

  static Dict dict(ByteBuffer data) throws IOException {
    Map<Integer, byte[]> operands = new HashMap<>();
    Map<Integer, int[]> numbers = new HashMap<>();
    int[] stack = new int[513];
    int depth = 0;
    int start = 0;
    int at = 0;
    while (at < data.limit()) {
      int first = data.get(at) & 0xFF;
      if (first <= 21) {
        byte[] raw = new byte[at - start];
        data.get(start, raw);
        int operator = first;
        if (first == 12) {
          operator = 1200 + (data.get(++at) & 0xFF);
        }
        operands.put(operator, raw);
        numbers.put(operator, Arrays.copyOf(stack, depth));
        depth = 0;
        start = ++at;
        continue;
      }
      if (depth == stack.length) {
        throw new IOException("CFF: too many operands");
      }
      if (first == 28) {
        stack[depth++] = data.getShort(at + 1);
        at += 3;
      } else if (first == 29) {
        stack[depth++] = data.getInt(at + 1);
        at += 5;
      } else if (first == 30) {
        do {
          at++;
        } while ((data.get(at) & 0x0F) != 0x0F && (data.get(at) & 0xF0) != 0xF0);
        stack[depth++] = 0;
        at++;
      } else if (first >= 32 && first <= 246) {
        stack[depth++] = first - 139;
        at++;
      } else if (first >= 247 && first <= 254) {
        int second = data.get(at + 1) & 0xFF;
        stack[depth++] =
            first <= 250 ? (first - 247) * 256 + second + 108 : (251 - first) * 256 - second - 108;
        at += 2;
      } else {
        throw new IOException("CFF: byte " + first + " in a dictionary");
      }
    }
    return new Dict(operands, numbers);
  }
}
