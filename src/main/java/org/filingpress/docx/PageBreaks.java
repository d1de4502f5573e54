package org.filingpress.docx;

import java.util.List;
import java.util.Set;
import org.filingpress.docx.parts.Wml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Moves page breaks out of paragraphs that disappear. LibreOffice writes "page break before" of a
 * paragraph as a break at the end of the paragraph above; where that one holds directives only, the
 * paragraph below gets its {@code w:pageBreakBefore} (ECMA-376-1, 17.3.1.23) back.
 */
final class PageBreaks {

  /** What comes before {@code w:pageBreakBefore} in {@code w:pPr} (17.3.1.26). */
  private static final Set<String> BEFORE = Set.of("pStyle", "keepNext", "keepLines");

  private PageBreaks() {}

  static void rescue(Document tree) {
    for (Element paragraph : Wml.all(tree, "p")) {
      Element pageBreak = last(paragraph);
      Node next = next(paragraph);
      if (pageBreak != null
          && next instanceof Element below
          && Wml.is(below, "p")
          && new ParagraphText(paragraph).holdsOnlyDirectivesAsText()
          && !new ParagraphText(below).holdsOnlyDirectivesAsText()) {
        pageBreak.getParentNode().removeChild(pageBreak);
        breakBefore(below);
      }
    }
  }

  /** The page break that ends a paragraph, or null. */
  private static @org.jspecify.annotations.Nullable Element last(Element paragraph) {
    List<Element> runs = FieldCharacters.runs(paragraph);
    if (runs.isEmpty()) {
      return null;
    }
    List<Element> content = Wml.elements(runs.get(runs.size() - 1));
    Element last = content.isEmpty() ? null : content.get(content.size() - 1);
    boolean breaks =
        last != null && Wml.is(last, "br") && Wml.attribute(last, "type").equals("page");
    return breaks ? last : null;
  }

  private static @org.jspecify.annotations.Nullable Node next(Element element) {
    Node next = element.getNextSibling();
    while (next != null && !(next instanceof Element)) {
      next = next.getNextSibling();
    }
    return next;
  }

  private static void breakBefore(Element paragraph) {
    Document document = paragraph.getOwnerDocument();
    Element properties = Wml.child(paragraph, "pPr");
    if (properties == null) {
      properties = document.createElementNS(Wml.NS, "w:pPr");
      paragraph.insertBefore(properties, paragraph.getFirstChild());
    }
    Element old = Wml.child(properties, "pageBreakBefore");
    if (old != null) {
      properties.removeChild(old);
    }
    Node place = null;
    for (Element property : Wml.elements(properties)) {
      if (!BEFORE.contains(property.getLocalName())) {
        place = property;
        break;
      }
    }
    properties.insertBefore(document.createElementNS(Wml.NS, "w:pageBreakBefore"), place);
  }
}
