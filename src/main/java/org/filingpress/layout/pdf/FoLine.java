package org.filingpress.layout.pdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * Where a line stands and how it looks; in millipoints.
 *
 * @param baseline its place on the page
 * @param half from the line's top to its baseline: half its line height
 * @param look null for a picture
 */
record FoLine(int baseline, int half, int indent, @Nullable FoLook look) {
  private static final int LEAST_HALF = 1000;

  static FoLine of(Page.Text text, double x, double raised, @Nullable FoLook look) {
    int baseline = FoWriter.millipoints(text.baseline() - raised);
    int half = Math.max(LEAST_HALF, baseline - FoWriter.millipoints(text.top()));
    return new FoLine(baseline, half, FoWriter.millipoints(text.x() + x), look);
  }

  /**
   * What most lines of a page have in common: said once for all, it need not be said by each, and a
   * property that is inherited costs FOP much less than one that is read. Null for a page without
   * text.
   */
  static @Nullable FoLine usual(List<Page.Placed> content, FoRuns runs) {
    Map<Integer, Integer> halves = new LinkedHashMap<>();
    Map<Integer, Integer> indents = new LinkedHashMap<>();
    Map<FoLook, Integer> looks = new LinkedHashMap<>();
    count(content, runs, halves, indents, looks);
    return looks.isEmpty() ? null : new FoLine(0, most(halves), most(indents), most(looks));
  }

  private static void count(
      List<Page.Placed> placed,
      FoRuns runs,
      Map<Integer, Integer> halves,
      Map<Integer, Integer> indents,
      Map<FoLook, Integer> looks) {
    for (Page.Placed thing : placed) {
      if (thing instanceof Page.Element element) {
        count(element.children(), runs, halves, indents, looks);
      } else if (thing instanceof Page.Text text
          && !text.pieces().isEmpty()
          && text.pieces().get(0) instanceof Line.Glyphs head) {
        FoLook look = runs.look(head);
        FoLine line = of(text, head.x(), head.style().raised(), look);
        halves.merge(line.half(), 1, Integer::sum);
        indents.merge(line.indent(), 1, Integer::sum);
        looks.merge(look, 1, Integer::sum);
      }
    }
  }

  /** The commonest; of several, the one that comes first, so that it is always the same. */
  private static <T> T most(Map<T, Integer> counts) {
    T most = counts.keySet().iterator().next();
    for (Map.Entry<T, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > counts.get(most)) {
        most = entry.getKey();
      }
    }
    return most;
  }

  /** The properties by which it differs from what surrounds it. */
  void write(FoElements out, @Nullable FoLine around) {
    if (around == null || half != around.half) {
      out.with("line-height", 2 * half);
    }
    if (indent != (around == null ? 0 : around.indent)) {
      out.with("start-indent", indent);
    }
    if (look != null) {
      look.write(out, around == null ? null : around.look);
    }
  }
}
