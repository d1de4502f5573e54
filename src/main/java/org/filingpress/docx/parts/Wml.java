package org.filingpress.docx.parts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reading WordprocessingML (ECMA-376-1, 17) in a DOM tree. */
public final class Wml {

  public static final String NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private Wml() {}

  /** Whether a node is the element {@code w:name}. */
  public static boolean is(Node node, String name) {
    return name.equals(node.getLocalName()) && NS.equals(node.getNamespaceURI());
  }

  public static List<Element> elements(Node parent) {
    List<Element> elements = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  public static List<Element> elements(Node parent, String name) {
    return elements(parent).stream().filter(e -> is(e, name)).toList();
  }

  /** Every element {@code w:name} of a tree, in document order. */
  public static List<Element> all(Document tree, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = tree.getElementsByTagNameNS(NS, name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  public static @Nullable Element child(Node parent, String name) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (is(n, name)) {
        return (Element) n;
      }
    }
    return null;
  }

  /** The attribute {@code w:name}, or an empty string. */
  public static String attribute(@Nullable Element element, String name) {
    return element == null ? "" : element.getAttributeNS(NS, name);
  }

  /** {@code w:val} of the child {@code w:name}, or an empty string. */
  public static String value(@Nullable Node parent, String name) {
    return parent == null ? "" : attribute(child(parent, name), "val");
  }

  /** Whether a property is on (ECMA-376-1, 17.17.4): without a value it is. */
  public static boolean isOn(Element property) {
    String value = attribute(property, "val");
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  /** A whole number in an attribute's text, or the fallback. */
  public static int number(String text, int fallback) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException notANumber) {
      return fallback;
    }
  }
}
