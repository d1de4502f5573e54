package org.filingpress.docx;

import java.util.List;

/**
 * What the filling must know of a table that merges or repeats cells.
 *
 * @param mergeColumns how many cells of a row carry a merge mark; 0 for none
 * @param edges the edges of the template's cells, in twips from the table's left edge
 * @param cells the places of the cells, as the program refers to them
 * @param repeated those among them that are repeated sideways
 */
record TablePlan(
    int mergeColumns, List<Integer> edges, List<Grid.Span> cells, List<Grid.Span> repeated) {

  TablePlan {
    edges = List.copyOf(edges);
    cells = List.copyOf(cells);
    repeated = List.copyOf(repeated);
  }
}
