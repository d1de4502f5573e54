package org.filingpress.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A part of a Word document as text that can be read and compared line by line.
 *
 * <pre>
 * [heading 2] «_Toc_2_2_0000000001 一、总体绩效目标»      style; bookmark around its text
 * [toc 2] (→_Toc_2_2_0000000001 一、总体绩效目标⇥{PAGEREF _Toc_2_2_0000000001 \h|1})   link, tab, field
 * ┌ 1299 7545                                            a table and its grid in twips
 * │ 项目编码 │ 3:13082325P00590110010F │                   a row; a cell over three columns
 * │ ▲ │ 一 ¶ 二 │                                          merged with the cell above; two paragraphs
 * </pre>
 *
 * Text in the default style has no style in front. ⏎ is a line break, ⤓ a page break, ═ a section's
 * end, ▭…▭ a text box, ▣ a picture with its id, † a footnote's number. Characters that cannot be
 * seen are written as {@code \\u200f}.
 */
public final class TextProjection {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final Map<String, String> styles = new HashMap<>();
  private final Map<String, String> bookmarks = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  private TextProjection() {}

  /** The main document, headers, footers and footnotes. */
  public static String ofDocument(byte[] docx) throws IOException {
    Map<String, byte[]> parts = WordSchema.parts(docx);
    return parts.keySet().stream()
        .filter(name -> name.matches("word/(document|header\\d*|footer\\d*|footnotes)\\.xml"))
        .map(name -> "# " + name + "\n" + of(parts, name))
        .collect(Collectors.joining("\n"));
  }

  /** One part. */
  public static String of(Map<String, byte[]> parts, String name) {
    TextProjection projection = new TextProjection();
    byte[] styles = parts.get("word/styles.xml");
    if (styles != null) {
      projection.styles(root(styles));
    }
    projection.blocks(root(parts.get(name)));
    return projection.out.toString();
  }

  private void styles(Element root) {
    for (Element style : elements(root)) {
      if (is(style, "style") && style.getAttributeNS(W, "type").equals("paragraph")) {
        boolean isDefault = style.getAttributeNS(W, "default").matches("1|true|on");
        styles.put(
            isDefault ? "" : style.getAttributeNS(W, "styleId"),
            isDefault ? "" : value(style, "name"));
      }
    }
  }

  private void blocks(Element parent) {
    for (Element child : elements(parent)) {
      if (is(child, "p")) {
        out.append(paragraph(child)).append('\n');
      } else if (is(child, "tbl")) {
        table(child);
      } else if (is(child, "sectPr")) {
        out.append("═\n");
      } else {
        blocks(child);
      }
    }
  }

  private void table(Element table) {
    out.append('┌');
    for (Element child : elements(table)) {
      if (is(child, "tblGrid")) {
        elements(child).forEach(column -> out.append(' ').append(attribute(column, "w")));
        out.append('\n');
      }
    }
    rows(table);
  }

  private void rows(Element parent) {
    for (Element child : elements(parent)) {
      if (is(child, "tr")) {
        out.append("│");
        cells(child);
        out.append('\n');
      } else if (is(child, "sdt") || is(child, "sdtContent")) {
        rows(child);
      }
    }
  }

  private void cells(Element parent) {
    for (Element child : elements(parent)) {
      if (is(child, "tc")) {
        out.append(' ').append(cell(child)).append(" │");
      } else if (is(child, "sdt") || is(child, "sdtContent")) {
        cells(child);
      }
    }
  }

  private String cell(Element cell) {
    Element properties = child(cell, "tcPr");
    String span = properties == null ? "" : value(properties, "gridSpan");
    Element merge = properties == null ? null : child(properties, "vMerge");
    TextProjection inside = new TextProjection();
    inside.styles.putAll(styles);
    inside.bookmarks.putAll(bookmarks);
    inside.blocks(cell);
    String text = inside.out.toString().strip().replace("\n", " ¶ ");
    boolean goesOn = merge != null && !attribute(merge, "val").equals("restart");
    return (span.isEmpty() ? "" : span + ":") + (goesOn ? "▲" : "") + text;
  }

