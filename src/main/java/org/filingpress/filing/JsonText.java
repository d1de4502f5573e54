package org.filingpress.filing;

/**
 * Writes JSON text, on one line without spaces or over many lines, two spaces a level. Strings are
 * escaped as in RFC 8785, section 3.2.2.2: only what must be; a lone surrogate, which UTF-8 cannot
 * hold, is escaped too.
 */
final class JsonText {
  private final StringBuilder text = new StringBuilder();
  private final boolean pretty;
  private int level;
  private boolean first = true;

  JsonText(boolean pretty) {
    this.pretty = pretty;
  }

  JsonText open(char bracket) {
    text.append(bracket);
    level++;
    first = true;
    return this;
  }

  JsonText close(char bracket) {
    level--;
    if (!first) {
      breakLine();
    }
    text.append(bracket);
    first = false;
    return this;
  }

  /** Begins an item of a list; its value follows. */
  JsonText item() {
    if (!first) {
      text.append(',');
    }
    breakLine();
    first = false;
    return this;
  }

  /** Begins a field; its value follows. */
  JsonText field(String name) {
    item().string(name);
    text.append(pretty ? ": " : ":");
    return this;
  }

  JsonText string(String value) {
    text.append('"');
    int from = 0;
    for (int at = 0; at < value.length(); at++) {
      if (isEscaped(value, at)) {
        text.append(value, from, at);
        escape(value.charAt(at));
        from = at + 1;
      }
    }
    text.append(value, from, value.length()).append('"');
    return this;
  }

  JsonText number(int value) {
    text.append(value);
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void breakLine() {
    if (pretty) {
      text.append('\n').append("  ".repeat(level));
    }
  }

  private static boolean isEscaped(String value, int at) {
    char c = value.charAt(at);
    return c < ' '
        || c == '"'
        || c == '\\'
        || Character.isSurrogate(c) && TextRule.isLoneSurrogate(value, at);
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\b' -> text.append("\\b");
      case '\t' -> text.append("\\t");
      case '\n' -> text.append("\\n");
      case '\f' -> text.append("\\f");
      case '\r' -> text.append("\\r");
      default -> text.append(String.format("\\u%04x", (int) c));
    }
  }
}
