package org.filingpress.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Text as it is filled, kept as UTF-8. One thread writes it; after that any number may read it.
 * Positions are bytes from its start.
 */
final class TextBuffer extends Writer {

  private static final int FIRST_CAPACITY = 1 << 16;

  private final int limit;
  private byte[] bytes;
  private int used;

  /**
   * @param limit how many bytes it may hold before it throws {@link LimitExceededException}
   */
  TextBuffer(int limit) {
    this(limit, FIRST_CAPACITY);
  }

  /**
   * @param capacity how many bytes it has room for at first
   */
  TextBuffer(int limit, int capacity) {
    this.limit = limit;
    this.bytes = new byte[capacity];
  }

  /** Where the next character goes. */
  int position() {
    return used;
  }

  /** Forgets all from a position on. */
  void truncate(int position) {
    used = position;
  }

  /** Whether it ends with this text, all of whose characters are ASCII. */
  boolean endsWith(String ascii) {
    int start = used - ascii.length();
    for (int i = 0; start >= 0 && i < ascii.length(); i++) {
      if (bytes[start + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return start >= 0;
  }

  @Override
  public void write(char[] text, int from, int length) {
    append(new String(text, from, length));
  }

  @Override
  public void write(String text, int from, int length) {
    append(text.substring(from, from + length));
  }

  @Override
  public void write(String text) {
    append(text);
  }

  /**
   * Adds a stretch of text with its markup characters escaped.
   *
   * @throws UnprintableTextException at a character that XML 1.0 (2.2, production Char) cannot hold
   */
  void writeEscaped(String text, int from, int to) {
    int at = from;
    for (int i = from; i < to; i++) {
      String escaped = escaped(text.charAt(i));
      if (escaped != null) {
        write(text, at, i - at);
        write(escaped);
        at = i + 1;
      } else if (!isXml(text, i, to)) {
        throw new UnprintableTextException(text, i);
      }
    }
    write(text, at, to - at);
  }

  private static @Nullable String escaped(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> null;
    };
  }

  private static boolean isXml(String text, int at, int to) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < to && Character.isLowSurrogate(text.charAt(at + 1));
    } else if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
  }

  /** Copies a stretch of another buffer. */
  void append(TextBuffer other, int from, int to) {
    append(other.bytes, from, to - from);
  }

  /** Most of the text is ASCII, which a string encodes many characters at a time. */
  private void append(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    append(encoded, 0, encoded.length);
  }

  private void append(byte[] encoded, int from, int length) {
    if (length > limit - used) {
      throw new LimitExceededException("docx.too-much-text", String.valueOf(limit));
    }
    if (length > bytes.length - used) {
      bytes =
          Arrays.copyOf(
              bytes, (int) Math.min(limit, Math.max(used + (long) length, bytes.length * 2L)));
    }
    System.arraycopy(encoded, from, bytes, used, length);
    used += length;
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

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
