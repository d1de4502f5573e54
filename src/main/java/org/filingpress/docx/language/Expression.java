package org.filingpress.docx.language;

import java.util.List;

/** A parsed expression of the template language. */
public sealed interface Expression {

  record Name(String name) implements Expression {}

  record Field(Expression of, String name) implements Expression {}

  /** {@code list[n]}, counted from zero. */
  record Element(Expression of, Expression index) implements Expression {}

  /** {@code value?name(arguments)}. */
  record Built(Expression of, String name, List<Expression> arguments) implements Expression {}

  record Literal(String text) implements Expression {}

  record Numeral(String digits) implements Expression {
    public boolean isZero() {
      return digits.chars().allMatch(digit -> digit == '0');
    }
  }

  record Constant(boolean value) implements Expression {}

  /** {@code !a} or {@code -a}. */
  record Unary(String operator, Expression operand) implements Expression {}

  /** Arithmetic, comparison, {@code &&}, {@code ||}; operators in their FreeMarker spelling. */
  record Binary(String operator, Expression left, Expression right) implements Expression {}

  /** {@code value!fallback}. */
  record Otherwise(Expression value, Expression fallback) implements Expression {}
}
