package org.filingpress.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The contents of a Word document as somebody reads them who has just opened it. */
final class WordContents {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /**
   * A line of the contents that bears a number.
   *
   * @param title without spaces
   * @param number as it is printed before any field is updated
   */
  record Line(String title, String number) {}

  private WordContents() {}

  static List<Line> of(byte[] docx) throws IOException {
    NodeList paragraphs = body(docx).getElementsByTagNameNS(W, "p");
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < paragraphs.getLength(); i++) {
      Element paragraph = (Element) paragraphs.item(i);
      StringBuilder title = new StringBuilder();
      StringBuilder number = new StringBuilder();
      boolean referred = false;
      NodeList all = paragraph.getElementsByTagNameNS(W, "*");
      for (int k = 0; k < all.getLength(); k++) {
        String text = all.item(k).getTextContent();
        switch (all.item(k).getLocalName()) {
          case "instrText" -> referred |= text.strip().startsWith("PAGEREF ");
          case "t" -> (referred ? number : title).append(text);
          default -> {}
        }
      }
      if (referred) {
        lines.add(new Line(title.toString().replaceAll("\\s", ""), number.toString()));
      }
    }
    return lines;
  }

  private static Document body(byte[] docx) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (e.getName().equals("word/document.xml")) {
          DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
          factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
          return factory.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes()));
        }
      }
      throw new IOException("no word/document.xml");
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }
}
