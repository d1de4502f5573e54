package org.filingpress.layout.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.page.Page;

/** The filled rectangles of a page: those that touch and have one colour become one. */
final class Fills {
  private static final double TOUCHING = 0.01;

  private Fills() {}

  /** In the order of painting: shading of text and cells, borders. */
  static List<Page.Fill> of(Page page) {
    List<Page.Fill> found = new ArrayList<>();
    collect(page.content(), found);
    collect(page.furniture(), found);
    List<Page.Fill> merged = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= found.size(); i++) {
      if (i == found.size() || !found.get(i).color().equals(found.get(start).color())) {
        merged.addAll(merged(found.subList(start, i)));
        start = i;
      }
    }
    return merged;
  }

  private static void collect(List<Page.Placed> placed, List<Page.Fill> found) {
    for (Page.Placed thing : placed) {
      if (thing instanceof Page.Fill fill) {
        found.add(fill);
      } else if (thing instanceof Page.Element element) {
        collect(element.children(), found);
      } else if (thing instanceof Page.Text text) {
        for (Line.Piece piece : text.pieces()) {
          if (piece instanceof Line.Glyphs glyphs && glyphs.style().shading() != null) {
            found.add(
                new Page.Fill(
                    text.x() + glyphs.x(),
                    text.top(),
                    glyphs.width(),
                    text.height(),
                    glyphs.style().shading()));
          }
        }
      }
    }
  }

  /** First side by side, then one below the other. */
  private static List<Page.Fill> merged(List<Page.Fill> fills) {
    List<Page.Fill> rows = new ArrayList<>(fills);
    rows.sort(
        Comparator.comparingDouble(Page.Fill::y)
            .thenComparingDouble(Page.Fill::height)
            .thenComparingDouble(Page.Fill::x));
    List<Page.Fill> wide = new ArrayList<>();
    for (Page.Fill fill : rows) {
      Page.Fill last = wide.isEmpty() ? null : wide.get(wide.size() - 1);
      if (last != null
          && same(last.y(), fill.y())
          && same(last.height(), fill.height())
          && fill.x() <= last.x() + last.width() + TOUCHING) {
        double right = Math.max(last.x() + last.width(), fill.x() + fill.width());
        wide.set(
            wide.size() - 1,
            new Page.Fill(last.x(), last.y(), right - last.x(), last.height(), last.color()));
      } else {
        wide.add(fill);
      }
    }
    wide.sort(
        Comparator.comparingDouble(Page.Fill::x)
            .thenComparingDouble(Page.Fill::width)
            .thenComparingDouble(Page.Fill::y));
    List<Page.Fill> tall = new ArrayList<>();
    for (Page.Fill fill : wide) {
      Page.Fill last = tall.isEmpty() ? null : tall.get(tall.size() - 1);
      if (last != null
          && same(last.x(), fill.x())
          && same(last.width(), fill.width())
          && fill.y() <= last.y() + last.height() + TOUCHING) {
        double bottom = Math.max(last.y() + last.height(), fill.y() + fill.height());
        tall.set(
            tall.size() - 1,
            new Page.Fill(last.x(), last.y(), last.width(), bottom - last.y(), last.color()));
      } else {
        tall.add(fill);
      }
    }
    return tall;
  }

  private static boolean same(double one, double other) {
    return Math.abs(one - other) < TOUCHING;
  }
}
