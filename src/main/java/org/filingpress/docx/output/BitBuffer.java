package org.filingpress.docx.output;

import java.util.Arrays;

/** Bits packed into bytes, the first into the lowest bit (RFC 1951, 3.1.1). */
final class BitBuffer {

  private byte[] bytes;
  private int length;
  private long pending;
  private int pendingBits;

  /**
   * @param capacity bytes to begin with
   */
  BitBuffer(int capacity) {
    bytes = new byte[capacity];
  }

  /** Makes room for as many bytes as the next calls of {@link #put} will fill. */
  void reserve(int count) {
    if (count > bytes.length - length - Long.BYTES) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count + Long.BYTES, bytes.length * 2));
    }
  }

  /**
   * @param count at most 48
   */
  void put(long value, int count) {
    pending |= value << pendingBits;
    pendingBits += count;
    while (pendingBits >= 16) {
      bytes[length] = (byte) pending;
      bytes[length + 1] = (byte) (pending >> 8);
      length += 2;
      pending >>>= 16;
      pendingBits -= 16;
    }
  }

  /** All of them, the last byte filled up with zeros. */
  byte[] toBytes() {
    reserve(2);
    while (pendingBits > 0) {
      bytes[length++] = (byte) pending;
      pending >>>= 8;
      pendingBits -= 8;
    }
    pendingBits = 0;
    return Arrays.copyOf(bytes, length);
  }
}
