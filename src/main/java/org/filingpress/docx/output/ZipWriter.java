package org.filingpress.docx.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A zip archive that is written forwards only (PKWARE's APPNOTE, 4.3); the same entries give the
 * same bytes. Sizes stand before the content, which is all in memory.
 */
public final class ZipWriter {

  private static final int ENTRY = 0x04034b50;
  private static final int ENTRY_LENGTH = 30;
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int DIRECTORY_ENTRY_LENGTH = 46;
  private static final int DIRECTORY_END = 0x06054b50;
  private static final int DIRECTORY_END_LENGTH = 22;

  /** The zip specification of 1993, 2.0: the first with DEFLATE. */
  private static final short VERSION = 20;

  private static final short NAMES_ARE_UTF_8 = 0x800;
  private static final short DEFLATED = 8;

  /**
   * 1980-02-01, an early date: the earliest that a zip knows, 1980-01-01, is before the earliest in
   * zones east of Greenwich.
   */
  private static final short NO_DATE = 2 << 5 | 1;

  private final OutputStream out;
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream(1024);
  private int offset;
  private short count;

  public ZipWriter(OutputStream out) {
    this.out = out;
  }

  /** Adds an entry. */
  public void add(Packed entry) throws IOException {
    byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
    ByteBuffer header = buffer(ENTRY_LENGTH + name.length).putInt(ENTRY);
    describe(header, entry, name).put(name);
    out.write(header.array());
    out.write(entry.compressed());
    ByteBuffer listed = buffer(DIRECTORY_ENTRY_LENGTH + name.length).putInt(DIRECTORY_ENTRY);
    describe(listed.putShort(VERSION), entry, name);
    listed.position(DIRECTORY_ENTRY_LENGTH - Integer.BYTES);
    listed.putInt(offset).put(name);
    directory.write(listed.array());
    offset += header.capacity() + entry.compressed().length;
    count++;
  }

  /** What an entry's own header and the directory have in common. */
  private static ByteBuffer describe(ByteBuffer header, Packed entry, byte[] name) {
    return header
        .putShort(VERSION)
        .putShort(NAMES_ARE_UTF_8)
        .putShort(DEFLATED)
        .putShort((short) 0)
        .putShort(NO_DATE)
        .putInt(entry.crc())
        .putInt(entry.compressed().length)
        .putInt(entry.size())
        .putShort((short) name.length)
        .putShort((short) 0);
  }

  /** Writes the directory; the stream is left open. */
  public void finish() throws IOException {
    directory.writeTo(out);
    ByteBuffer end = buffer(DIRECTORY_END_LENGTH).putInt(DIRECTORY_END).putInt(0);
    end.putShort(count).putShort(count).putInt(directory.size()).putInt(offset);
    out.write(end.array());
    out.flush();
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
