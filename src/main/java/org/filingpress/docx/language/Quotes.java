package org.filingpress.docx.language;

/** The quotation marks of strings, straight or as Word's autocorrection leaves them. */
final class Quotes {

  private Quotes() {}

  static boolean opens(char c) {
    return c == '"' || c == '\'' || isCurlyDouble(c) || isCurlySingle(c);
  }

  /**
   * The index of the mark that closes the string opened at {@code start}, or −1. A string opened by
   * a straight mark may hold curly ones; one opened by a curly mark ends at any of its kind.
   */
  static int end(String text, int start) {
    char open = text.charAt(start);
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (closes(open, c)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean closes(char open, char c) {
    if (isCurlyDouble(open)) {
      return c == '"' || isCurlyDouble(c);
    } else if (isCurlySingle(open)) {
      return c == '\'' || isCurlySingle(c);
    }
    return c == open;
  }

  private static boolean isCurlyDouble(char c) {
    return c == '“' || c == '”' || c == '„' || c == '＂';
  }

  private static boolean isCurlySingle(char c) {
    return c == '‘' || c == '’' || c == '‚' || c == '＇';
  }
}
