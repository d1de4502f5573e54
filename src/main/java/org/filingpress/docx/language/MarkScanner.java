package org.filingpress.docx.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the marks in a text: {@code ${…}}, {@code [#…]}, {@code [/#…]} and {@code [@… /]}.
 * Quotation marks that Word or WPS has made curly open and close strings like straight ones.
 */
public final class MarkScanner {

  /** The beginning of a mark in which some character is not the half-width one. */
  private static final Pattern FULL_WIDTH =
      Pattern.compile("[$＄][{｛]\\s*[A-Za-z]|[\\[［【][/／]?[#＃@＠](list|if|else|sep|merge|cells)");

  /** Blanks within the beginning of a mark, or FreeMarker's other ways of writing one. */
  private static final Pattern NEARLY =
      Pattern.compile(
          "[$＄]_+[{｛]_*[A-Za-z]|[#＃][{｛]_*[A-Za-z]|[\\[［【]_*[=＝]_*[A-Za-z]|([\\[［【]_*|[<＜〈])"
              .concat("[/／]?_*[#＃@＠]_*(list|if|elseif|else|sep|merge|cells)\\b")
              .replace("_", "[\\s\u00A0\u3000]"));

  private final String text;
  private final List<Mark> marks = new ArrayList<>();

  private MarkScanner(String text) {
    this.text = text;
  }

  /** The marks in their order; none overlap. */
  public static List<Mark> scan(String text) {
    MarkScanner scanner = new MarkScanner(text);
    int at = 0;
    while (at < text.length()) {
      at = scanner.next(at);
    }
    return scanner.marks;
  }

  /** Takes the mark that begins at an index, if one does; returns where to look next. */
  private int next(int at) {
    if (text.startsWith("${", at)) {
      return bracketed(at, 2, '{', '}');
    } else if (text.startsWith("[#--", at)) {
      int end = text.indexOf("--]", at + 4);
      return end < 0 ? unclosed(at) : add(Mark.Kind.COMMENT, at, end + 3, "");
    } else if (text.startsWith("[#", at)
        || text.startsWith("[/#", at)
        || text.startsWith("[@", at)
        || text.startsWith("[/@", at)) {
      return bracketed(at, 1, '[', ']');
    }
    Matcher fullWidth = FULL_WIDTH.matcher(text).region(at, text.length());
    if (fullWidth.lookingAt()) {
      return add(Mark.Kind.FULL_WIDTH, at, fullWidth.end(), fullWidth.group());
    }
    Matcher nearly = NEARLY.matcher(text).region(at, text.length());
    return nearly.lookingAt() ? add(Mark.Kind.NEARLY, at, nearly.end(), nearly.group()) : at + 1;
  }

  private int bracketed(int start, int opening, char open, char close) {
    int depth = 1;
    for (int i = start + opening; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Quotes.opens(c)) {
        i = Quotes.end(text, i);
        if (i < 0) {
          return unclosed(start);
        }
      } else if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        String inside = text.substring(start + opening, i);
        return close == '}'
            ? add(Mark.Kind.PRINT, start, i + 1, inside.strip())
            : directive(start, i + 1, inside.strip());
      }
    }
    return unclosed(start);
  }

  /**
   * @param inside such as {@code #list projects as project}, {@code /#if} or {@code @merge level1
   *     /}
   */
  private int directive(int start, int end, String inside) {
    String plain = inside.endsWith("/") ? inside.substring(0, inside.length() - 1) : inside;
    int space = 0;
    while (space < plain.length() && !Character.isWhitespace(plain.charAt(space))) {
      space++;
    }
    String name = plain.substring(0, space);
    String body = plain.substring(space).strip();
    return switch (name) {
      case "#list" -> add(Mark.Kind.LIST, start, end, body);
      case "#sep" -> add(Mark.Kind.SEP, start, end, body);
      case "/#list" -> add(Mark.Kind.END_LIST, start, end, body);
      case "#if" -> add(Mark.Kind.IF, start, end, body);
      case "#elseif" -> add(Mark.Kind.ELSEIF, start, end, body);
      case "#else" -> add(Mark.Kind.ELSE, start, end, body);
      case "/#if" -> add(Mark.Kind.END_IF, start, end, body);
      case "@merge" -> add(Mark.Kind.MERGE, start, end, body);
      case "@cells" -> add(Mark.Kind.CELLS, start, end, body);
      default -> add(Mark.Kind.UNSUPPORTED, start, end, name);
    };
  }

  private int unclosed(int start) {
    return add(Mark.Kind.UNCLOSED, start, text.length(), text.substring(start));
  }

  private int add(Mark.Kind kind, int start, int end, String body) {
    marks.add(new Mark(kind, start, end, body));
    return end;
  }
}
