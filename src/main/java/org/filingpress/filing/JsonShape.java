package org.filingpress.filing;

/**
 * The bare shape of a JSON text, character by character: how deep its brackets are, how long its
 * strings. It judges nothing else; the parser does.
 */
final class JsonShape {
  private int depth;
  private boolean inString;
  private boolean escaped;
  private int hexDigits;
  private int length;
  private boolean closed;
  private boolean brokenByNewline;

  void reset() {
    depth = 0;
    inString = false;
    escaped = false;
    hexDigits = 0;
    length = 0;
    closed = false;
    brokenByNewline = false;
  }

  void accept(char c) {
    if (inString) {
      inString(c);
    } else {
      outside(c);
    }
  }

  /** Brackets open at this place. */
  int depth() {
    return depth;
  }

  /** Characters so far of the string, number or word at this place; an escape counts once. */
  int length() {
    return length;
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

  private void outside(char c) {
    switch (c) {
      case '"' -> {
        inString = true;
        length = 0;
      }
      case '{', '[' -> {
        depth++;
        length = 0;
      }
      case '}', ']' -> {
        depth--;
        length = 0;
        closed = depth == 0;
      }
      case ' ', '\t', '\r', '\n', ',', ':' -> length = 0;
      default -> length++;
    }
  }
}
