package org.filingpress.filing;

/**
 * The bare shape of a JSON text: how deep its brackets are, how long its strings, and where it
 * ends. It judges nothing else; the parser does.
 */
final class JsonShape {
  private final FilingLimits limits;
  private int depth;
  private boolean inString;
  private boolean escaped;
  private int hexDigits;
  private int length;
  private boolean closed;
  private boolean brokenByNewline;

  JsonShape(FilingLimits limits) {
    this.limits = limits;
  }

  void reset() {
    depth = 0;
    inString = false;
    escaped = false;
    hexDigits = 0;
    length = 0;
    closed = false;
    brokenByNewline = false;
  }

  /**
   * Takes characters up to and with a newline or the bracket that closes the text, but not the one
   * that is beyond a limit.
   *
   * @return behind the last that was taken, at most {@code end}
   */
  int accept(char[] text, int start, int end) {
    int i = start;
    while (i < end) {
      i = inString ? acceptString(text, i, end) : acceptOutside(text, i, end);
      if (closed || isTooDeep() || isTooLong() || i > start && text[i - 1] == '\n') {
        return i;
      }
    }
    return end;
  }

  /** Goes on to behind the quote or newline that ends a string. */
  private int acceptString(char[] text, int start, int end) {
    int i = start;
    while (i < end) {
      i = passPlain(text, i, end);
      if (i == end) {
        return end;
      }
      char c = text[i];
      inString(c);
      if (isTooLong()) {
        return i;
      }
      i++;
      if (!inString || c == '\n') {
        return i;
      }
    }
    return end;
  }

  /** Passes what only makes a string longer, as far as it may become. */
  private int passPlain(char[] text, int start, int end) {
    if (escaped || hexDigits > 0) {
      return start;
    }
    int i = start;
    int most = Math.min(end, start + limits.textLength() - length);
    while (i < most && isPlain(text[i])) {
      i++;
    }
    length += i - start;
    return i;
  }

  private static boolean isPlain(char c) {
    return c > '\\' || c != '\\' && c != '"' && c != '\n';
  }

  /** Whether more brackets are open than may be. */
  boolean isTooDeep() {
    return depth > limits.nestingDepth();
  }

  /**
   * Whether the string, number or word at this place has more characters than it may have; an
   * escape counts once.
   */
  boolean isTooLong() {
    return length > limits.textLength();
  }

  /** Whether the outermost bracket has been closed. */
  boolean isClosed() {
    return closed;
  }

  /** Whether a string was left open at a line's end, which JSON does not allow. */
  boolean isBrokenByNewline() {
    return brokenByNewline;
  }

  private void inString(char c) {
    if (c == '\n') {
      brokenByNewline = true;
    } else if (hexDigits > 0) {
      hexDigits--;
    } else if (escaped) {
      escaped = false;
      hexDigits = c == 'u' ? 4 : 0;
      length++;
    } else if (c == '\\') {
      escaped = true;
    } else if (c == '"') {
      inString = false;
      length = 0;
    } else {
      length++;
    }
  }

  /** Goes on to behind a newline, the quote that begins a string, or the last bracket. */
  private int acceptOutside(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      switch (text[i]) {
        case ' ', '\t', '\r', ',', ':' -> length = 0;
        case '\n' -> {
          length = 0;
          return i + 1;
        }
        case '"' -> {
          inString = true;
          length = 0;
          return i + 1;
        }
        case '{', '[' -> {
          depth++;
          length = 0;
          if (isTooDeep()) {
            return i;
          }
        }
        case '}', ']' -> {
          depth--;
          length = 0;
          closed = depth == 0;
          if (closed) {
            return i + 1;
          }
        }
        default -> {
          length++;
          if (isTooLong()) {
            return i;
          }
        }
      }
    }
    return end;
  }
}
