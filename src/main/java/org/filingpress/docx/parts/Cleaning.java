package org.filingpress.docx.parts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Takes out of a part what Word leaves behind while somebody edits and what would be wrong in a
 * document made of it: spelling marks, smart tags, revision numbers, the old contents' bookmarks,
 * the places of comments.
 */
public final class Cleaning {

  private static final Set<String> LEFT_BEHIND =
      Set.of(
          "proofErr",
          "smartTagPr",
          "lastRenderedPageBreak",
          "commentRangeStart",
          "commentRangeEnd",
          "commentReference");
  private static final String WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

  private Cleaning() {}

  public static void clean(Element root) {
    clean(root, new HashSet<>());
  }

  /**
   * @param dropped the ids of the bookmarks that were taken out: their ends follow
   */
  private static void clean(Element element, Set<String> dropped) {
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
      boolean ended = Wml.is(child, "bookmarkEnd") && dropped.remove(Wml.attribute(child, "id"));
      if (ended || isLeftBehind(child)) {
        element.removeChild(child);
        if (Wml.is(child, "bookmarkStart")) {
          dropped.add(Wml.attribute(child, "id"));
        }
      } else {
        clean(child, dropped);
        if (Wml.is(child, "smartTag")) {
          Revisions.unwrap(child);
        }
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
