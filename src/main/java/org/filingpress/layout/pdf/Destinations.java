package org.filingpress.layout.pdf;

import java.awt.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fop.render.intermediate.extensions.Bookmark;
import org.apache.fop.render.intermediate.extensions.BookmarkTree;
import org.apache.fop.render.intermediate.extensions.GoToXYAction;
import org.jspecify.annotations.Nullable;

/**
 * The places of one PDF that its links and its outline lead to. A link may come before its place is
 * known: FOP's own way would hold back every page from the first such link on, until all its links
 * are known; so it is told of pages and points directly.
 */
final class Destinations {

  /** Links within the file go by this name and a number until they are painted. */
  private static final String SCHEME = "place:";

  /**
   * @param page from 0
   * @param point from the page's top left corner, in millipoints
   */
  private record Place(int page, Point point) {}

  private record Entry(int level, String title, String name) {}

  private final Map<String, Place> places = new HashMap<>();
  private final Map<Integer, List<String>> onPage = new HashMap<>();
  private final List<String> linked = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> awaited = new HashSet<>();
  private final List<Entry> entries = new ArrayList<>();
  private int nameless;

  void add(String name, int page, double x, double y) {
    Point point = new Point(FoWriter.millipoints(x), FoWriter.millipoints(y));
    if (places.putIfAbsent(name, new Place(page, point)) == null) {
      onPage.computeIfAbsent(page, any -> new ArrayList<>()).add(name);
    }
  }

  /** Adds a place that only the outline leads to; returns its name. */
  String add(int page, double x, double y) {
    String name = "#" + nameless++;
    add(name, page, x, y);
    return name;
  }

  boolean knows(String name) {
    return places.containsKey(name);
  }

  /** Adds a line of the outline. */
  void entry(int level, String title, String name) {
    entries.add(new Entry(level, title, name));
  }

  /** What an XSL-FO link says to lead to a place, known or not. */
  String address(String name) {
    int number =
        numbers.computeIfAbsent(
            name,
            added -> {
              linked.add(added);
              return linked.size() - 1;
            });
    return SCHEME + number;
  }

  /**
   * The way to a place, without its goal while its page has not begun.
   *
   * @return null for an address that is none of ours
   */
  @Nullable GoToXYAction action(String address, int page) {
    if (!address.startsWith(SCHEME)) {
      return null;
    }
    String name = linked.get(Integer.parseInt(address.substring(SCHEME.length())));
    Place place = places.get(name);
    if (place == null || place.page() > page) {
      awaited.add(name);
      return new GoToXYAction(name);
    }
    return way(name, place);
  }

  /** The ways to places on a page that begins, for links that came before it. */
  List<GoToXYAction> begun(int page) {
    List<GoToXYAction> ways = new ArrayList<>();
    List<String> names = onPage.remove(page);
    if (names != null) {
      for (String name : names) {
        if (awaited.remove(name)) {
          ways.add(way(name, places.get(name)));
        }
      }
    }
    return ways;
  }

  private static GoToXYAction way(String name, Place place) {
    return new GoToXYAction(name, place.page(), place.point(), null);
  }

  /** Ways to the first page for links whose places never came. */
  List<GoToXYAction> lost() {
    return awaited.stream().sorted().map(name -> way(name, new Place(0, new Point()))).toList();
  }

  /**
   * The outline (ISO 32000-1, 12.3.3): an entry belongs to the last one before it of lower level.
   *
   * @param open whether lower levels are shown at first
   */
  BookmarkTree outline(boolean open) {
    BookmarkTree tree = new BookmarkTree();
    List<Entry> around = new ArrayList<>();
    List<Bookmark> parents = new ArrayList<>();
    for (Entry entry : entries) {
      while (!around.isEmpty() && around.get(around.size() - 1).level() >= entry.level()) {
        around.remove(around.size() - 1);
        parents.remove(parents.size() - 1);
      }
      Place place = places.get(entry.name());
      Bookmark bookmark = new Bookmark(entry.title(), open, way(entry.name(), place));
      if (parents.isEmpty()) {
        tree.addBookmark(bookmark);
      } else {
        parents.get(parents.size() - 1).addChildBookmark(bookmark);
      }
      around.add(entry);
      parents.add(bookmark);
    }
    return tree;
  }
}
