package org.filingpress.template.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads WordprocessingML of templates that were compiled, so that it is well-formed and bounded.
 */
final class Wordprocessing {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private Wordprocessing() {}

  static Document parse(InputStream part) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute("jdk.xml.maxElementDepth", "0"); // the compiler has its own bound
      return factory.newDocumentBuilder().parse(part);
    } catch (SAXException broken) {
      throw new IOException(broken);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK's XML parser does not work", e);
    }
  }

  static List<Element> all(Document document, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = document.getElementsByTagNameNS(W, name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static Optional<Element> child(Element parent, String name) {
    return children(parent).stream().filter(e -> name(e).equals(name)).findFirst();
  }

  /** Without prefix. */
  static String name(Element element) {
    return element.getLocalName();
  }

  static String value(Element element, String attribute) {
    return element.getAttributeNS(W, attribute);
  }

  /** The text; paragraphs, tabs and breaks become spaces; field codes are left out. */
  static String text(Element element) {
    StringBuilder text = new StringBuilder();
    text(element, text);
    return text.toString().strip();
  }

  private static void text(Element element, StringBuilder text) {
    for (Element child : children(element)) {
      switch (name(child)) {
        case "t" -> text.append(child.getTextContent());
        case "tab", "br" -> text.append(' ');
        case "pPr", "rPr", "tcPr", "Fallback" -> {}
        case "p" -> {
          if (!text.isEmpty()) {
            text.append(' ');
          }
          text(child, text);
        }
        default -> text(child, text);
      }
    }
  }

  /** Every element in it with its attributes, by name: {@code pgMar bottom=1984 left=1587}. */
  static List<String> properties(Element element) {
    List<String> properties = new ArrayList<>();
    for (Element child : children(element)) {
      if (child.getNamespaceURI().equals(W) && !name(child).endsWith("Reference")) {
        TreeMap<String, String> attributes = new TreeMap<>();
        NamedNodeMap all = child.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
          Attr attribute = (Attr) all.item(i);
          if (W.equals(attribute.getNamespaceURI()) && !name(attribute).startsWith("rsid")) {
            attributes.put(name(attribute), attribute.getValue());
          }
        }
        StringBuilder property = new StringBuilder(name(child));
        attributes.forEach((k, v) -> property.append(' ').append(k).append('=').append(v));
        properties.add(property.toString());
        properties.addAll(properties(child));
      }
    }
    return properties;
  }

  private static String name(Attr attribute) {
    return attribute.getLocalName();
  }
}