  private String paragraph(Element paragraph) {
    Element properties = child(paragraph, "pPr");
    String id = properties == null ? "" : value(properties, "pStyle");
    String style = styles.getOrDefault(id, id);
    StringBuilder text = new StringBuilder(style.isEmpty() ? "" : "[" + style + "] ");
    inlines(paragraph, text);
    if (properties != null && child(properties, "sectPr") != null) {
      text.append("═");
    }
    return text.toString();
  }

  private void inlines(Element parent, StringBuilder text) {
    for (Element child : elements(parent)) {
      if (!W.equals(child.getNamespaceURI())) {
        drawn(child, text);
        continue;
      }
      switch (child.getLocalName()) {
        case "pPr", "rPr", "sdtPr" -> {}
        case "t", "delText" -> text.append(visible(child.getTextContent()));
        case "tab" -> text.append('⇥');
        case "br" -> text.append(attribute(child, "type").equals("page") ? '⤓' : '⏎');
        case "fldChar" ->
            text.append(
                switch (attribute(child, "fldCharType")) {
                  case "begin" -> "{";
                  case "separate" -> "|";
                  default -> "}";
                });
        case "instrText" -> text.append(child.getTextContent().strip());
        case "fldSimple" -> {
          text.append('{').append(attribute(child, "instr").strip()).append('|');
          inlines(child, text);
          text.append('}');
        }
        case "hyperlink" -> {
          text.append("(→").append(attribute(child, "anchor")).append(' ');
          inlines(child, text);
          text.append(')');
        }
        case "bookmarkStart" -> {
          bookmarks.put(attribute(child, "id"), attribute(child, "name"));
          text.append('«').append(attribute(child, "name")).append(' ');
        }
        case "bookmarkEnd" ->
            text.append(bookmarks.containsKey(attribute(child, "id")) ? "»" : "?»");
        case "footnoteReference" -> text.append('†').append(attribute(child, "id"));
        case "ins" -> bracketed("[+", child, text);
        case "del" -> bracketed("[-", child, text);
        default -> drawn(child, text);
      }
    }
  }

  /** Anything that may hold pictures, text boxes or more runs. */
  private void drawn(Element element, StringBuilder text) {
    if (is(element, "txbxContent")) {
      TextProjection inside = new TextProjection();
      inside.styles.putAll(styles);
      inside.blocks(element);
      text.append('▭').append(inside.out.toString().strip().replace("\n", " ¶ ")).append('▭');
    } else if ("docPr".equals(element.getLocalName())) {
      text.append('▣').append(element.getAttribute("id"));
    } else {
      inlines(element, text);
    }
  }

  private void bracketed(String open, Element element, StringBuilder text) {
    text.append(open);
    inlines(element, text);
    text.append(']');
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean unseen =
                  type == Character.FORMAT
                      || type == Character.CONTROL
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR
                      || type == Character.NON_SPACING_MARK
                      || c == '\u00a0';
              visible.append(unseen ? String.format("\\u%04x", c) : Character.toString(c));
            });
    return visible.toString();
  }

  private static Element root(byte[] part) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(part))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("The part is no well-formed XML: " + e.getMessage(), e);
    }
  }

  private static List<Element> elements(Node parent) {
    List<Element> elements = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static Element child(Element parent, String name) {
    return elements(parent).stream().filter(e -> is(e, name)).findFirst().orElse(null);
  }

  private static String value(Element parent, String name) {
    Element child = child(parent, name);
    return child == null ? "" : attribute(child, "val");
  }

  private static String attribute(Element element, String name) {
    return element.getAttributeNS(W, name);
  }

  private static boolean is(Element element, String name) {
    return name.equals(element.getLocalName()) && W.equals(element.getNamespaceURI());
  }
}
