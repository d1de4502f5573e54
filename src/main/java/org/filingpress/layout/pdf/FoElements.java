package org.filingpress.layout.pdf;

import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes XSL-FO elements as SAX events. Lengths are in millipoints, and written in points. */
final class FoElements {
  private static final String FO = "http://www.w3.org/1999/XSL/Format";
  private static final String EXTENSIONS = "http://xmlgraphics.apache.org/fop/extensions";

  private final ContentHandler out;
  private AttributesImpl attributes = new AttributesImpl();
  private char[] characters = new char[256];

  FoElements(ContentHandler out) {
    this.out = out;
  }

  void startDocument() throws SAXException {
    out.startDocument();
    out.startPrefixMapping("fo", FO);
    out.startPrefixMapping("fox", EXTENSIONS);
  }

  void endDocument() throws SAXException {
    out.endDocument();
  }

  /** Attributes of the element that starts next. */
  FoElements with(String name, String value) {
    attributes.addAttribute("", name, name, "CDATA", value);
    return this;
  }

  FoElements with(String name, int millipoints) {
    return with(name, points(millipoints));
  }

  FoElements withAltText(String text) {
    attributes.addAttribute(EXTENSIONS, "alt-text", "fox:alt-text", "CDATA", text);
    return this;
  }

  void start(String name) throws SAXException {
    AttributesImpl own = attributes;
    attributes = new AttributesImpl();
    out.startElement(FO, name, "fo:" + name, own);
  }

  void end(String name) throws SAXException {
    out.endElement(FO, name, "fo:" + name);
  }

  void text(String text) throws SAXException {
    if (text.length() > characters.length) {
      characters = new char[2 * text.length()];
    }
    text.getChars(0, text.length(), characters, 0);
    out.characters(characters, 0, text.length());
  }

  static String points(int millipoints) {
    int whole = Math.abs(millipoints) / 1000;
    int rest = Math.abs(millipoints) % 1000;
    String sign = millipoints < 0 ? "-" : "";
    if (rest == 0) {
      return sign + whole + "pt";
    }
    String decimals = Integer.toString(1000 + rest);
    return sign + whole + "." + decimals.substring(1) + "pt";
  }
}
