package org.filingpress.judge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a stranger reads in a .docx: its contents' numbers, and how it wants its lines broken. */
final class FinishedDocument {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final Pattern PAGE_REFERENCE = Pattern.compile("\\s*PAGEREF\\s+(\\S+).*");

  private final Document body;
  private final @Nullable Document styles;
  private final @Nullable Document settings;

  private FinishedDocument(Document body, @Nullable Document styles, @Nullable Document settings) {
    this.body = body;
    this.styles = styles;
    this.settings = settings;
  }

  static FinishedDocument read(Path docx) throws IOException {
    try (ZipFile zip = new ZipFile(docx.toFile())) {
      Document body = part(zip, "word/document.xml");
      if (body == null) {
        throw new IOException("no word/document.xml in " + docx);
      }
      return new FinishedDocument(
          body, part(zip, "word/styles.xml"), part(zip, "word/settings.xml"));
    }
  }

  private static @Nullable Document part(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(in);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("reading " + name, e);
    }
  }

  /** The contents' lines that bear a number, in order. */
  List<ContentsLine> contents() {
    Map<String, String> headings = headings();
    List<ContentsLine> lines = new ArrayList<>();
    Deque<StringBuilder> instructions = new ArrayDeque<>();
    Deque<StringBuilder> results = new ArrayDeque<>();
    Deque<Boolean> separated = new ArrayDeque<>();
    for (Element element : elements(body, "*")) {
      switch (element.getLocalName()) {
        case "fldChar" -> {
          switch (element.getAttributeNS(W, "fldCharType")) {
            case "begin" -> {
              instructions.push(new StringBuilder());
              results.push(new StringBuilder());
              separated.push(false);
            }
            case "separate" -> {
              separated.pop();
              separated.push(true);
            }
            default -> {
              separated.pop();
              Matcher reference = PAGE_REFERENCE.matcher(instructions.pop());
              String number = results.pop().toString();
              if (reference.matches()) {
                String bookmark = reference.group(1);
                lines.add(new ContentsLine(bookmark, headings.getOrDefault(bookmark, ""), number));
              }
            }
          }
        }
        case "instrText" -> {
          if (!instructions.isEmpty() && !separated.peek()) {
            instructions.peek().append(element.getTextContent());
          }
        }
        case "t" -> {
          if (!results.isEmpty() && separated.peek()) {
            results.peek().append(element.getTextContent());
          }
        }
        default -> {}
      }
    }
    return lines;
  }

  /** Texts of the paragraphs that bear bookmarks, by bookmark. */
  private Map<String, String> headings() {
    Map<String, String> headings = new HashMap<>();
    for (Element bookmark : elements(body, "bookmarkStart")) {
      Node paragraph = bookmark;
      while (paragraph != null && !"p".equals(paragraph.getLocalName())) {
        paragraph = paragraph.getParentNode();
      }
      if (paragraph != null) {
        StringBuilder text = new StringBuilder();
        elements(paragraph, "t").forEach(t -> text.append(t.getTextContent()));
        headings.put(bookmark.getAttributeNS(W, "name"), PdfLine.bare(text.toString()));
      }
    }
    return headings;
  }

  /** Whether punctuation may hang; Word's default is yes (ECMA-376-1, 17.3.1.21). */
  boolean punctuationHangs() {
    return byDefault("overflowPunct");
  }

  /** The names of the styles that say for themselves whether punctuation may hang. */
  Map<String, Boolean> stylesThatHang() {
    return byStyle("overflowPunct");
  }

  /** Whether there is a gap between hanzi and Latin (17.3.1.2, 17.3.1.3); Word's default is yes. */
  boolean spacesItself() {
    boolean letters = byDefault("autoSpaceDE");
    if (letters != byDefault("autoSpaceDN")
        || !byStyle("autoSpaceDE").isEmpty()
        || !byStyle("autoSpaceDN").isEmpty()) {
      throw new IllegalStateException("one switch for gaps beside letters and digits, everywhere");
    }
    return letters;
  }

  private boolean byDefault(String property) {
    if (!elements(body, property).isEmpty()) {
      throw new IllegalStateException(property + " in a paragraph of its own is not mended");
    }
    return elements(styles, property).stream()
        .filter(set -> styleOf(set) == null)
        .allMatch(FinishedDocument::isOn);
  }

  private Map<String, Boolean> byStyle(String property) {
    Map<String, Boolean> found = new HashMap<>();
    for (Element set : elements(styles, property)) {
      Element style = styleOf(set);
      if (style != null) {
        found.put(elements(style, "name").get(0).getAttributeNS(W, "val"), isOn(set));
      }
    }
    return found;
  }

  private static @Nullable Element styleOf(Element property) {
    return property.getParentNode().getParentNode() instanceof Element style
            && "style".equals(style.getLocalName())
        ? style
        : null;
  }

  private static boolean isOn(Element property) {
    return !List.of("0", "false", "off").contains(property.getAttributeNS(W, "val"));
  }

  /**
   * The document's own list of characters that may not begin, or end, a line; null without one.
   *
   * @param element {@code noLineBreaksBefore} or {@code noLineBreaksAfter}
   */
  @Nullable String lineBreakList(String element) {
    for (Element list : elements(settings, element)) {
      if ("zh-CN".equals(list.getAttributeNS(W, "lang"))) {
        return list.getAttributeNS(W, "val");
      }
    }
    return null;
  }

  private static List<Element> elements(@Nullable Node within, String name) {
    List<Element> found = new ArrayList<>();
    NodeList list =
        within instanceof Document document
            ? document.getElementsByTagNameNS(W, name)
            : within instanceof Element element ? element.getElementsByTagNameNS(W, name) : null;
    for (int i = 0; list != null && i < list.getLength(); i++) {
      found.add((Element) list.item(i));
    }
    return found;
  }
}
