package org.filingpress.docx.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads an expression: the part of FreeMarker's grammar that a template may use. What it does not
 * know never reaches FreeMarker, because the compiler writes FreeMarker's text anew from the tree.
 */
public final class ExpressionParser {

  /** An expression that cannot be read; the message is a problem's code and arguments. */
  public static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String argument;

    SyntaxException(String code, String argument) {
      super(code + ": " + argument);
      this.code = code;
      this.argument = argument;
    }

    public String code() {
      return code;
    }

    public String argument() {
      return argument;
    }
  }

  /** A loop's head: {@code list as variable}. */
  public record Loop(Expression list, String variable) {}

  private static final int MAX_DEPTH = 40;

  /** Operators, dots and calls: each is one more bracket in the text that FreeMarker parses. */
  private static final int MAX_LINKS = 200;

  private static final Set<String> RESERVED =
      Set.of("true", "false", "as", "in", "using", "lt", "lte", "gt", "gte");

  /** Names that FreeMarker's lexer takes too. */
  private static final Pattern LOOP_VARIABLE = Pattern.compile("[A-Za-z一-龥][A-Za-z0-9_一-龥]*");

  private static final List<Set<String>> BINARY_BY_STRENGTH =
      List.of(
          Set.of("||"),
          Set.of("&&"),
          Set.of("==", "!=", "=", "lt", "lte", "gt", "gte", "<", "<=", ">", ">="),
          Set.of("+", "-"),
          Set.of("*", "/", "%"));

  private final List<Token> tokens;
  private int at;
  private int depth;
  private int links;

  private ExpressionParser(String source) throws SyntaxException {
    this.tokens = Token.tokens(source);
  }

  public static Expression parse(String source) throws SyntaxException {
    ExpressionParser parser = new ExpressionParser(source);
    Expression expression = parser.binary(0);
    parser.expectEnd();
    return expression;
  }

  public static Loop parseLoop(String source) throws SyntaxException {
    ExpressionParser parser = new ExpressionParser(source);
    Expression list = parser.binary(0);
    if (!parser.takes("as")) {
      throw new SyntaxException("docx.loop-without-as", source);
    }
    Token variable = parser.next();
    if (variable.kind() != Token.Kind.NAME
        || RESERVED.contains(variable.text())
        || !LOOP_VARIABLE.matcher(variable.text()).matches()) {
      throw new SyntaxException("docx.bad-loop-variable", variable.text());
    }
    parser.expectEnd();
    return new Loop(list, variable.text());
  }

  private Expression binary(int level) throws SyntaxException {
    if (level == BINARY_BY_STRENGTH.size()) {
      return unary();
    }
    Expression left = binary(level + 1);
    while (BINARY_BY_STRENGTH.get(level).contains(peek().text()) && !peek().isString()) {
      link();
      String operator = next().text();
      left = new Expression.Binary(operator, left, binary(level + 1));
    }
    return left;
  }

  private Expression unary() throws SyntaxException {
    if (++depth > MAX_DEPTH) {
      throw new SyntaxException("docx.expression-too-deep", String.valueOf(MAX_DEPTH));
    }
    try {
      if (takes("!")) {
        return new Expression.Unary("!", unary());
      } else if (takes("-")) {
        return new Expression.Unary("-", unary());
      }
      return postfix(primary());
    } finally {
      depth--;
    }
  }

  private Expression primary() throws SyntaxException {
    Token token = next();
    switch (token.kind()) {
      case STRING:
        return new Expression.Literal(token.text());
      case NUMBER:
        return new Expression.Numeral(token.text());
      case NAME:
        if (token.text().equals("true") || token.text().equals("false")) {
          return new Expression.Constant(token.text().equals("true"));
        } else if (!RESERVED.contains(token.text())) {
          return new Expression.Name(token.text());
        }
        break;
      default:
        if (token.text().equals("(")) {
          Expression inner = binary(0);
          expect(")");
          return inner;
        }
    }
    throw unexpected(token);
  }

  private Expression postfix(Expression start) throws SyntaxException {
    Expression value = start;
    for (; ; link()) {
      if (takes(".")) {
        value = new Expression.Field(value, name());
      } else if (takes("[")) {
        value = new Expression.Element(value, binary(0));
        expect("]");
      } else if (takes("?")) {
        value = new Expression.Built(value, name(), takes("(") ? arguments() : List.of());
      } else if (takes("!")) {
        value = new Expression.Otherwise(value, unary());
      } else {
        return value;
      }
    }
  }

  private void link() throws SyntaxException {
    if (++links > MAX_LINKS) {
      throw new SyntaxException("docx.expression-too-long", String.valueOf(MAX_LINKS));
    }
  }

  private List<Expression> arguments() throws SyntaxException {
    List<Expression> arguments = new ArrayList<>();
    if (takes(")")) {
      return arguments;
    }
    do {
      arguments.add(binary(0));
    } while (takes(","));
    expect(")");
    return arguments;
  }

  private String name() throws SyntaxException {
    Token token = next();
    if (token.kind() != Token.Kind.NAME) {
      throw unexpected(token);
    }
    return token.text();
  }

  private boolean takes(String text) {
    if (!peek().isString() && peek().text().equals(text)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String text) throws SyntaxException {
    if (!takes(text)) {
      throw unexpected(peek());
    }
  }

  private void expectEnd() throws SyntaxException {
    if (peek().kind() != Token.Kind.END) {
      throw unexpected(peek());
    }
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  /** What cannot be seen is named by its code point; what is full-width, as that. */
  private static SyntaxException unexpected(String text) {
    int first = text.codePointAt(0);
    int type = Character.getType(first);
    if (type == Character.FORMAT || type == Character.CONTROL || type == Character.PRIVATE_USE) {
      return new SyntaxException("docx.invisible-character", "U+%04X".formatted(first));
    }
    boolean fullWidth = first > 0x7F && !Character.isLetterOrDigit(first);
    return new SyntaxException(fullWidth ? "docx.full-width-symbol" : "docx.unexpected", text);
  }

  private static SyntaxException unexpected(Token token) {
    return token.kind() == Token.Kind.END
        ? new SyntaxException("docx.expression-ends", "")
        : unexpected(token.text());
  }
}
