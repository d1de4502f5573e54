package org.filingpress.layout.page;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.layout.page.Page.Element;
import org.filingpress.layout.page.Page.Placed;

/**
 * Puts contents entries that follow each other into one {@code TOC}, list items into one {@code L}.
 */
final class Structure {

  private Structure() {}

  static List<Placed> grouped(List<Placed> placed) {
    List<Placed> out = new ArrayList<>(placed.size());
    int i = 0;
    while (i < placed.size()) {
      String around = around(placed.get(i));
      if (around.isEmpty()) {
        out.add(placed.get(i++));
        continue;
      }
      List<Placed> inside = new ArrayList<>();
      while (i < placed.size() && around(placed.get(i)).equals(around)) {
        inside.add(placed.get(i++));
      }
      out.add(new Element(around, 0, List.of(), "", List.copyOf(inside)));
    }
    return List.copyOf(out);
  }

  private static String around(Placed placed) {
    if (placed instanceof Element element) {
      return switch (element.role()) {
        case "TOCI" -> "TOC";
        case "LI" -> "L";
        default -> "";
      };
    }
    return "";
  }
}
