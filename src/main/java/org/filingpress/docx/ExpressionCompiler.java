package org.filingpress.docx;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.filingpress.docx.language.Expression;
import org.filingpress.docx.language.ExpressionParser;
import org.filingpress.filing.NearestName;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Checks an expression against the names and types of its place and writes it as FreeMarker text.
 * Every mistake becomes a {@link Problem}; the text of a wrong expression is never used.
 *
 * <p>Longer than most: a method for each kind of expression, which call one another and share the
 * reporting, reads more easily in one place.
 */
final class ExpressionCompiler {

  /**
   * A checked expression.
   *
   * @param text in FreeMarker's syntax, parenthesised
   * @param mayBeMissing whether FreeMarker may find nothing, as with the first of an empty list
   */
  record Compiled(String text, Type type, boolean mayBeMissing) {}

  private final Scope scope;
  private final Set<String> loopVariablesElsewhere;
  private final Passage place;
  private final Collection<Problem> problems;

  /**
   * @param loopVariablesElsewhere every loop variable of the template, to tell a name used outside
   *     its loop from an unknown one
   */
  ExpressionCompiler(
      Scope scope,
      Set<String> loopVariablesElsewhere,
      Passage place,
      Collection<Problem> problems) {
    this.scope = scope;
    this.loopVariablesElsewhere = loopVariablesElsewhere;
    this.place = place;
    this.problems = problems;
  }

  /** An expression whose value is printed; the compiled text always yields a string. */
  String printed(String source) {
    return text(checked(parsed(source), "docx.not-printable", Type.TEXT, Type.NUMBER));
  }

  /** A condition. */
  String condition(String source) {
    return checked(parsed(source), "docx.not-a-condition", Type.TRUTH).text();
  }

  /** A list to loop over; its type is {@link Type.Listing} or unknown. */
  Compiled list(Expression list) {
    Compiled compiled = compile(list);
    if (!(compiled.type() instanceof Type.Listing) && !(compiled.type() instanceof Type.Unknown)) {
      report("docx.not-a-list");
      return unknown();
    }
    return listed(compiled);
  }

  /**
   * What a loop's variable is. Where the list's name is mistyped it is that of the list that was
   * meant, so that the mistakes inside the loop are found at once, too.
   */
  Type elementOf(Expression list, Compiled compiled) {
    Type type = compiled.type() instanceof Type.Unknown ? meant(list) : compiled.type();
    return type instanceof Type.Listing listing ? listing.element() : Type.UNKNOWN;
  }

  private Type meant(Expression expression) {
    if (expression instanceof Expression.Name name) {
      Type type = scope.typeOf(name.name());
      if (type != null || loopVariablesElsewhere.contains(name.name())) {
        return type == null ? Type.UNKNOWN : type;
      }
      return NearestName.of(name.name(), scope.names()).map(this::ofPath).orElse(Type.UNKNOWN);
    } else if (expression instanceof Expression.Field field
        && meant(field.of()) instanceof Type.Fields of) {
      Type type = of.shape().typeOf(field.name());
      return type instanceof Type.Unknown
          ? NearestName.of(field.name(), of.shape().fieldNames())
              .map(of.shape()::typeOf)
              .orElse(Type.UNKNOWN)
          : type;
    }
    return Type.UNKNOWN;
  }

  /** The type of one of the scope's names, such as {@code project.plan}. */
  private Type ofPath(String path) {
    String[] names = path.split("\\.");
    Type type = scope.typeOf(names[0]);
    for (int i = 1; i < names.length; i++) {
      type = type instanceof Type.Fields of ? of.shape().typeOf(names[i]) : Type.UNKNOWN;
    }
    return type == null ? Type.UNKNOWN : type;
  }

  /** The expression of a merge mark: a bare field name means the innermost loop's. */
  String mergeValue(String source) {
    Expression expression = parseOrNull(source);
    if (expression instanceof Expression.Name name) {
      String variable = scope.loopVariableWith(name.name());
      if (scope.typeOf(name.name()) == null && variable != null) {
        expression = new Expression.Field(new Expression.Name(variable), name.name());
      }
    }
    Compiled compiled = expression == null ? unknown() : compile(expression);
    return text(checked(compiled, "docx.not-printable", Type.TEXT, Type.NUMBER));
  }

  private Compiled parsed(String source) {
    Expression expression = parseOrNull(source);
    return expression == null ? unknown() : compile(expression);
  }

  private @Nullable Expression parseOrNull(String source) {
    try {
      return ExpressionParser.parse(source);
    } catch (ExpressionParser.SyntaxException wrong) {
      report(wrong.code(), wrong.argument());
      return null;
    }
  }

