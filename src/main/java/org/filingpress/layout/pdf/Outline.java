package org.filingpress.layout.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.layout.page.Page;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The headings of a document and the ids of all its destinations, found before it is written. */
final class Outline {
  private record Heading(int level, String title, String id) {}

  private final Map<String, String> ids = new LinkedHashMap<>();
  private final Map<Page.Element, String> own = new IdentityHashMap<>();
  private final List<Heading> headings = new ArrayList<>();

  Outline(List<Page> pages) {
    pages.forEach(page -> collect(page.content()));
  }

  private void collect(List<Page.Placed> placed) {
    for (Page.Placed thing : placed) {
      if (thing instanceof Page.Element element) {
        boolean heading = element.outlineLevel() > 0 && !element.title().isBlank();
        if (heading || !element.bookmarks().isEmpty()) {
          String id = "d" + own.size();
          own.put(element, id);
          element.bookmarks().forEach(bookmark -> ids.putIfAbsent(bookmark, id));
          if (heading) {
            headings.add(new Heading(element.outlineLevel(), element.title().strip(), id));
          }
        }
        collect(element.children());
      }
    }
  }

  /** The id of the element where a bookmark begins; null for one that is nowhere. */
  @Nullable String id(String bookmark) {
    return ids.get(bookmark);
  }

  /** The id of an element that is a destination; null for others. */
  @Nullable String id(Page.Element element) {
    return own.get(element);
  }

  /** Writes the bookmark tree (XSL 1.1, 6.11.1); a heading is a child of the last lower level. */
  void write(FoElements out) throws SAXException {
    if (headings.isEmpty()) {
      return;
    }
    out.start("bookmark-tree");
    List<Integer> open = new ArrayList<>();
    for (Heading heading : headings) {
      while (!open.isEmpty() && open.get(open.size() - 1) >= heading.level()) {
        out.end("bookmark");
        open.remove(open.size() - 1);
      }
      out.with("internal-destination", heading.id());
      out.start("bookmark");
      out.start("bookmark-title");
      out.text(heading.title());
      out.end("bookmark-title");
      open.add(heading.level());
    }
    for (int i = 0; i < open.size(); i++) {
      out.end("bookmark");
    }
    out.end("bookmark-tree");
  }
}
