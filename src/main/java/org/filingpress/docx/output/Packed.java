package org.filingpress.docx.output;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * An entry of an archive, compressed.
 *
 * @param compressed as DEFLATE data (RFC 1951)
 * @param crc of its content
 * @param size of its content, in bytes
 */
public record Packed(String name, byte[] compressed, int crc, int size) {

  /** Packs what is the same in every document: once, so as small as can be. */
  public static Packed fixed(String name, byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] buffer = new byte[bytes.length + bytes.length / 1000 + 64];
      int length = deflater.deflate(buffer);
      byte[] compressed = Arrays.copyOf(buffer, length);
      return new Packed(name, compressed, crc(bytes, bytes.length), bytes.length);
    } finally {
      deflater.end();
    }
  }

  /** Packs a filled part. */
  public static Packed filled(String name, TextBuffer text) {
    int size = text.position();
    return new Packed(name, Deflation.compressed(text), crc(text.bytes(), size), size);
  }

  private static int crc(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }
}
