package org.filingpress.cli;

import java.io.PrintWriter;
import java.util.List;
import org.filingpress.filing.Problem;

/** Writes problems for people: what is wrong, where, and what would be right. */
final class ProblemPrinter {

  private final PrintWriter out;

  ProblemPrinter(PrintWriter out) {
    this.out = out;
  }

  /** Writes the problems of one source, such as a file; nothing else comes between them. */
  synchronized void print(String source, List<Problem> problems) {
    for (Problem problem : problems) {
      String kind = problem.isError() ? "错误" : "提醒";
      String where = (source + " " + problem.place()).strip();
      out.println(printable(kind + " " + where + (where.isEmpty() ? "" : "：") + problem.message()));
      if (!problem.hint().isEmpty()) {
        out.println(printable("    " + problem.hint()));
      }
    }
    out.flush();
  }

  /** Writes a line about how things stand. */
  synchronized void say(String line) {
    out.println(printable(line));
    out.flush();
  }

  /** Filed text may hold characters that steer a terminal; they are shown as {@code ?}. */
  static String printable(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().map(c -> steers(c) ? '?' : c).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean steers(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
