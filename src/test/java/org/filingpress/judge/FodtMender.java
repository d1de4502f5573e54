package org.filingpress.judge;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Says again, in LibreOffice's own format, what its import of .docx (7.4) has lost: hanging
 * punctuation (which it reads inverted), the gap between hanzi and Latin (which it always sets),
 * and the document's lists of characters that may not begin or end a line (which it ignores).
 *
 * <p>Where its line breaker differs from UAX #14 or from Word, it gets U+200B for a break that it
 * does not know and U+2060 against one that it should not make. Of Chinese text it looks at the two
 * lists only, so U+2060 goes into both.
 */
final class FodtMender {
  private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String CONFIG = "urn:oasis:names:tc:opendocument:xmlns:config:1.0";
  private static final QName AUTOSPACE = new QName(STYLE, "text-autospace", "style");
  private static final QName HANGING = new QName(STYLE, "punctuation-wrap", "style");
  private static final Set<String> MENDED = Set.of("text-autospace", "punctuation-wrap");

  private static final String GAP_STYLE = "QuarterEm";

  private final XMLEventFactory events = XMLEventFactory.newDefaultFactory();
  private final FinishedDocument document;
  private final Map<String, Boolean> stylesThatHang;
  private final boolean spacesItself;
  private boolean inParagraphDefaults;
  private String style = "";
  private int paragraphs;
  private int previous;
  private int beforePrevious;

  private FodtMender(FinishedDocument document) {
    this.document = document;
    this.stylesThatHang = document.stylesThatHang();
    this.spacesItself = document.spacesItself();
  }

