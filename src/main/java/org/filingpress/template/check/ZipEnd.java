package org.filingpress.template.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The end of a zip file: its directory, without which Word does not open it. The parts before it
 * can be read all the same, so that a file cut short there would pass for whole.
 */
final class ZipEnd {

  /** Bytes of the end record without its comment (APPNOTE.TXT 6.3.10, 4.3.16). */
  private static final int RECORD = 22;

  private static final int SIGNATURE = 0x06054b50;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private ZipEnd() {}

  /** Whether the file ends with an end record, and the directory it names lies before that. */
  static boolean isThere(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int first = Math.max(0, file.length - RECORD - LONGEST_COMMENT);
    for (int at = file.length - RECORD; at >= first; at--) {
      if (bytes.getInt(at) == SIGNATURE
          && Short.toUnsignedInt(bytes.getShort(at + 20)) == file.length - at - RECORD) {
        long size = Integer.toUnsignedLong(bytes.getInt(at + 12));
        long offset = Integer.toUnsignedLong(bytes.getInt(at + 16));
        return offset + size <= at || offset == 0xFFFF_FFFFL;
      }
    }
    return false;
  }
}
