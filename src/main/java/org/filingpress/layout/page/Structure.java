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
      out.add(Element.of(around, inside, null));
    }
    return List.copyOf(out);
  }

  /** Makes a contents list or a list that goes on over pages one: in the pages' last and first. */
  static List<Page> joined(List<Page> pages) {
    List<Page> joined = new ArrayList<>(pages);
    for (int i = 1; i < joined.size(); i++) {
      List<Placed> above = joined.get(i - 1).content();
      List<Placed> below = joined.get(i).content();
      if (!above.isEmpty()
          && !below.isEmpty()
          && above.get(above.size() - 1) instanceof Element last
          && below.get(0) instanceof Element first
          && isGroup(last)
          && last.role().equals(first.role())) {
        Object whole = last.whole() == null ? new Object() : last.whole();
        joined.set(i - 1, with(joined.get(i - 1), above.size() - 1, last, whole));
        joined.set(i, with(joined.get(i), 0, first, whole));
      }
    }
    return joined;
  }

  private static boolean isGroup(Element element) {
    return element.role().equals("TOC") || element.role().equals("L");
  }

  private static Page with(Page page, int index, Element group, Object whole) {
    List<Placed> content = new ArrayList<>(page.content());
    content.set(index, Element.of(group.role(), group.children(), whole));
    return new Page(
        page.width(), page.height(), page.number(), List.copyOf(content), page.furniture());
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
