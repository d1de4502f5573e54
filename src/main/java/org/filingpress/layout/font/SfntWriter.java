package org.filingpress.layout.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Puts tables together to a font file (OpenType, "Organization of an OpenType Font"). */
final class SfntWriter {
  private final int version;
  private final Map<String, byte[]> tables = new TreeMap<>();

  /**
   * @param version 0x00010000 for TrueType outlines, "OTTO" for CFF
   */
  SfntWriter(int version) {
    this.version = version;
  }

  void add(String tag, byte[] table) {
    tables.put(tag, table);
  }

  byte[] bytes() {
    int count = tables.size();
    int size = 12 + 16 * count;
    for (byte[] table : tables.values()) {
      size += padded(table.length);
    }
    ByteBuffer file = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(count);
    file.putInt(version).putShort((short) count);
    file.putShort((short) (16 * power));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (16 * (count - power)));
    int at = 12 + 16 * count;
    int head = -1;
    for (Map.Entry<String, byte[]> entry : tables.entrySet()) {
      byte[] table = entry.getValue();
      file.put(at, table);
      if (entry.getKey().equals("head")) {
        head = at;
        file.putInt(head + 8, 0);
      }
      file.put(entry.getKey().getBytes(StandardCharsets.ISO_8859_1));
      file.putInt(sum(file, at, padded(table.length))).putInt(at).putInt(table.length);
      at += padded(table.length);
    }
    if (head >= 0) {
      file.putInt(head + 8, 0xB1B0AFBA - sum(file, 0, size));
    }
    return file.array();
  }

  private static int sum(ByteBuffer file, int start, int length) {
    int sum = 0;
    for (int at = start; at < start + length; at += 4) {
      sum += file.getInt(at);
    }
    return sum;
  }

  private static int padded(int length) {
    return length + 3 & ~3;
  }
}
