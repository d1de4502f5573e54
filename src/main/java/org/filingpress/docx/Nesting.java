package org.filingpress.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import org.filingpress.docx.language.ExpressionParser;
import org.filingpress.docx.language.ExpressionParser.Loop;
import org.filingpress.docx.language.ExpressionParser.SyntaxException;
import org.filingpress.docx.language.Mark;

/**
 * The directives among the children of one element. What begins between two paragraphs, rows or
 * runs must end between two of the same element, or the document would not stay well-formed.
 */
final class Nesting {

  private record Open(Mark mark, Passage place, Scope outside, boolean inElse) {}

  /** FreeMarker's parser goes one call deeper for each. */
  private static final int MAX_OPEN = 100;

  private final PartContext context;
  private final Deque<Open> open = new ArrayDeque<>();

  Nesting(PartContext context) {
    this.context = context;
  }

  /** Writes a directive into the program. */
  void apply(Mark mark, Passage paragraph) {
    Passage place = paragraph.at(mark);
    context.program().at(place);
    switch (mark.kind()) {
      case LIST -> list(mark, place);
      case IF -> {
        context
            .program()
            .directive("[#if " + context.expressions(place).condition(mark.body()) + "]");
        open(mark, place, context.scope());
      }
      case ELSEIF -> {
        if (expect(Mark.Kind.IF, place)) {
          context
              .program()
              .directive("[#elseif " + context.expressions(place).condition(mark.body()) + "]");
        }
      }
      case ELSE -> otherwise(place);
      case SEP -> {
        if (expect(Mark.Kind.LIST, place)) {
          context.program().directive("[#sep]");
        }
      }
      case END_IF -> end(Mark.Kind.IF, "[/#if]", place);
      case END_LIST -> end(Mark.Kind.LIST, "[/#list]", place);
      default -> {}
    }
  }

  /** Reports what was opened and not closed here. */
  void finish() {
    while (!open.isEmpty()) {
      Open unclosed = close();
      context.report(unclosed.place(), "docx.unclosed-directive");
      context.enter(unclosed.outside());
    }
  }

  private void open(Mark mark, Passage place, Scope outside) {
    open.push(new Open(mark, place, outside, false));
    if (context.countOpen(1) == MAX_OPEN + 1) {
      context.report(place, "docx.too-many-open", String.valueOf(MAX_OPEN));
    }
  }

  private Open close() {
    context.countOpen(-1);
    return open.pop();
  }

  private void list(Mark mark, Passage place) {
    Scope outside = context.scope();
    open(mark, place, outside);
    try {
      Loop loop = ExpressionParser.parseLoop(mark.body());
      ExpressionCompiler.Compiled list = context.expressions(place).list(loop.list());
      Type element = context.expressions(place).elementOf(loop.list(), list);
      context.enter(outside.with(loop.variable(), element));
      context.program().directive("[#list " + list.text() + " as " + loop.variable() + "]");
      context.program().call("_step");
    } catch (SyntaxException wrong) {
      context.report(place, wrong.code(), wrong.argument());
    }
  }

  private void otherwise(Passage place) {
    Open innermost = open.peek();
    if (innermost == null || innermost.inElse()) {
      context.report(place, "docx.misplaced-directive");
      return;
    }
    open.pop();
    open.push(new Open(innermost.mark(), innermost.place(), innermost.outside(), true));
    context.enter(innermost.outside());
    context.program().directive("[#else]");
  }

  private void end(Mark.Kind kind, String text, Passage place) {
    Open innermost = open.peek();
    if (innermost == null || innermost.mark().kind() != kind) {
      context.report(place, "docx.misplaced-directive");
      return;
    }
    close();
    context.enter(innermost.outside());
    context.program().directive(text);
  }

  private boolean expect(Mark.Kind kind, Passage place) {
    Open innermost = open.peek();
    boolean fits = innermost != null && innermost.mark().kind() == kind && !innermost.inElse();
    if (!fits) {
      context.report(place, "docx.misplaced-directive");
    }
    return fits;
  }
}
