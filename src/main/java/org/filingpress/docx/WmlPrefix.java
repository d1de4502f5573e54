package org.filingpress.docx;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Gives WordprocessingML its usual prefix, which the compiled programs write too. */
final class WmlPrefix {

  private WmlPrefix() {}

  static void normalise(Element root) {
    if (Wml.NS.equals(root.lookupNamespaceURI("w"))) {
      return;
    }
    rename(root.getOwnerDocument(), root);
    root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:w", Wml.NS);
  }

  private static void rename(Document document, Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (Wml.NS.equals(attribute.getNamespaceURI())) {
        document.renameNode(attribute, Wml.NS, "w:" + attribute.getLocalName());
      }
    }
    Wml.elements(element).forEach(child -> rename(document, child));
    if (Wml.NS.equals(element.getNamespaceURI())) {
      document.renameNode(element, Wml.NS, "w:" + element.getLocalName());
    }
  }
}
