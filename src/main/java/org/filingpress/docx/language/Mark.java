package org.filingpress.docx.language;

/**
 * A mark of the template language found in a paragraph's text.
 *
 * @param kind what it does
 * @param start index of its first character in the text
 * @param end index behind its last character
 * @param body what stands inside it: an expression, or {@code expression as name}
 */
public record Mark(Kind kind, int start, int end, String body) {

  public enum Kind {
    PRINT,
    IF,
    ELSEIF,
    ELSE,
    END_IF,
    LIST,
    SEP,
    END_LIST,
    MERGE,
    CELLS,
    COMMENT,
    /** Opened and never closed. */
    UNCLOSED,
    /** A directive that the language does not have; {@code body} is its name. */
    UNSUPPORTED,
    /** Begun with the full-width characters of a Chinese input method. */
    FULL_WIDTH,
    /** Nearly a mark: a space within its beginning, or the brackets of another language. */
    NEARLY
  }

  /** Whether it steers what is printed and prints nothing itself. */
  public boolean isDirective() {
    return switch (kind) {
      case IF, ELSEIF, ELSE, END_IF, LIST, SEP, END_LIST, COMMENT -> true;
      default -> false;
    };
  }

  /** How many directives more are open behind it than before it. */
  public int depth() {
    return switch (kind) {
      case IF, LIST -> 1;
      case END_IF, END_LIST -> -1;
      default -> 0;
    };
  }

  /** Whether it says something of the table cell in which it stands. */
  public boolean isCellMark() {
    return kind == Kind.MERGE || kind == Kind.CELLS;
  }
}
