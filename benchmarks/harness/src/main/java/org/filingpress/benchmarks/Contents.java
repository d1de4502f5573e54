package org.filingpress.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The lines of a Word document's contents that have a page number. */
record Contents(List<Line> lines) {

  /** A heading, without its blanks, and the page that the contents give for it. */
  record Line(String heading, String page) {}

  static Contents of(Path docx) throws IOException, XMLStreamException {
    try (ZipFile zip = new ZipFile(docx.toFile());
        InputStream part = zip.getInputStream(zip.getEntry("word/document.xml"))) {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      return read(factory.createXMLStreamReader(new ByteArrayInputStream(part.readAllBytes())));
    }
  }

  private static Contents read(XMLStreamReader xml) throws XMLStreamException {
    List<Line> lines = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean inRun = false;
    String style = "";
    while (xml.hasNext()) {
      int event = xml.next();
      String name = xml.hasName() ? xml.getLocalName() : "";
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (name) {
          case "p" -> {
            text.setLength(0);
            style = "";
          }
          case "pStyle" -> style = xml.getAttributeValue(xml.getNamespaceURI("w"), "val");
          case "r" -> inRun = true;
          case "tab" -> text.append(inRun ? "\t" : "");
          case "t" -> text.append(xml.getElementText());
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("r")) {
        inRun = false;
      } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("p")) {
        int tab = text.lastIndexOf("\t");
        if (style.matches("TOC\\d") && tab > 0) {
          String heading = text.substring(0, tab).replaceAll("\\s", "");
          lines.add(new Line(heading, text.substring(tab + 1).strip()));
        }
      }
    }
    return new Contents(lines);
  }

  /** How many lines of these others say the same. */
  long alike(Contents others) {
    return lines.stream().filter(others.lines::contains).count();
  }
}
