package org.filingpress.docx.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parsing and writing the XML of package parts, which come from strangers. */
public final class Xml {

  /** Deeper parts are refused: every step inwards costs stack in whoever walks the tree. */
  static final int MAX_DEPTH = 400;

  /** How a part begins. */
  public static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private Xml() {}

  /**
   * Parses a part; a document type declaration is refused, so there are no entities.
   *
   * @throws SAXException when it is not well-formed, declares a document type or is too deep
   */
  public static Document parse(byte[] part) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute("jdk.xml.maxElementDepth", "0"); // each JDK has another; ours follows
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Throwing());
      Document document = builder.parse(new ByteArrayInputStream(part));
      checkDepth(document.getDocumentElement());
      return document;
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException("The JDK's XML parser does not work", e);
    }
  }

  private static void checkDepth(Element root) throws SAXException {
    int depth = 1;
    Node node = root;
    while (node != null) {
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        if (++depth > MAX_DEPTH) {
          throw new TooDeepException();
        }
      } else {
        while (node != root && node.getNextSibling() == null) {
          node = node.getParentNode();
          depth--;
        }
        node = node == root ? null : node.getNextSibling();
      }
    }
  }

  /** A whole part as UTF-8. */
  public static byte[] bytes(Document document) {
    StringBuilder out = new StringBuilder();
    out.append(DECLARATION);
    write(document.getDocumentElement(), out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The element and all in it. */
  public static String text(Node node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(Node node, StringBuilder out) {
    if (node instanceof Element element) {
      boolean empty = element.getFirstChild() == null;
      out.append(startTag(element, empty));
      for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
        write(n, out);
      }
      if (!empty) {
        out.append("</").append(element.getTagName()).append('>');
      }
    } else if (node.getNodeType() == Node.TEXT_NODE
        || node.getNodeType() == Node.CDATA_SECTION_NODE) {
      escape(node.getNodeValue(), out);
    }
  }

  public static String startTag(Element element, boolean empty) {
    StringBuilder out = new StringBuilder("<").append(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      out.append(' ').append(attribute.getName()).append("=\"");
      escape(attribute.getValue(), out);
      out.append('"');
    }
    return out.append(empty ? "/>" : ">").toString();
  }

  public static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#10;");
        case '\r' -> out.append("&#13;");
        case '\t' -> out.append("&#9;");
        default -> out.append(c);
      }
    }
  }

  /** Elements stand inside one another more deeply than is walked through. */
  static final class TooDeepException extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Throwing implements ErrorHandler {
    @Override
    public void warning(SAXParseException ignored) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
