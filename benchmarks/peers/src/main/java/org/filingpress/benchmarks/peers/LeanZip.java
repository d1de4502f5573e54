package org.filingpress.benchmarks.peers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip archive of parts compressed once, but for one that is compressed anew in each. */
public final class LeanZip {

  /** The one at which zlib makes files as large as those of the others, in the least time. */
  private static final int LEVEL = 5;

  private record Packed(byte[] name, byte[] compressed, int length, int crc, int size) {}

  private final Map<String, Packed> packed = new LinkedHashMap<>();

  public LeanZip(Map<String, byte[]> parts) {
    parts.forEach((name, bytes) -> packed.put(name, packed(name, bytes, 9)));
  }

  /** Writes the archive with this content of one part. */
  public void write(String changed, byte[] content, OutputStream out) throws IOException {
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    int offset = 0;
    for (Map.Entry<String, Packed> part : packed.entrySet()) {
      Packed one =
          part.getKey().equals(changed) ? packed(changed, content, LEVEL) : part.getValue();
      byte[] header = header(one, false, 0);
      out.write(header);
      out.write(one.compressed(), 0, one.length());
      directory.write(header(one, true, offset));
      offset += header.length + one.length();
    }
    directory.writeTo(out);
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0x06054b50).putInt(0);
    end.putShort((short) packed.size()).putShort((short) packed.size());
    end.putInt(directory.size()).putInt(offset).putShort((short) 0);
    out.write(end.array());
  }

  private static byte[] header(Packed part, boolean inDirectory, int offset) {
    ByteBuffer header = ByteBuffer.allocate((inDirectory ? 46 : 30) + part.name().length);
    header.order(ByteOrder.LITTLE_ENDIAN).putInt(inDirectory ? 0x02014b50 : 0x04034b50);
    if (inDirectory) {
      header.putShort((short) 20);
    }
    header.putShort((short) 20).putShort((short) 0x800).putShort((short) 8);
    header.putShort((short) 0).putShort((short) 0x21);
    header.putInt(part.crc()).putInt(part.length()).putInt(part.size());
    header.putShort((short) part.name().length).putShort((short) 0);
    if (inDirectory) {
      header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(offset);
    }
    return header.put(part.name()).array();
  }

  private static Packed packed(String name, byte[] bytes, int level) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    Deflater deflater = new Deflater(level, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] buffer = new byte[bytes.length / 4 + 256];
      int length = 0;
      while (!deflater.finished()) {
        if (length == buffer.length) {
          buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        length += deflater.deflate(buffer, length, buffer.length - length);
      }
      return new Packed(
          name.getBytes(StandardCharsets.UTF_8),
          buffer,
          length,
          (int) crc.getValue(),
          bytes.length);
    } finally {
      deflater.end();
    }
  }
}
