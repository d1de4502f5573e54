package org.filingpress.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Takes out of a part what Word leaves behind while somebody edits and what would be wrong in a
 * document made of it: spelling marks, revision numbers, the old contents' bookmarks, comments.
 */
final class Cleaning {

  private static final Set<String> LEFT_BEHIND =
      Set.of(
          "proofErr",
          "lastRenderedPageBreak",
          "commentRangeStart",
          "commentRangeEnd",
          "commentReference");
  private static final String WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

  private Cleaning() {}

  static void clean(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    List<Attr> unwanted = new ArrayList<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      String name = attribute.getLocalName();
      boolean revision = Wml.NS.equals(attribute.getNamespaceURI()) && name.startsWith("rsid");
      boolean paragraphId =
          WORD_2010.equals(attribute.getNamespaceURI())
              && (name.equals("paraId") || name.equals("textId"));
      if (revision || paragraphId) {
        unwanted.add(attribute);
      }
    }
    unwanted.forEach(element::removeAttributeNode);
    for (Element child : Wml.elements(element)) {
      if (isLeftBehind(child)) {
        element.removeChild(child);
      } else {
        clean(child);
      }
    }
  }

  private static boolean isLeftBehind(Node node) {
    if (!Wml.NS.equals(node.getNamespaceURI())) {
      return false;
    }
    if (Wml.is(node, "bookmarkStart")) {
      String name = Wml.attribute((Element) node, "name");
      return name.startsWith("_Toc") || name.equals("_GoBack") || name.startsWith("__RefHeading");
    }
    return LEFT_BEHIND.contains(node.getLocalName());
  }
}
