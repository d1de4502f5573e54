package org.filingpress.docx.parts;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Gives WordprocessingML its usual prefix, which the compiled programs write too. */
public final class WmlPrefix {

  private WmlPrefix() {}

  /** Returns whether it could: the prefix may stand for nothing else anywhere. */
  public static boolean normalise(Element root) {
    boolean free = rename(root.getOwnerDocument(), root);
    root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:w", Wml.NS);
    return free;
  }

  private static boolean rename(Document document, Element element) {
    String bound = element.getAttribute("xmlns:w");
    boolean free = bound.isEmpty() || bound.equals(Wml.NS);
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (Wml.NS.equals(attribute.getNamespaceURI()) && !"w".equals(attribute.getPrefix())) {
        document.renameNode(attribute, Wml.NS, "w:" + attribute.getLocalName());
      }
    }
    for (Element child : Wml.elements(element)) {
      free &= rename(document, child);
    }
    if (Wml.NS.equals(element.getNamespaceURI()) && !"w".equals(element.getPrefix())) {
      document.renameNode(element, Wml.NS, "w:" + element.getLocalName());
    }
    return free;
  }
}
