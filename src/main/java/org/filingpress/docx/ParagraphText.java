package org.filingpress.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.docx.language.Mark;
import org.filingpress.docx.language.MarkScanner;
import org.filingpress.docx.parts.Wml;
import org.w3c.dom.Element;

/**
 * The text of a paragraph as one string, whatever runs Word has cut it into, and the marks in it. A
 * mark belongs to the text element in which it begins.
 */
final class ParagraphText {

  /** A stretch of a text element: literal text, or a mark. */
  sealed interface Item {
    record Literal(String text) implements Item {}

    record Marked(Mark mark) implements Item {}
  }

  private record Piece(Element element, int start, int end) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Mark> marks;
  private final Map<Element, List<Item>> items = new HashMap<>();
  private boolean otherContent;

  ParagraphText(Element paragraph) {
    collect(paragraph);
    marks = MarkScanner.scan(text.toString());
    for (Piece piece : pieces) {
      items.put(piece.element(), itemsOf(piece));
    }
  }

  String text() {
    return text.toString();
  }

  List<Mark> marks() {
    return marks;
  }

  /** The text and the marks of a {@code w:t} of this paragraph. */
  List<Item> items(Element textElement) {
    return items.getOrDefault(textElement, List.of());
  }

  /** Whether there is something else than text: a picture, a field, a page or section break. */
  boolean hasOtherContent() {
    return otherContent;
  }

  /** Whether marks that print nothing are all that it holds. */
  boolean isOnlyDirectives() {
    return !otherContent && holdsOnlyDirectivesAsText();
  }

  /** The same, whatever else than text there is. */
  boolean holdsOnlyDirectivesAsText() {
    return !marks.isEmpty()
        && marks.stream().allMatch(mark -> mark.isDirective() || mark.isCellMark())
        && isBlank(outsideMarks());
  }

  /** Whether a directive in it belongs to one in another paragraph. */
  boolean reachesOut() {
    int depth = 0;
    for (Mark mark : marks) {
      depth += mark.depth();
      boolean middle =
          mark.kind() == Mark.Kind.ELSE
              || mark.kind() == Mark.Kind.ELSEIF
              || mark.kind() == Mark.Kind.SEP;
      if (depth < 0 || depth == 0 && middle) {
        return true;
      }
    }
    return depth != 0;
  }

  /** Whether all text stands inside directives, so that nothing at all may be printed. */
  boolean isWhollyConditional() {
    int depth = 0;
    for (Mark mark : marks) {
      if (mark.kind() == Mark.Kind.PRINT && depth == 0) {
        return false;
      }
      depth += mark.depth();
    }
    return !otherContent
        && marks.stream().anyMatch(Mark::isDirective)
        && isBlank(literalOutside(0));
  }

  /** Whether nothing of a text is to be seen. */
  static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || c == '\u00A0'
                    || Character.getType(c) == Character.FORMAT);
  }

  private String outsideMarks() {
    StringBuilder outside = new StringBuilder();
    int at = 0;
    for (Mark mark : marks) {
      outside.append(text, at, mark.start());
      at = mark.end();
    }
    return outside.append(text, at, text.length()).toString();
  }

  /**
   * Whether something may be printed here that no directive steers.
   *
   * @param openBefore how many directives of other paragraphs are open at this one's beginning
   */
  boolean printsUnconditionally(int openBefore) {
    int depth = openBefore;
    for (Mark mark : marks) {
      if (depth == 0 && !mark.isDirective()) {
        return true;
      }
      depth += mark.depth();
    }
    return !isBlank(literalOutside(openBefore));
  }

  private String literalOutside(int openBefore) {
    StringBuilder outside = new StringBuilder();
    int at = 0;
    int depth = openBefore;
    for (Mark mark : marks) {
      outside.append(depth == 0 ? text.substring(at, mark.start()) : "");
      at = mark.end();
      depth += mark.depth();
    }
    return outside.append(depth == 0 ? text.substring(at) : "").toString();
  }

  private List<Item> itemsOf(Piece piece) {
    List<Item> found = new ArrayList<>();
    int at = piece.start();
    for (Mark mark : marks) {
      if (mark.end() <= at || mark.start() >= piece.end()) {
        continue;
      }
      if (mark.start() > at) {
        found.add(new Item.Literal(text.substring(at, mark.start())));
      }
      if (mark.start() >= at) {
        found.add(new Item.Marked(mark));
      }
      at = Math.min(mark.end(), piece.end());
    }
    if (at < piece.end()) {
      found.add(new Item.Literal(text.substring(at, piece.end())));
    }
    return found;
  }

  private void collect(Element parent) {
    for (Element child : Wml.elements(parent)) {
      if (Wml.is(child, "r")) {
        collectRun(child);
      } else if (Wml.is(child, "pPr")) {
        otherContent |= Wml.child(child, "sectPr") != null;
      } else if (Wml.is(child, "fldSimple")) {
        otherContent = true;
        collect(child);
      } else {
        collect(child);
      }
    }
  }

  private void collectRun(Element run) {
    for (Element child : Wml.elements(run)) {
      if (Wml.is(child, "t")) {
        int start = text.length();
        text.append(child.getTextContent());
        pieces.add(new Piece(child, start, text.length()));
      } else if (Wml.is(child, "tab") || isLineBreak(child)) {
        text.append(' ');
      } else if (!Wml.is(child, "rPr")) {
        otherContent = true;
      }
    }
  }

  /** A {@code w:br} that ends a line, not a column or page. */
  static boolean isLineBreak(Element element) {
    String type = Wml.attribute(element, "type");
    return Wml.is(element, "br") && (type.isEmpty() || type.equals("textWrapping"));
  }
}
