package org.filingpress.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import org.filingpress.filing.WordPlace;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds out where in a part an element stands, counting as {@link BlockCompiler} does. */
final class Whereabouts {

  private Whereabouts() {}

  static WordPlace of(Element element, WordPlace part) {
    Deque<Element> around = new ArrayDeque<>();
    for (Node n = element; n instanceof Element each; n = n.getParentNode()) {
      around.push(each);
    }
    WordPlace place = part;
    for (Element each : around) {
      if (Wml.NS.equals(each.getNamespaceURI())) {
        place =
            switch (each.getLocalName()) {
              case "p" -> place.paragraph(number(each));
              case "tbl" -> place.table(number(each));
              case "tr" -> place.row(number(each));
              case "tc" -> place.cell(number(each));
              case "txbxContent" -> place.textBox();
              default -> place;
            };
      }
    }
    return place;
  }

  private static int number(Element element) {
    int number = 1;
    for (Node n = element.getPreviousSibling(); n != null; n = n.getPreviousSibling()) {
      number += Wml.is(n, element.getLocalName()) ? 1 : 0;
    }
    return number;
  }
}
