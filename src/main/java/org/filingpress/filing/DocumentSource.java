package org.filingpress.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an input into JSON documents while it is being read: each is given to the parser as if it
 * were the whole text, and a broken one does not hide those after it.
 *
 * <p>A document begins with <code>{</code> and ends with the bracket that closes it, on whatever
 * line. A line that begins with <code>{</code> begins a new document even when the one before is
 * still open (it is broken then), with one exception: after {@code ,}, {@code [} or {@code :} the
 * object belongs into the open document, unless the input was seen to be JSON lines. It is JSON
 * lines from the first document on that has one line to itself. What follows a document on its line
 * must be another document. After a broken document reading goes on at the next line (JSON lines),
 * else at the next line that begins a document.
 */
final class DocumentSource extends Reader {

  /** Why a document is not given to its end. */
  enum Stop {
    TEXT_TOO_LONG,
    TOO_DEEP,
    TOO_LARGE,
    NOT_UTF8
  }

  /** A place in the input, line and column from 1, the column in UTF-16 units. */
  record Position(long line, long column) {}

  private static final int END = -1;

  private final Utf8Input input;
  private final FilingLimits limits;
  private final CharBuffer chars = CharBuffer.allocate(1 << 14).flip();
  private long line = 1;
  private long column = 1;

  /**
   * The last character that is not blank; a newline when the line has none yet, and at the start.
   */
  private char lastInk = '\n';

  private boolean jsonLines;

  private Position begin = new Position(1, 1);
  private boolean wholeLine;
  private boolean ended;
  private boolean endGiven;
  private @Nullable Stop stop;
  private @Nullable Position stopped;
  private final JsonShape shape;

  /** In bytes of the input: where the document begins. */
  private long beginOffset;

  /** How many of {@link #chars} were counted, and in bytes of the input where these end. */
  private int counted;

  private long countedOffset;

  DocumentSource(InputStream in, FilingLimits limits) {
    this.input = new Utf8Input(in);
    this.limits = limits;
    this.shape = new JsonShape(limits);
  }

  /** Goes to the next document; false at the end of the input. */
  boolean next() throws IOException {
    wholeLine = lastInk == '\n';
    while (isBlank(peek()) || peek() == '\uFEFF') {
      advance();
    }
    begin = here();
    ended = peek() == END;
    endGiven = false;
    stop = null;
    stopped = null;
    shape.reset();
    beginOffset = offset();
    return !ended;
  }

  /** The first character of the document. */
  char first() throws IOException {
    return (char) peek();
  }

  /** Where the document begins. */
  Position begin() {
    return begin;
  }

  /** Why the document was cut short; null when it was not, or its reader did not come so far. */
  @Nullable Stop stop() {
    return endGiven ? stop : null;
  }

  /** Where the document was cut short. */
  Position stopped() {
    return stopped == null ? here() : stopped;
  }

  /** Where reading stands now. */
  Position here() {
    return new Position(line, column);
  }

  boolean looksLikeUtf16() throws IOException {
    peek();
    return input.looksLikeUtf16();
  }

  boolean looksLikeGbk() {
    return input.looksLikeGbk();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int given = 0;
    while (given < length && !ended) {
      if (!chars.hasRemaining() && (given > 0 || peek() == END)) {
        break;
      }
      int taken = take(Math.min(length - given, chars.remaining()));
      chars.get(target, offset + given, taken);
      given += taken;
      if (stop == null) {
        ended = shape.isClosed() || column == 1 && (shape.isBrokenByNewline() || beginsAnother());
      } else {
        stopped = here();
        ended = true;
      }
    }
    endGiven = given == 0;
    return endGiven ? END : given;
  }

  @Override
  public void close() {
    // the parser closes every document; the input is the caller's
  }

  /**
   * After a document that was read to its end: what stands behind it on its line, null when nothing
   * or another document does.
   */
  @Nullable Position garbage() throws IOException {
    while (peek() != '\n' && isBlank(peek())) {
      advance();
    }
    if (peek() == END || peek() == '{') {
      return null;
    }
    if (peek() == '\n') {
      jsonLines |= wholeLine && line == begin.line();
      advance();
      lastInk = '\n';
      return null;
    }
    return here();
  }

  /** Leaves a broken document: goes to the next line, or to the next that begins a document. */
  void skip() throws IOException {
    boolean nextLine = jsonLines && line == begin.line();
    // the shape sees a line to its end also where the document was cut before
    boolean brokenByNewline = stop == null && shape.isBrokenByNewline();
    boolean openString = jsonLines && line == begin.line() + 1 && brokenByNewline;
    boolean there = column == 1 && line > begin.line() && (openString || beginsAnother());
    while (!there && peek() != END) {
      boolean newline = peek() == '\n';
      advance();
      there = newline && (nextLine || beginsAnother());
    }
    lastInk = '\n';
  }

  private boolean beginsAnother() throws IOException {
    return peek() == '{' && (jsonLines || ",[:".indexOf(lastInk) < 0);
  }

  /**
   * Goes on by the next characters, up to the end of the line, of the document, or of what is
   * allowed.
   *
   * @param most how many there may be
   * @return how many there were; {@link #stop} is why the one behind them is not allowed
   */
  private int take(int most) {
    char[] text = chars.array();
    int start = chars.position();
    int end = shape.accept(text, start, start + most);
    stop = shape.isTooDeep() ? Stop.TOO_DEEP : shape.isTooLong() ? Stop.TEXT_TOO_LONG : null;
    if (input.isMalformed() || input.given() - beginOffset > limits.documentBytes()) {
      end = takeUpToStop(text, start, end);
    }
    pass(text, start, end);
    return end - start;
  }

  /** Where a byte that is no UTF-8 or one beyond the limit may be among the characters. */
  private int takeUpToStop(char[] text, int start, int end) {
    long size = offset() - beginOffset;
    for (int i = start; i < end; i++) {
      size += Utf8Input.size(text[i]);
      boolean isSecond = i > 0 && Character.isHighSurrogate(text[i - 1]);
      if (Character.isLowSurrogate(text[i]) && !isSecond) {
        stop = Stop.NOT_UTF8;
        return i;
      } else if (size > limits.documentBytes()) {
        stop = Stop.TOO_LARGE;
        return i;
      }
    }
    return end;
  }

  /** How many bytes of the input lie before this place. No character is counted twice. */
  private long offset() {
    while (counted < chars.position()) {
      countedOffset += Utf8Input.size(chars.get(counted++));
    }
    return countedOffset;
  }

  /** Goes on by characters of which only the last may be a newline. */
  private void pass(char[] text, int start, int end) {
    if (end > start && text[end - 1] == '\n') {
      line++;
      column = 1;
    } else {
      column += end - start;
    }
    for (int i = end - 1; i >= start; i--) {
      if (!isBlank(text[i])) {
        lastInk = text[i];
        return;
      }
    }
  }

  private int peek() throws IOException {
    if (!chars.hasRemaining() && !fill()) {
      return END;
    }
    return chars.get(chars.position());
  }

  private boolean fill() throws IOException {
    counted = 0;
    countedOffset = input.given();
    boolean filled = input.fill(chars);
    if (!filled) {
      chars.position(chars.limit());
      counted = chars.limit();
    }
    return filled;
  }

  private void advance() {
    char c = chars.get();
    if (c == '\n') {
      line++;
      column = 1;
    } else {
      column++;
      if (!isBlank(c)) {
        lastInk = c;
      }
    }
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
