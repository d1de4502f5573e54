package org.filingpress.docx;

import java.util.List;
import java.util.Locale;
import org.filingpress.filing.Problem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Looks through a template's relationships (ECMA-376-2, 9.3) for what reaches outside the file. */
final class Relationships {

  private Relationships() {}

  /**
   * Reports every relationship to something outside the package but hyperlinks: Word would load a
   * remote template or picture when the document is opened.
   */
  static void check(TemplatePackage parts, List<Problem> problems) {
    for (String part : parts.namesEndingWith(".rels")) {
      Document tree = parts.tree(part, problems);
      if (tree == null) {
        continue;
      }
      for (Element relationship : Wml.elements(tree.getDocumentElement())) {
        String type = relationship.getAttribute("Type");
        boolean external =
            relationship.getAttribute("TargetMode").toLowerCase(Locale.ROOT).equals("external");
        if (external && !type.endsWith("/hyperlink")) {
          problems.add(
              Problem.error(
                  "docx.external-part",
                  part,
                  type.substring(type.lastIndexOf('/') + 1),
                  relationship.getAttribute("Target")));
        }
      }
    }
  }
}
