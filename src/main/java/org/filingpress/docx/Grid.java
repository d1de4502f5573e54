package org.filingpress.docx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The columns of a table whose cells are in part repeated sideways: every edge of every cell is a
 * grid line, and a cell spans the grid columns between its edges. Widths in twips.
 */
final class Grid {

  /** Edges nearer to each other than this fall together, so that no sliver of a column remains. */
  private static final int NEAREST = 40;

  /** A cell's place in the template's own row. */
  record Span(int from, int to) {}

  private final TreeSet<Integer> lines;
  private final Map<Span, String> cells = new HashMap<>();

  /**
   * @param edges the edges of the template's own cells
   * @param repeated the cells that are repeated
   * @param counts how many times each of them is
   */
  Grid(List<Integer> edges, List<Span> repeated, List<Integer> counts) {
    lines = new TreeSet<>(edges);
    for (int i = 0; i < repeated.size(); i++) {
      for (int j = 1; j < counts.get(i); j++) {
        int edge = edge(repeated.get(i), j, counts.get(i));
        if (nearest(edge) == edge) {
          lines.add(edge);
        }
      }
    }
  }

  /** The {@code w:tblGrid} element. */
  String element() {
    StringBuilder out = new StringBuilder("<w:tblGrid>");
    int last = lines.first();
    for (int line : lines.tailSet(last, false)) {
      out.append("<w:gridCol w:w=\"").append(line - last).append("\"/>");
      last = line;
    }
    return out.append("</w:tblGrid>").toString();
  }

  /** The width and span of a cell: {@code w:tcW} and, beyond one column, {@code w:gridSpan}. */
  String cell(Span span) {
    return cells.computeIfAbsent(span, this::measured);
  }

  /** The same for one of the cells that a cell was repeated to. */
  String cell(Span span, int index, int count) {
    return cell(new Span(edge(span, index, count), edge(span, index + 1, count)));
  }

  private String measured(Span span) {
    int from = nearest(span.from());
    int to = nearest(span.to());
    int columns = lines.subSet(from, to).size();
    String width = "<w:tcW w:w=\"" + (to - from) + "\" w:type=\"dxa\"/>";
    return columns <= 1 ? width : width + "<w:gridSpan w:val=\"" + columns + "\"/>";
  }

  private static int edge(Span span, int index, int count) {
    return span.from() + (int) Math.round((span.to() - span.from()) * (double) index / count);
  }

  /** The grid line that stands for an edge: one quite near, or the edge itself. */
  private int nearest(int edge) {
    Integer below = lines.floor(edge);
    Integer above = lines.ceiling(edge);
    if (below != null && edge - below < NEAREST) {
      return below;
    }
    return above != null && above - edge < NEAREST ? above : edge;
  }
}
