package org.filingpress.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.EndnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Whether Word would open a .docx: its WordprocessingML parts against the transitional schema
 * (ECMA-376-4, annex A), and two rules that the schema does not hold: a cell ends with a paragraph
 * (ECMA-376-1, 17.4, tc), and bookmarks have names of their own (17.13.6.2). Word refuses or
 * repairs what LibreOffice forgives.
 */
public final class WordSchema {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** Allowed on every root by another part of the standard (ECMA-376-3, 10.1). */
  private static final String IGNORABLE =
      "Ignorable@http://schemas.openxmlformats.org/markup-compatibility/2006";

  private WordSchema() {}

  /** What is wrong, as {@code part: message (where)}; empty when the document is valid. */
  public static List<String> errors(byte[] docx) throws IOException {
    List<String> errors = new ArrayList<>();
    parts(docx).forEach((name, xml) -> errors.addAll(errors(name, xml)));
    return errors;
  }

  /** The parts of a .docx by name, in their order. */
  public static Map<String, byte[]> parts(byte[] docx) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static List<String> errors(String name, byte[] xml) {
    List<XmlError> found = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    try {
      XmlObject part = parsed(name, new ByteArrayInputStream(xml));
      if (part != null) {
        part.validate(new XmlOptions().setErrorListener(found));
        errors.addAll(beyondTheSchema(name, xml));
      }
    } catch (XmlException | IOException | XMLStreamException unreadable) {
      return List.of(name + ": " + unreadable.getMessage());
    }
    found.removeIf(error -> error.getMessage().contains(IGNORABLE));
    found.forEach(error -> errors.add(name + ": " + error.getMessage() + at(error)));
    return errors;
  }

  private static List<String> beyondTheSchema(String name, byte[] xml) throws XMLStreamException {
    List<String> errors = new ArrayList<>();
    Set<String> bookmarks = new HashSet<>();
    Deque<String> lastChild = new ArrayDeque<>(List.of(""));
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        lastChild.pop();
        lastChild.push(reader.getLocalName());
        lastChild.push("");
        String bookmark = reader.getAttributeValue(W, "name");
        if (reader.getLocalName().equals("bookmarkStart") && !bookmarks.add(bookmark)) {
          errors.add(name + ": bookmark " + bookmark + " stands twice");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        String last = lastChild.pop();
        if (reader.getLocalName().equals("tc") && !last.equals("p")) {
          int at = reader.getLocation().getCharacterOffset();
          errors.add(name + ": a cell does not end with a paragraph (before character " + at + ")");
        }
      }
    }
    return errors;
  }

  private static XmlObject parsed(String name, ByteArrayInputStream xml)
      throws XmlException, IOException {
    String kind = name.replaceAll("^word/|\\d*\\.xml$", "");
    return switch (kind) {
      case "document" -> DocumentDocument.Factory.parse(xml);
      case "styles" -> StylesDocument.Factory.parse(xml);
      case "settings" -> SettingsDocument.Factory.parse(xml);
      case "fontTable" -> FontsDocument.Factory.parse(xml);
      case "numbering" -> NumberingDocument.Factory.parse(xml);
      case "footer" -> FtrDocument.Factory.parse(xml);
      case "header" -> HdrDocument.Factory.parse(xml);
      case "footnotes" -> FootnotesDocument.Factory.parse(xml);
      case "endnotes" -> EndnotesDocument.Factory.parse(xml);
      default -> null;
    };
  }

  private static String at(XmlError error) {
    if (error.getCursorLocation() == null) {
      return "";
    }
    String text = error.getCursorLocation().xmlText();
    return " (" + text.substring(0, Math.min(300, text.length())) + ")";
  }
}
