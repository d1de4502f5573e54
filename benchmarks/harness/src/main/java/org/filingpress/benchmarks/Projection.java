package org.filingpress.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a reader sees of a document's body, whatever its mark-up: the texts of its paragraphs in
 * order, and the shape of its tables. Left out are empty paragraphs, the page numbers in the
 * contents' lines, and what a merged cell hides.
 *
 * @param paragraphs their texts; a tab is {@code \t}, a line break {@code \n}
 * @param rows of all tables: cells, in {@code []} those that go on with the cell above
 */
record Projection(List<String> paragraphs, List<String> rows) {

  static Projection of(byte[] docx) throws IOException, XMLStreamException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new Reader().read(zip.readAllBytes());
        }
      }
    }
    throw new IOException("no word/document.xml");
  }

  private static final class Reader {
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder row = new StringBuilder();
    private boolean hidden;
    private boolean inRun;

    Projection read(byte[] part) throws XMLStreamException {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          end(xml.getLocalName());
        }
      }
      return new Projection(paragraphs, rows);
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
      switch (xml.getLocalName()) {
        case "p" -> paragraph.setLength(0);
        case "tr" -> row.setLength(0);
        case "tc" -> hidden = false;
        case "r" -> inRun = true;
        case "vMerge" ->
            hidden = !"restart".equals(xml.getAttributeValue(xml.getNamespaceURI("w"), "val"));
        case "t" -> paragraph.append(xml.getElementText());
        case "tab" -> paragraph.append(inRun ? "\t" : "");
        case "br" -> paragraph.append('\n');
        default -> {}
      }
    }

    private void end(String element) {
      switch (element) {
        case "p" -> {
          String text = paragraph.toString().replaceAll("\t\\d*$", "").strip();
          if (!text.isEmpty() && !hidden) {
            paragraphs.add(text);
          }
        }
        case "r" -> inRun = false;
        case "tc" -> {
          row.append(hidden ? "[]" : "|");
          hidden = false;
        }
        case "tr" -> rows.add(row.toString());
        default -> {}
      }
    }
  }
}
