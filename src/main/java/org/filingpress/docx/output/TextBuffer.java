package org.filingpress.docx.output;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.BufferOverflowException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Text as it is filled, kept as UTF-8, with notes of where the template's fixed pieces stand in it.
 * One thread writes it; after that any number may read it. Positions are bytes from its start.
 */
public final class TextBuffer {

  /** In bytes; a note of less would not help {@link Deflation}. */
  private static final int SHORTEST_NOTED = 8;

  /** The greatest array that every JVM makes. */
  private static final int MAX_CAPACITY = Integer.MAX_VALUE - 8;

  private final int limit;
  private byte[] bytes;
  private int used;
  private int[] notedPlaces = new int[256];
  private int[] notedPieces = new int[256];
  private int noteCount;
  private int pieceCount;

  /**
   * @param limit how many bytes it may hold before it throws {@link BufferOverflowException}
   * @param capacity how many bytes it has room for at first
   */
  public TextBuffer(int limit, int capacity) {
    this.limit = limit;
    this.bytes = new byte[capacity];
  }

  /** Where the next character goes. */
  public int position() {
    return used;
  }

  /** The text's bytes, from 0 to {@link #position()}. */
  byte[] bytes() {
    return bytes;
  }

  /** How many notes there are, in ascending places. */
  int noteCount() {
    return noteCount;
  }

  /** Where a fixed piece begins. */
  int notedPlace(int note) {
    return notedPlaces[note];
  }

  /** Which it is, from 0 to {@link #pieceCount()}; the same number for the same text. */
  int notedPiece(int note) {
    return notedPieces[note];
  }

  int pieceCount() {
    return pieceCount;
  }

  /** Forgets all from a position on. */
  public void truncate(int position) {
    used = position;
    while (noteCount > 0 && notedPlaces[noteCount - 1] >= position) {
      noteCount--;
    }
  }

  /** Whether it ends with this text, all of whose characters are ASCII. */
  public boolean endsWith(String ascii) {
    int start = used - ascii.length();
    for (int i = 0; start >= 0 && i < ascii.length(); i++) {
      if (bytes[start + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return start >= 0;
  }

  /**
   * Adds one of the template's fixed pieces.
   *
   * @param number the same whenever the same piece is added, from 0 on
   */
  public void piece(int number, byte[] utf8) {
    if (utf8.length >= SHORTEST_NOTED) {
      note(used, number);
      pieceCount = Math.max(pieceCount, number + 1);
    }
    append(utf8);
  }

  /** Most of this is ASCII, which a string encodes many characters at a time. */
  public void write(String text) {
    if (!text.isEmpty()) {
      append(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Adds UTF-8. */
  public void append(byte[] utf8) {
    append(utf8, 0, utf8.length);
  }

  /** Copies a stretch of another buffer, with its notes. */
  public void append(TextBuffer other, int from, int to) {
    int shift = used - from;
    append(other.bytes, from, to - from);
    pieceCount = Math.max(pieceCount, other.pieceCount);
    int note = Arrays.binarySearch(other.notedPlaces, 0, other.noteCount, from);
    for (note = note < 0 ? -note - 1 : note;
        note < other.noteCount && other.notedPlaces[note] < to;
        note++) {
      note(other.notedPlaces[note] + shift, other.notedPieces[note]);
    }
  }

  private void note(int place, int piece) {
    if (noteCount == notedPlaces.length) {
      notedPlaces = Arrays.copyOf(notedPlaces, noteCount * 2);
      notedPieces = Arrays.copyOf(notedPieces, noteCount * 2);
    }
    notedPlaces[noteCount] = place;
    notedPieces[noteCount++] = piece;
  }

  private void append(byte[] encoded, int from, int length) {
    reserve(length);
    checkLimit(length);
    System.arraycopy(encoded, from, bytes, used, length);
    used += length;
  }

  /**
   * Adds a stretch of text with its markup characters escaped.
   *
   * @throws UnprintableTextException at a character that XML 1.0 (2.2, production Char) cannot hold
   */
  public void writeEscaped(String text, int from, int to) {
    reserve(3L * (to - from));
    int at = used;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= '\u0800' && c < '\uD800' || c > '\uDFFF' && c < '\uFFFE') {
        bytes[at++] = (byte) (0xE0 | c >> 12);
        bytes[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[at++] = (byte) (0x80 | c & 0x3F);
      } else if (c >= ' ' && c < '\u0080' && escaped(c) == null) {
        bytes[at++] = (byte) c;
      } else {
        checkLimit(at - used);
        used = at;
        i += writeRare(text, i, to) - 1;
        reserve(3L * (to - i));
        at = used;
      }
    }
    checkLimit(at - used);
    used = at;
  }

  /** Adds one character that needs more than its bytes; returns how long it is in UTF-16. */
  private int writeRare(String text, int at, int to) {
    char c = text.charAt(at);
    String escaped = escaped(c);
    if (escaped != null) {
      write(escaped);
      return 1;
    } else if (Character.isHighSurrogate(c)
        && at + 1 < to
        && Character.isLowSurrogate(text.charAt(at + 1))) {
      write(text.substring(at, at + 2));
      return 2;
    } else if (c >= '\u0080' && c < '\u0800' || c == '\t' || c == '\n' || c == '\r') {
      write(String.valueOf(c));
      return 1;
    }
    throw new UnprintableTextException(text, at);
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

  private void checkLimit(int length) {
    if (length > limit - used) {
      throw new BufferOverflowException();
    }
  }

  private void reserve(long length) {
    if (length > bytes.length - used) {
      long wanted = Math.max(used + length, Math.min(limit, bytes.length * 2L));
      bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_CAPACITY, wanted));
    }
  }

  /** All of it, as UTF-8. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, used);
  }

  public InputStream open() {
    return new ByteArrayInputStream(bytes, 0, used);
  }

  /** All of it. */
  @Override
  public String toString() {
    return new String(bytes, 0, used, StandardCharsets.UTF_8);
  }
}
