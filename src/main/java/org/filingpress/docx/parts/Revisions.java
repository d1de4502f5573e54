package org.filingpress.docx.parts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Accepts the revisions that Word has tracked in a template (ECMA-376-1, 17.13.5): what was
 * inserted stays, what was deleted goes, and nobody's name goes into the finished documents.
 */
public final class Revisions {

  private static final Set<String> DELETED = Set.of("del", "moveFrom");
  private static final Set<String> INSERTED = Set.of("ins", "moveTo");
  private static final Set<String> MARKERS =
      Set.of(
          "cellIns",
          "cellMerge",
          "moveFromRangeStart",
          "moveFromRangeEnd",
          "moveToRangeStart",
          "moveToRangeEnd",
          "customXmlInsRangeStart",
          "customXmlInsRangeEnd",
          "customXmlDelRangeStart",
          "customXmlDelRangeEnd",
          "customXmlMoveFromRangeStart",
          "customXmlMoveFromRangeEnd",
          "customXmlMoveToRangeStart",
          "customXmlMoveToRangeEnd");

  private Revisions() {}

  public static void accept(Element parent) {
    for (Element child : Wml.elements(parent)) {
      if (!Wml.NS.equals(child.getNamespaceURI())) {
        accept(child);
        continue;
      }
      String name = child.getLocalName();
      boolean marker = Wml.is(parent, "rPr") || Wml.is(parent, "trPr");
      if (DELETED.contains(name)
          || MARKERS.contains(name)
          || name.endsWith("Change")
          || marker && INSERTED.contains(name)
          || isDeletedRow(child)
          || isDeletedCell(child)) {
        parent.removeChild(child);
      } else if (INSERTED.contains(name)) {
        accept(child);
        unwrap(child);
      } else {
        boolean joined = Wml.is(child, "p") && hasDeletedMark(child);
        accept(child);
        if (joined) {
          joinWithNext(child);
        }
      }
    }
  }

  /** Puts what an element holds into its place. */
  public static void unwrap(Element element) {
    Node parent = element.getParentNode();
    while (element.getFirstChild() != null) {
      parent.insertBefore(element.getFirstChild(), element);
    }
    parent.removeChild(element);
  }

  private static boolean isDeletedRow(Element row) {
    return Wml.is(row, "tr") && isMarkedDeleted(Wml.child(row, "trPr"));
  }

  private static boolean isDeletedCell(Element cell) {
    Element properties = Wml.is(cell, "tc") ? Wml.child(cell, "tcPr") : null;
    return properties != null && Wml.child(properties, "cellDel") != null;
  }

  private static boolean hasDeletedMark(Element paragraph) {
    Element properties = Wml.child(paragraph, "pPr");
    return properties != null && isMarkedDeleted(Wml.child(properties, "rPr"));
  }

  private static boolean isMarkedDeleted(@Nullable Element properties) {
    return properties != null
        && Wml.elements(properties).stream()
            .anyMatch(
                e -> Wml.NS.equals(e.getNamespaceURI()) && DELETED.contains(e.getLocalName()));
  }

  /** A paragraph whose end was deleted goes on with the next, whose properties hold for both. */
  private static void joinWithNext(Element paragraph) {
    Node next = paragraph.getNextSibling();
    while (next != null && !(next instanceof Element)) {
      next = next.getNextSibling();
    }
    if (next == null || !Wml.is(next, "p")) {
      return;
    }
    Element properties = Wml.child(next, "pPr");
    Node before = properties == null ? next.getFirstChild() : properties.getNextSibling();
    List<Element> content = Wml.elements(paragraph);
    content.removeIf(element -> Wml.is(element, "pPr"));
    for (Element element : content) {
      next.insertBefore(element, before);
    }
    paragraph.getParentNode().removeChild(paragraph);
  }
}
