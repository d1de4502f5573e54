package org.filingpress.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text as it is filled, kept as UTF-8. One thread writes it; after that any number may read it.
 * Positions are bytes from its start.
 */
final class TextBuffer extends Writer {

  private static final int FIRST_CAPACITY = 1 << 16;
  private static final int LONGEST_CHARACTER = 4;

  private final int limit;
  private byte[] bytes = new byte[FIRST_CAPACITY];
  private int used;
  private char highSurrogate;

  /**
   * @param limit how many bytes it may hold before it throws {@link LimitExceededException}
   */
  TextBuffer(int limit) {
    this.limit = limit;
  }

  /** Where the next character goes. */
  int position() {
    return used;
  }

  /** Forgets all from a position on. */
  void truncate(int position) {
    used = position;
  }

  @Override
  public void write(char[] text, int from, int length) {
    reserve(length);
    for (int i = from; i < from + length; i++) {
      put(text[i]);
    }
  }

  @Override
  public void write(String text, int from, int length) {
    reserve(length);
    for (int i = from; i < from + length; i++) {
      put(text.charAt(i));
    }
  }

  @Override
  public void write(String text) {
    write(text, 0, text.length());
  }

  /** Adds a stretch of text with its markup characters escaped. */
  void writeEscaped(String text, int from, int to) {
    reserve(to - from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> write("&amp;");
        case '<' -> write("&lt;");
        case '>' -> write("&gt;");
        case '"' -> write("&quot;");
        default -> {
          reserve(1);
          put(c);
        }
      }
    }
  }

  /** Copies a stretch of another buffer. */
  void append(TextBuffer other, int from, int to) {
    reserve((to - from) / LONGEST_CHARACTER + 1);
    System.arraycopy(other.bytes, from, bytes, used, to - from);
    used += to - from;
  }

  InputStream open(int from, int to) {
    return new ByteArrayInputStream(bytes, from, to - from);
  }

  void writeTo(OutputStream out, int from, int to) throws IOException {
    out.write(bytes, from, to - from);
  }

  /** All of it. */
  @Override
  public String toString() {
    return new String(bytes, 0, used, StandardCharsets.UTF_8);
  }

  private void reserve(int characters) {
    if (used + (long) characters > limit) {
      throw new LimitExceededException("docx.too-much-text", String.valueOf(limit));
    }
    long needed = used + (long) characters * LONGEST_CHARACTER;
    if (needed > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, bytes.length * 2L)));
    }
  }

  private void put(char c) {
    if (c < 0x80) {
      bytes[used++] = (byte) c;
    } else if (c < 0x800) {
      bytes[used++] = (byte) (0xC0 | c >> 6);
      bytes[used++] = (byte) (0x80 | c & 0x3F);
    } else if (Character.isHighSurrogate(c)) {
      highSurrogate = c;
    } else if (Character.isLowSurrogate(c)) {
      int codePoint = Character.toCodePoint(highSurrogate, c);
      bytes[used++] = (byte) (0xF0 | codePoint >> 18);
      bytes[used++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
      bytes[used++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
      bytes[used++] = (byte) (0x80 | codePoint & 0x3F);
    } else {
      bytes[used++] = (byte) (0xE0 | c >> 12);
      bytes[used++] = (byte) (0x80 | c >> 6 & 0x3F);
      bytes[used++] = (byte) (0x80 | c & 0x3F);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
