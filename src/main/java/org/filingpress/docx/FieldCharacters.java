package org.filingpress.docx;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.docx.parts.Wml;
import org.w3c.dom.Element;

/** Finds the characters and instructions of complex fields (ECMA-376-1, 17.16.18) in a block. */
final class FieldCharacters {

  private FieldCharacters() {}

  /** Every {@code w:fldChar} in a block, in reading order. */
  static List<Element> in(Element block) {
    List<Element> found = new ArrayList<>();
    for (Element run : runs(block)) {
      found.addAll(Wml.elements(run, "fldChar"));
    }
    return found;
  }

  /** The instruction of the first field of a block, or an empty string. */
  static String firstInstruction(Element block) {
    StringBuilder instruction = new StringBuilder();
    for (Element run : runs(block)) {
      for (Element child : Wml.elements(run)) {
        if (Wml.is(child, "instrText")) {
          instruction.append(child.getTextContent());
        } else if (Wml.is(child, "fldChar")
            && Wml.attribute(child, "fldCharType").equals("separate")) {
          return instruction.toString();
        }
      }
    }
    return instruction.toString();
  }

  /** The runs of a block, however deep in hyperlinks and content controls; not of text boxes. */
  static List<Element> runs(Element block) {
    List<Element> found = new ArrayList<>();
    for (Element child : Wml.elements(block)) {
      if (Wml.is(child, "r")) {
        found.add(child);
      } else if (!Wml.is(child, "pPr")) {
        found.addAll(runs(child));
      }
    }
    return found;
  }
}