  private Compiled compile(Expression expression) {
    if (expression instanceof Expression.Name name) {
      return name(name.name());
    } else if (expression instanceof Expression.Field field) {
      return field(compile(field.of()), field.name());
    } else if (expression instanceof Expression.Element element) {
      return element(compile(element.of()), compile(element.index()));
    } else if (expression instanceof Expression.Built built) {
      return built(built);
    } else if (expression instanceof Expression.Literal literal) {
      return new Compiled(quoted(literal.text()), Type.TEXT, false);
    } else if (expression instanceof Expression.Numeral numeral) {
      return new Compiled(numeral.digits(), Type.NUMBER, false);
    } else if (expression instanceof Expression.Constant constant) {
      return new Compiled(String.valueOf(constant.value()), Type.TRUTH, false);
    } else if (expression instanceof Expression.Unary unary) {
      Type wanted = unary.operator().equals("!") ? Type.TRUTH : Type.NUMBER;
      Compiled operand = checked(compile(unary.operand()), "docx.wrong-operand", wanted);
      return new Compiled("(" + unary.operator() + operand.text() + ")", wanted, false);
    } else if (expression instanceof Expression.Binary binary) {
      boolean divides = binary.operator().equals("/") || binary.operator().equals("%");
      if (divides && binary.right() instanceof Expression.Numeral by && by.isZero()) {
        report("docx.division-by-zero");
        return unknown();
      }
      return binary(binary.operator(), compile(binary.left()), compile(binary.right()));
    }
    Expression.Otherwise otherwise = (Expression.Otherwise) expression;
    return otherwise(compile(otherwise.value()), compile(otherwise.fallback()));
  }

  private Compiled otherwise(Compiled value, Compiled fallback) {
    if (!(value.type() instanceof Type.Unknown) && !fallback.type().isOneOf(value.type())) {
      report("docx.wrong-operand", "!");
      return unknown();
    }
    return new Compiled(
        "((" + value.text() + ")!" + fallback.text() + ")", value.type(), fallback.mayBeMissing());
  }

  private Compiled name(String name) {
    Type type = scope.typeOf(name);
    if (type != null) {
      return new Compiled(name, type, false);
    }
    String variable = scope.loopVariableWith(name);
    if (variable != null) {
      report("docx.unknown-name", name, variable + "." + name);
    } else if (loopVariablesElsewhere.contains(name)) {
      report("docx.outside-loop", name);
    } else {
      unknownName(name, scope.names());
    }
    return unknown();
  }

  private Compiled field(Compiled of, String name) {
    if (of.type() instanceof Type.Unknown) {
      return unknown();
    } else if (of.type() instanceof Type.Fields fields) {
      Type type = fields.shape().typeOf(name);
      if (type instanceof Type.Unknown) {
        unknownName(name, fields.shape().fieldNames());
        return unknown();
      }
      return new Compiled(of.text() + "." + name, type, of.mayBeMissing());
    }
    report("docx.no-fields", name);
    return unknown();
  }

  private Compiled element(Compiled of, Compiled index) {
    checked(index, "docx.wrong-operand", Type.NUMBER);
    if (of.type() instanceof Type.Listing listing) {
      return new Compiled(of.text() + "[" + index.text() + "]", listing.element(), true);
    } else if (!(of.type() instanceof Type.Unknown)) {
      report("docx.not-a-list");
    }
    return unknown();
  }

  private Compiled built(Expression.Built built) {
    String name = built.name();
    Compiled of = compile(built.of());
    List<Compiled> arguments = built.arguments().stream().map(this::compile).toList();
    if (BuiltIn.OF_LOOP_VARIABLES.containsKey(name)) {
      if (built.of() instanceof Expression.Name variable && scope.isLoopVariable(variable.name())) {
        return new Compiled(
            "(" + of.text() + "?" + name + ")", BuiltIn.OF_LOOP_VARIABLES.get(name), false);
      } else if (!(of.type() instanceof Type.Unknown)) {
        report("docx.not-a-loop-variable", name);
      }
      return unknown();
    }
    BuiltIn known = BuiltIn.OF_ONE_TYPE.get(name);
    if (known != null) {
      return call(name, present(of), known, arguments);
    } else if (BuiltIn.OF_SEVERAL_TYPES.contains(name)) {
      return ofAnyType(name, of, arguments);
    }
    report("docx.unknown-built-in", name, String.join(", ", BuiltIn.names()));
    return unknown();
  }

  private Compiled call(String name, Compiled of, BuiltIn builtIn, List<Compiled> arguments) {
    checked(of, "docx.wrong-operand", builtIn.of());
    if (arguments.size() != builtIn.arguments().size()) {
      report("docx.wrong-arguments", name, String.valueOf(builtIn.arguments().size()));
      return unknown();
    }
    StringBuilder text = new StringBuilder("(").append(of.text()).append('?').append(name);
    for (int i = 0; i < arguments.size(); i++) {
      checked(arguments.get(i), "docx.wrong-operand", builtIn.arguments().get(i));
      text.append(i == 0 ? "(" : ", ").append(present(arguments.get(i)).text());
    }
    text.append(arguments.isEmpty() ? ")" : "))");
    return new Compiled(text.toString(), builtIn.result(), false);
  }