  /** Mends what LibreOffice made of a document. */
  static void mend(FinishedDocument document, Path fodt, Path mended) throws IOException {
    XMLInputFactory reading = XMLInputFactory.newDefaultFactory();
    reading.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    reading.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    reading.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(fodt));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(mended))) {
      XMLEventReader reader = reading.createXMLEventReader(in);
      XMLEventWriter writer =
          XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, "UTF-8");
      new FodtMender(document).mend(reader, writer);
      writer.close();
    } catch (XMLStreamException e) {
      throw new IOException("mending " + fodt, e);
    }
  }

  private void mend(XMLEventReader reader, XMLEventWriter writer) throws XMLStreamException {
    while (reader.hasNext()) {
      XMLEvent event = reader.nextEvent();
      if (event.isStartElement()) {
        StartElement start = event.asStartElement();
        enter(start);
        writer.add(mended(start));
        if (is(start.getName(), CONFIG, "config-item-set")
            && "ooo:configuration-settings".equals(attribute(start, CONFIG, "name"))) {
          forbidden(writer);
        } else if (is(start.getName(), OFFICE, "automatic-styles")) {
          gapStyle(writer);
        }
      } else if (event.isEndElement()) {
        QName name = event.asEndElement().getName();
        if (is(name, TEXT, "p") || is(name, TEXT, "h")) {
          paragraphs--;
        } else if (is(name, STYLE, "default-style")) {
          inParagraphDefaults = false;
        }
        writer.add(event);
      } else if (event.isCharacters() && paragraphs > 0) {
        text(event.asCharacters().getData(), writer);
      } else {
        writer.add(event);
      }
    }
  }

  private void enter(StartElement start) {
    QName name = start.getName();
    if (is(name, TEXT, "p") || is(name, TEXT, "h")) {
      paragraphs++;
      previous = 0;
      beforePrevious = 0;
    } else if (is(name, TEXT, "line-break") || is(name, TEXT, "tab") || is(name, TEXT, "s")) {
      previous = 0;
      beforePrevious = 0;
    } else if (is(name, STYLE, "default-style")) {
      inParagraphDefaults = "paragraph".equals(attribute(start, STYLE, "family"));
    } else if (is(name, STYLE, "style")) {
      String shown = attribute(start, STYLE, "display-name");
      style = shown.isEmpty() ? attribute(start, STYLE, "name") : shown;
    }
  }

  private StartElement mended(StartElement start) {
    if (!is(start.getName(), STYLE, "paragraph-properties")) {
      return start;
    }
    List<Attribute> attributes = new ArrayList<>();
    for (Iterator<Attribute> all = start.getAttributes(); all.hasNext(); ) {
      Attribute attribute = all.next();
      if (!attribute.getName().getNamespaceURI().equals(STYLE)
          || !MENDED.contains(attribute.getName().getLocalPart())) {
        attributes.add(attribute);
      }
    }
    if (inParagraphDefaults) {
      attributes.add(events.createAttribute(AUTOSPACE, "none"));
      attributes.add(hanging(document.punctuationHangs()));
    } else if (stylesThatHang.containsKey(style)) {
      attributes.add(hanging(stylesThatHang.get(style)));
    }
    return events.createStartElement(start.getName(), attributes.iterator(), start.getNamespaces());
  }

  private Attribute hanging(boolean hangs) {
    return events.createAttribute(HANGING, hangs ? "hanging" : "simple");
  }

  private void text(String text, XMLEventWriter writer) throws XMLStreamException {
    StringBuilder mended = new StringBuilder(text.length() + 16);
    for (int c : text.codePoints().toArray()) {
      if (isMissedBreak(c)) {
        mended.append('\u200b');
      } else if (isWrongBreak(c)) {
        mended.append('\u2060');
      } else if (spacesItself && isGap(c)) {
        writer.add(events.createCharacters(mended.toString()));
        mended.setLength(0);
        gap(writer);
      }
      mended.appendCodePoint(c);
      beforePrevious = previous;
      previous = c;
    }
    writer.add(events.createCharacters(mended.toString()));
  }

  private boolean isGap(int c) {
    return Character.isIdeographic(previous) && isLatin(c)
        || isLatin(previous) && Character.isIdeographic(c);
  }

  private void gap(XMLEventWriter writer) throws XMLStreamException {
    QName span = new QName(TEXT, "span", "text");
    QName style = new QName(TEXT, "style-name", "text");
    writer.add(
        events.createStartElement(
            span, List.of(events.createAttribute(style, GAP_STYLE)).iterator(), null));
    writer.add(events.createCharacters(" "));
    writer.add(events.createEndElement(span, null));
  }

  private void gapStyle(XMLEventWriter writer) throws XMLStreamException {
    QName style = new QName(STYLE, "style", "style");
    QName properties = new QName(STYLE, "text-properties", "style");
    List<Attribute> names =
        List.of(
            events.createAttribute(new QName(STYLE, "name", "style"), GAP_STYLE),
            events.createAttribute(new QName(STYLE, "family", "style"), "text"));
    Attribute font =
        events.createAttribute(new QName(STYLE, "font-name-asian", "style"), "Times New Roman");
    writer.add(events.createStartElement(style, names.iterator(), null));
    writer.add(events.createStartElement(properties, List.of(font).iterator(), null));
    writer.add(events.createEndElement(properties, null));
    writer.add(events.createEndElement(style, null));
  }

  /**
   * Breaks that LibreOffice does not make: after Chinese punctuation; between a letter or digit and
   * a Chinese opening bracket (UAX #14, LB30, holds brackets of narrow width only); after a slash
   * (LB13); at a × that is drawn in the Chinese font.
   */
  private boolean isMissedBreak(int c) {
    return isOneOf("、。，．：；！？）》〉」』】〕〗”", previous) && isLatin(c)
        || isLatin(previous) && isOneOf("（《〈「『【〔〖“", c)
        || previous == '/' && isLatin(c) && !isDigit(c)
        || isDigit(previous) && c == '×'
        || previous == '×' && isDigit(c);
  }

  /**
   * Breaks that only LibreOffice makes: before punctuation of Latin width that may not begin a line
   * (17.15.1.59), or Chinese one after a digit; inside —— (LB17; GB/T 15834-2011, 5.1.5); between a
   * minus and its number (LB25); after {@code <} (LB28).
   */
  private boolean isWrongBreak(int c) {
    return Character.isIdeographic(previous) && isOneOf("%!),.:;?]}", c)
        || isDigit(previous) && c == '～'
        || previous == '—' && c == '—'
        || Character.isIdeographic(beforePrevious) && previous == '-' && isDigit(c)
        || previous == '<' && c > ' ' && c < 0x7f;
  }

  private static boolean isOneOf(String characters, int c) {
    return c != 0 && characters.indexOf(c) >= 0;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatin(int c) {
    return c > ' ' && c < 0x7f && Character.isLetterOrDigit(c);
  }

  /** The document's lists, where it has them; LibreOffice has its own for zh-CN. */
  private void forbidden(XMLEventWriter writer) throws XMLStreamException {
    String before = document.lineBreakList("noLineBreaksBefore");
    String after = document.lineBreakList("noLineBreaksAfter");
    if (before == null || after == null) {
      return;
    }
    QName map = new QName(CONFIG, "config-item-map-indexed", "config");
    QName entry = new QName(CONFIG, "config-item-map-entry", "config");
    writer.add(
        events.createStartElement(map, List.of(named("ForbiddenCharacters")).iterator(), null));
    writer.add(events.createStartElement(entry, null, null));
    item(writer, "Language", "zh");
    item(writer, "Country", "CN");
    item(writer, "Variant", "");
    item(writer, "BeginLine", before + '\u2060');
    item(writer, "EndLine", after + '\u2060');
    writer.add(events.createEndElement(entry, null));
    writer.add(events.createEndElement(map, null));
  }

  private void item(XMLEventWriter writer, String name, String value) throws XMLStreamException {
    QName item = new QName(CONFIG, "config-item", "config");
    Attribute type = events.createAttribute(new QName(CONFIG, "type", "config"), "string");
    writer.add(events.createStartElement(item, List.of(named(name), type).iterator(), null));
    writer.add(events.createCharacters(value));
    writer.add(events.createEndElement(item, null));
  }

  private Attribute named(String name) {
    return events.createAttribute(new QName(CONFIG, "name", "config"), name);
  }

  private static boolean is(QName name, String namespace, String local) {
    return name.getLocalPart().equals(local) && name.getNamespaceURI().equals(namespace);
  }

  private static String attribute(StartElement element, String namespace, String local) {
    Attribute attribute = element.getAttributeByName(new QName(namespace, local));
    return attribute == null ? "" : attribute.getValue();
  }
}
