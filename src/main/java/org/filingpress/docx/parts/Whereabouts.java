package org.filingpress.docx.parts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.filingpress.filing.WordPlace;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Where in a part its paragraphs, tables, rows and cells stand. Each is counted among those of its
 * kind in what holds it; what stands in a content control is counted as if the control were not
 * there, for in Word nobody sees where one begins.
 */
public final class Whereabouts {

  private static final Set<String> COUNTED = Set.of("p", "tbl", "tr", "tc");

  private final Map<Element, Integer> numbers = new IdentityHashMap<>();
  private final Set<String> places = new LinkedHashSet<>();

  public Whereabouts(Element root, WordPlace part) {
    number(root, part, new HashMap<>());
  }

  /** The number of a paragraph, table, row or cell, from 1. */
  public int number(Element element) {
    return numbers.getOrDefault(element, 1);
  }

  /** All places of the part in its order, as they are shown. */
  public Set<String> places() {
    return places;
  }

  /** Where a single element stands. */
  public static WordPlace of(Element element, WordPlace part) {
    Deque<Element> around = new ArrayDeque<>();
    for (Node n = element; n instanceof Element each; n = n.getParentNode()) {
      around.push(each);
    }
    Whereabouts whereabouts = new Whereabouts(around.getFirst(), part);
    WordPlace place = part;
    for (Element each : around) {
      place = whereabouts.step(each, place);
    }
    return place;
  }

  private WordPlace step(Element element, WordPlace from) {
    if (!Wml.NS.equals(element.getNamespaceURI())) {
      return from;
    }
    return switch (element.getLocalName()) {
      case "p" -> from.paragraph(number(element));
      case "tbl" -> from.table(number(element));
      case "tr" -> from.row(number(element));
      case "tc" -> from.cell(number(element));
      case "txbxContent" -> from.textBox();
      default -> from;
    };
  }

  /**
   * @param counts how many of each kind there were before in what holds these elements
   */
  private void number(Element parent, WordPlace where, Map<String, Integer> counts) {
    for (Element child : Wml.elements(parent)) {
      String name = child.getLocalName();
      boolean counted = Wml.NS.equals(child.getNamespaceURI()) && COUNTED.contains(name);
      if (counted) {
        numbers.put(child, counts.merge(name, 1, Integer::sum));
      }
      WordPlace here = step(child, where);
      if (counted) {
        places.add(here.toString());
      }
      number(child, here, counted || Wml.is(child, "txbxContent") ? new HashMap<>() : counts);
    }
  }
}
