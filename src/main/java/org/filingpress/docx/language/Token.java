package org.filingpress.docx.language;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.docx.language.ExpressionParser.SyntaxException;

/** One token of an expression. */
record Token(Kind kind, String text) {

  enum Kind {
    NAME,
    NUMBER,
    STRING,
    SYMBOL,
    END
  }

  private static final List<String> LONG_SYMBOLS = List.of("==", "!=", "<=", ">=", "&&", "||");

  boolean isString() {
    return kind == Kind.STRING;
  }

  /** The tokens of an expression, an {@link Kind#END} last. */
  static List<Token> tokens(String source) throws SyntaxException {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000') {
        at++;
      } else if (Quotes.opens(c)) {
        int end = Quotes.end(source, at);
        if (end < 0) {
          throw new SyntaxException("docx.unexpected", source.substring(at));
        }
        tokens.add(new Token(Kind.STRING, unescape(source.substring(at + 1, end))));
        at = end + 1;
      } else {
        Token token = word(source, at);
        tokens.add(token);
        at += token.text().length();
      }
    }
    tokens.add(new Token(Kind.END, ""));
    return tokens;
  }

  private static Token word(String source, int start) {
    char c = source.charAt(start);
    int end = start + 1;
    if (Character.isLetter(c) || c == '_') {
      while (end < source.length() && isNamePart(source.charAt(end))) {
        end++;
      }
      return new Token(Kind.NAME, source.substring(start, end));
    } else if (c >= '0' && c <= '9') {
      while (end < source.length() && source.charAt(end) >= '0' && source.charAt(end) <= '9') {
        end++;
      }
      return new Token(Kind.NUMBER, source.substring(start, end));
    }
    for (String symbol : LONG_SYMBOLS) {
      if (source.startsWith(symbol, start)) {
        return new Token(Kind.SYMBOL, symbol);
      }
    }
    return new Token(Kind.SYMBOL, String.valueOf(c));
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** A backslash takes the next character as it is. */
  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && i + 1 < text.length()) {
        i++;
      }
      plain.append(text.charAt(i));
    }
    return plain.toString();
  }
}
