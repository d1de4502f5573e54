package org.filingpress.filing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of an input in strict UTF-8. A byte that is none stands as {@code U+DC00 + byte},
 * a lone surrogate, which UTF-8 can never give: so the reader of the characters knows its place.
 */
final class Utf8Input {
  private static final int SIZE = 1 << 14;

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).flip();
  private long given;
  private boolean ended;
  private boolean begun;
  private boolean malformed;
  private boolean utf16;
  private boolean gbk;

  Utf8Input(InputStream in) {
    this.in = in;
  }

  /**
   * Fills {@code chars} with what the input has ready, waiting for at least one character.
   *
   * @return false at the end of the input
   */
  boolean fill(CharBuffer chars) throws IOException {
    chars.clear();
    while (chars.position() == 0) {
      int from = bytes.position();
      CoderResult result = decoder.decode(bytes, chars, ended);
      given += bytes.position() - from;
      if (chars.position() > 0) {
        break;
      } else if (result.isMalformed()) {
        mark(chars, result.length());
      } else if (ended) {
        return false;
      } else {
        readOn();
      }
    }
    chars.flip();
    return true;
  }

  /** How many bytes of the input the characters stand for that were given so far. */
  long given() {
    return given;
  }

  /** How many bytes a character of UTF-8 stands for; a surrogate for half of four. */
  static int size(char c) {
    return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }

  /** Whether bytes were given that are no UTF-8. */
  boolean isMalformed() {
    return malformed;
  }

  /** Whether the input begins like UTF-16 or UTF-32; known once {@link #fill} was called. */
  boolean looksLikeUtf16() {
    return utf16;
  }

  /** Whether the first bytes that are no UTF-8 are good GBK. */
  boolean looksLikeGbk() {
    return gbk;
  }

  private void mark(CharBuffer chars, int length) throws IOException {
    if (!malformed) {
      read(SIZE); // as many whatever pieces they come in
      malformed = true;
      gbk = isGbk(bytes.duplicate());
    }
    given += length;
    for (int i = 0; i < length; i++) {
      chars.put((char) (0xDC00 + (bytes.get() & 0xFF)));
    }
  }

  private void readOn() throws IOException {
    read(bytes.remaining() + (begun ? 1 : 4));
    if (!begun) {
      begun = true;
      utf16 = isUtf16(bytes);
    }
  }

  /** Until so many bytes are ready, or as many as there are. */
  private void read(int wanted) throws IOException {
    bytes.compact();
    try {
      while (bytes.position() < wanted && !ended) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
          ended = true;
        } else {
          bytes.position(bytes.position() + read);
        }
      }
    } finally {
      bytes.flip();
    }
  }

  /**
   * A byte order mark of UTF-16 or UTF-32, or what a filing begins with and zero bytes beside it.
   */
  private static boolean isUtf16(ByteBuffer start) {
    if (start.remaining() < 2) {
      return false;
    }
    int a = start.get(0) & 0xFF;
    int b = start.get(1) & 0xFF;
    if (a == 0xFE && b == 0xFF || a == 0xFF && b == 0xFE) {
      return true;
    } else if (start.remaining() < 4) {
      return false;
    }
    int c = start.get(2) & 0xFF;
    int d = start.get(3) & 0xFF;
    boolean little = begins(a) && b == 0 && (d == 0 || c > 0);
    boolean big = a == 0 && begins(b);
    boolean big32 = a == 0 && b == 0 && (c == 0 && begins(d) || c == 0xFE && d == 0xFF);
    return little || big || big32;
  }

  /** Whether a JSON text may begin with this character. */
  private static boolean begins(int character) {
    return character > 0 && "{[ \t\r\n".indexOf(character) >= 0;
  }

  private static boolean isGbk(ByteBuffer rest) {
    if (!Charset.isSupported("GBK")) {
      return false;
    }
    CharsetDecoder decoder =
        Charset.forName("GBK")
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return !decoder.decode(rest, CharBuffer.allocate(SIZE), false).isError();
  }
}
