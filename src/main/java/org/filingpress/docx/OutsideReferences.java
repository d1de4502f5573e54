package org.filingpress.docx;

import java.util.Collection;
import java.util.Set;
import org.filingpress.docx.parts.Relationships;
import org.filingpress.docx.parts.Whereabouts;
import org.filingpress.docx.parts.Wml;
import org.filingpress.filing.Problem;
import org.filingpress.filing.WordPlace;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Reports what in a part would have Word read another file, or run something, when the document is
 * opened: embedded objects and controls, imported files, linked pictures, data for a mail merge.
 */
final class OutsideReferences {

  private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final Set<String> ELEMENTS =
      Set.of(
          "altChunk", // ECMA-376-1, 17.17.2.1
          "control", // 17.3.3.3
          "frameset", // 17.15.2.18
          "mailMerge", // 17.14.20
          "object", // 17.3.3.19
          "subDoc"); // 17.17.2.2

  /** Of other namespaces: an embedded object in BlockCompiler.VML, a video's page in Word 2013. */
  private static final Set<String> FOREIGN_ELEMENTS = Set.of("OLEObject", "webVideoPr");

  private static final Set<String> ADDRESSES = Set.of("src", "href", "althref");

  private OutsideReferences() {}

  static void check(Element root, WordPlace part, Collection<Problem> problems) {
    Fields.check(root, part, problems);
    element(root, part, problems);
  }

  private static void element(Element element, WordPlace part, Collection<Problem> problems) {
    boolean word = Wml.NS.equals(element.getNamespaceURI());
    if ((word ? ELEMENTS : FOREIGN_ELEMENTS).contains(element.getLocalName())) {
      problems.add(problem(element, part, element.getTagName()));
      return;
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (isOutside(element, attribute)) {
        problems.add(problem(element, part, attribute.getValue()));
      }
    }
    for (Element child : Wml.elements(element)) {
      element(child, part, problems);
    }
  }

  private static boolean isOutside(Element element, Attr attribute) {
    String name = attribute.getLocalName();
    if (RELATIONSHIPS.equals(attribute.getNamespaceURI())) {
      return name.equals("link");
    }
    String space = attribute.getNamespaceURI();
    boolean drawing =
        BlockCompiler.VML.equals(element.getNamespaceURI())
            && (space == null || BlockCompiler.VML.equals(space));
    if (!ADDRESSES.contains(name) || attribute.getValue().isBlank()) {
      return false;
    }
    return OFFICE.equals(space) || drawing && !isLink(element, attribute);
  }

  /** A shape's link, which a reader follows. */
  private static boolean isLink(Element shape, Attr attribute) {
    boolean filling = Set.of("imagedata", "fill", "stroke").contains(shape.getLocalName());
    return attribute.getLocalName().equals("href")
        && !filling
        && Relationships.isLink(attribute.getValue());
  }

  private static Problem problem(Element element, WordPlace part, String what) {
    String place = Whereabouts.of(element, part).toString();
    return Problem.error("docx.outside-reference", place, what);
  }
}
