package org.filingpress.docx;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import org.filingpress.docx.language.Mark;
import org.filingpress.docx.language.MarkScanner;
import org.filingpress.docx.parts.Whereabouts;
import org.filingpress.docx.parts.Wml;
import org.filingpress.filing.Problem;
import org.filingpress.filing.WordPlace;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Reports marks where nothing is filled in: field codes, descriptions of pictures, addresses of
 * links, charts. They would be printed as they are, or never be seen.
 */
final class StrayMarks {

  private static final Set<String> DESCRIPTIONS =
      Set.of("docPr", "cNvPr", "shape", "rect", "tblCaption", "tblDescription");

  private final WordPlace part;
  private final boolean filled;
  private final Collection<Problem> problems;

  private StrayMarks(WordPlace part, boolean filled, Collection<Problem> problems) {
    this.part = part;
    this.filled = filled;
    this.problems = problems;
  }

  /** Checks a part whose text is filled: all but its text. */
  static void checkFilled(Element root, WordPlace part, Collection<Problem> problems) {
    new StrayMarks(part, true, problems).element(root, true);
  }

  /** Checks a part that is the same in every document. */
  static void checkFixed(Element root, WordPlace part, Collection<Problem> problems) {
    new StrayMarks(part, false, problems).element(root, false);
  }

  /**
   * @param text whether {@code w:t} is filled here
   */
  private void element(Element element, boolean text) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      check(element, (Attr) attributes.item(i));
    }
    boolean inside = text && !Wml.is(element, "ruby");
    StringBuilder own = new StringBuilder();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        element(child, inside);
      } else if (n instanceof Text piece) {
        own.append(piece.getData());
      }
    }
    if (!inside || !Wml.is(element, "t")) {
      check(element, own.toString(), Wml.is(element, "instrText") ? "instr" : "");
    }
  }

  private void check(Element element, Attr attribute) {
    String value = attribute.getValue();
    boolean address = attribute.getName().equals("Target");
    if (address && value.contains("%")) {
      value = decoded(value);
    }
    check(element, value, attribute.getLocalName() == null ? "" : attribute.getLocalName());
  }

  private void check(Element element, String text, String attribute) {
    if (MarkScanner.scan(text).stream().noneMatch(mark -> isMeant(mark))) {
      return;
    }
    String code;
    if (attribute.equals("instr")) {
      code = "docx.mark-in-field";
    } else if (attribute.equals("tooltip") || attribute.equals("Target")) {
      code = "docx.mark-in-link";
    } else if (DESCRIPTIONS.contains(element.getLocalName())) {
      code = "docx.mark-in-description";
    } else {
      code = "docx.mark-elsewhere";
    }
    Passage passage = new Passage(Whereabouts.of(element, part), text.strip());
    problems.add(passage.problem(code));
  }

  /** In a part of another kind brackets may mean anything: {@code Table1[#Headers]} in a chart. */
  private boolean isMeant(Mark mark) {
    return switch (mark.kind()) {
      case UNSUPPORTED, FULL_WIDTH -> filled;
      case NEARLY -> false;
      case UNCLOSED -> filled || mark.body().startsWith("${");
      default -> true;
    };
  }

  private static String decoded(String address) {
    try {
      return URLDecoder.decode(address, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException otherPercentSigns) {
      return address;
    }
  }
}