  private Compiled ofAnyType(String name, Compiled of, List<Compiled> arguments) {
    Type type = of.type();
    boolean list = type instanceof Type.Listing;
    int wanted = name.equals("join") ? 1 : 0;
    if (arguments.size() != wanted) {
      report("docx.wrong-arguments", name, String.valueOf(wanted));
      return unknown();
    } else if (type instanceof Type.Unknown) {
      return unknown();
    } else if (name.equals("has_content") && (list || type.equals(Type.TEXT))) {
      return new Compiled("((" + of.text() + ")?has_content)", Type.TRUTH, false);
    } else if (name.equals("string") && type.isOneOf(Type.TEXT, Type.NUMBER)) {
      return new Compiled(text(of), Type.TEXT, false);
    } else if (name.equals("size") && list) {
      return new Compiled("(" + listed(of).text() + "?size)", Type.NUMBER, false);
    } else if (name.equals("join") && type.equals(new Type.Listing(Type.TEXT))) {
      String separator = text(checked(arguments.get(0), "docx.wrong-operand", Type.TEXT));
      return new Compiled("(" + listed(of).text() + "?join(" + separator + "))", Type.TEXT, false);
    } else if (list && (name.equals("first") || name.equals("last"))) {
      Type element = ((Type.Listing) type).element();
      return new Compiled("(" + listed(of).text() + "?" + name + ")", element, true);
    }
    report("docx.wrong-operand", name);
    return unknown();
  }

  private Compiled binary(String operator, Compiled left, Compiled right) {
    String spelled =
        switch (operator) {
          case "=" -> "==";
          case "<" -> "lt";
          case "<=" -> "lte";
          case ">" -> "gt";
          case ">=" -> "gte";
          default -> operator;
        };
    Type result =
        switch (spelled) {
          case "&&", "||", "==", "!=", "lt", "lte", "gt", "gte" -> Type.TRUTH;
          case "+" ->
              left.type().equals(Type.NUMBER) && right.type().equals(Type.NUMBER)
                  ? Type.NUMBER
                  : Type.TEXT;
          default -> Type.NUMBER;
        };
    boolean fits =
        switch (spelled) {
          case "&&", "||" -> left.type().isOneOf(Type.TRUTH) && right.type().isOneOf(Type.TRUTH);
          case "==", "!=" ->
              left.type().isOneOf(Type.TEXT, Type.NUMBER, Type.TRUTH)
                  && (right.type().isOneOf(left.type()) || left.type() instanceof Type.Unknown);
          case "+" ->
              left.type().isOneOf(Type.TEXT, Type.NUMBER)
                  && right.type().isOneOf(Type.TEXT, Type.NUMBER);
          default -> left.type().isOneOf(Type.NUMBER) && right.type().isOneOf(Type.NUMBER);
        };
    if (!fits) {
      report("docx.wrong-operand", operator);
      return unknown();
    }
    boolean joins = spelled.equals("+") && result.equals(Type.TEXT);
    String leftText = joins ? text(left) : present(left).text();
    String rightText = joins ? text(right) : present(right).text();
    return new Compiled("(" + leftText + " " + spelled + " " + rightText + ")", result, false);
  }

  private Compiled checked(Compiled value, String code, Type... wanted) {
    if (!value.type().isOneOf(wanted)) {
      report(code);
      return unknown();
    }
    return present(value);
  }

  /** The same value, an empty string standing for a missing text. */
  private static Compiled present(Compiled value) {
    return value.mayBeMissing() && value.type().equals(Type.TEXT)
        ? new Compiled("((" + value.text() + ")!\"\")", value.type(), false)
        : value;
  }

  /** The same list, an empty one standing for a missing one. */
  private static Compiled listed(Compiled list) {
    return list.mayBeMissing()
        ? new Compiled("((" + list.text() + ")![])", list.type(), false)
        : list;
  }

  /** The value as a string. */
  private static String text(Compiled value) {
    return value.type().equals(Type.NUMBER) ? "(" + value.text() + "?c)" : present(value).text();
  }

  /** A string literal of FreeMarker. */
  static String quoted(String literal) {
    return '"'
        + literal
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("{", "\\{")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + '"';
  }

  private static Compiled unknown() {
    return new Compiled("\"\"", Type.UNKNOWN, false);
  }

  private void unknownName(String name, Collection<String> candidates) {
    NearestName.of(name, candidates)
        .ifPresentOrElse(
            nearest -> report("docx.unknown-name", name, nearest),
            () -> report("docx.unknown-name-list", name, String.join(", ", candidates)));
  }

  private void report(String code, String... arguments) {
    problems.add(place.problem(code, arguments));
  }
}
