package org.filingpress.layout.pdf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The kinds of picture that go into a PDF, told by their first bytes, never by a name. */
final class PictureType {
  private static final long MOST_PIXELS = 50_000_000;
  private static final int PNG_SIZE_AT = 16;
  private static final int GIF_SIZE_AT = 6;

  private PictureType() {}

  /**
   * The media type; null for anything but PNG, JPEG and GIF, and for a PNG or GIF beyond 50
   * megapixels: these are unpacked, and a small file can hold a huge picture.
   */
  static @Nullable String of(byte[] bytes) {
    if (startsWith(bytes, 0x89, 'P', 'N', 'G')) {
      return bytes.length > PNG_SIZE_AT + 8 && pixels(bytes) <= MOST_PIXELS ? "image/png" : null;
    }
    if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
      return "image/jpeg";
    }
    boolean gif = startsWith(bytes, 'G', 'I', 'F', '8') && bytes.length > GIF_SIZE_AT + 4;
    return gif && gifPixels(bytes) <= MOST_PIXELS ? "image/gif" : null;
  }

  private static long pixels(byte[] png) {
    ByteBuffer header = ByteBuffer.wrap(png);
    long width = header.getInt(PNG_SIZE_AT) & 0xFFFFFFFFL;
    long height = header.getInt(PNG_SIZE_AT + 4) & 0xFFFFFFFFL;
    return width > MOST_PIXELS || height > MOST_PIXELS ? Long.MAX_VALUE : width * height;
  }

  /** Of its logical screen, in which all its frames lie (GIF89a, 18). */
  private static long gifPixels(byte[] gif) {
    ByteBuffer header = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
    long width = header.getShort(GIF_SIZE_AT) & 0xFFFFL;
    return width * (header.getShort(GIF_SIZE_AT + 2) & 0xFFFFL);
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
