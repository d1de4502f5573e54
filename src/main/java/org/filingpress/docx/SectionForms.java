package org.filingpress.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filingpress.docx.parts.Wml;
import org.filingpress.docx.parts.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The sections of a template's body (ECMA-376-1, 17.6), as they look in a document that has other
 * sections before them: headers and footers that they take over from those are named. Headers and
 * footers that hold marks are left out: they are different in each document.
 */
final class SectionForms {

  private static final String RELATIONSHIP_ID =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final List<Element> sections = new ArrayList<>();
  private final Set<String> marked;
  private final Map<String, String> targets;

  /**
   * @param marked the names of the parts that hold marks
   * @param targets the parts that the document leads to, by relationship id
   */
  SectionForms(Document document, Set<String> marked, Map<String, String> targets) {
    this.marked = marked;
    this.targets = targets;
    for (Element block : blocks(document)) {
      Element end = endIn(block);
      if (end != null) {
        sections.add(end);
      }
    }
  }

  /** The blocks of a document's body, those in content controls among them. */
  static List<Element> blocks(Document document) {
    Element body = Wml.child(document.getDocumentElement(), "body");
    return body == null ? List.of() : blocks(body);
  }

  private static List<Element> blocks(Element parent) {
    List<Element> blocks = new ArrayList<>();
    for (Element block : Wml.elements(parent)) {
      Element content = Wml.is(block, "sdt") ? Wml.child(block, "sdtContent") : null;
      if (content == null) {
        blocks.add(block);
      } else {
        blocks.addAll(blocks(content));
      }
    }
    return blocks;
  }

  /** The section that ends in a block, or null. */
  static @Nullable Element endIn(Element block) {
    if (Wml.is(block, "sectPr")) {
      return block;
    }
    Element properties = Wml.is(block, "p") ? Wml.child(block, "pPr") : null;
    return properties == null ? null : Wml.child(properties, "sectPr");
  }

  /**
   * A section as an element of its own.
   *
   * @param section one of the body's, or null for one without properties
   * @param numberFormat of its pages where it says none (ST_NumberFormat); empty for Word's default
   */
  String form(@Nullable Element section, String numberFormat) {
    int last = sections.indexOf(section);
    if (last < 0) {
      return "<w:sectPr/>";
    }
    Map<String, String> furniture = new LinkedHashMap<>();
    for (Element each : sections.subList(0, last + 1)) {
      for (Element reference : Wml.elements(each)) {
        if (isFurniture(reference)) {
          furniture.put(
              reference.getLocalName() + Wml.attribute(reference, "type"), shown(reference));
        }
      }
    }
    StringBuilder out = new StringBuilder("<w:sectPr>");
    furniture.values().forEach(out::append);
    boolean numbered = false;
    for (Element property : Wml.elements(sections.get(last))) {
      if (Wml.is(property, "pgNumType")) {
        numbered = !Wml.attribute(property, "fmt").isEmpty();
      }
      if (!isFurniture(property)
          && !Wml.is(property, "type")
          && (numbered || !Wml.is(property, "pgNumType"))) {
        out.append(Xml.text(property));
      }
    }
    if (!numbered && !numberFormat.isEmpty()) {
      out.append("<w:pgNumType w:fmt=\"").append(numberFormat).append("\"/>");
    }
    return out.append("</w:sectPr>").toString();
  }

  private static boolean isFurniture(Element property) {
    return Wml.is(property, "headerReference") || Wml.is(property, "footerReference");
  }

  private String shown(Element reference) {
    String target = targets.getOrDefault(reference.getAttributeNS(RELATIONSHIP_ID, "id"), "");
    return marked.contains(target) ? "" : Xml.text(reference);
  }
}
