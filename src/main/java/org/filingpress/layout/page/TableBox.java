package org.filingpress.layout.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.filingpress.layout.word.Block;
import org.filingpress.layout.word.Block.Cell;
import org.filingpress.layout.word.Block.Row;
import org.filingpress.layout.word.Border;

/** A table whose cells are broken into lines. Lengths in twips. */
final class TableBox {

  /** A cell and its content; {@code flow} is empty for one that goes on from above. */
  record CellBox(Cell cell, int row, double x, double width, Slab.Flow flow) {

    double verticalMargins() {
      return cell.margins().top() + cell.margins().bottom();
    }

    /** The last row it stands in. */
    int lastRow() {
      return row + Math.max(1, cell.rows()) - 1;
    }
  }

  final Block.Table table;

  /** From the column's left edge. */
  final double x;

  final double width;
  private final List<List<CellBox>> rows = new ArrayList<>();

  /** Rows that are to stay whole and are higher than any page has room for. */
  private final BitSet tooHigh = new BitSet();

  TableBox(Block.Table table, double column, FlowBuilder builder) {
    this.table = table;
    this.width = table.width();
    this.x =
        switch (table.alignment()) {
          case CENTER -> (column - width) / 2;
          case END -> column - width;
          default -> table.left();
        };
    double[] edges = new double[table.columns().length + 1];
    for (int i = 0; i < table.columns().length; i++) {
      edges[i + 1] = edges[i] + table.columns()[i];
    }
    for (int r = 0; r < table.rows().size(); r++) {
      List<CellBox> cells = new ArrayList<>();
      for (Cell cell : table.rows().get(r).cells()) {
        double left = edges[cell.column()];
        double cellWidth = edges[cell.column() + cell.span()] - left;
        double inner = cellWidth - cell.margins().left() - cell.margins().right();
        cells.add(new CellBox(cell, r, left, cellWidth, builder.cell(cell.content(), inner)));
      }
      rows.add(cells);
    }
    findTooHigh(builder);
  }

  /**
   * Word and LibreOffice disagree where a row begins that must not be broken and fits no page, so
   * such a row may be broken like any other; the document is to say the same.
   */
  private void findTooHigh(FlowBuilder builder) {
    double head = 0;
    for (int row = 0; row < rows.size(); row++) {
      Row its = row(row);
      double height = least(row);
      if (row < table.headerRows()) {
        head += height;
      } else if (its.cantSplit() && !its.exact() && height > builder.bodyHeight() - head) {
        tooHigh.set(row);
        builder.loosen(its.mark());
      }
    }
  }

  Row row(int index) {
    return table.rows().get(index);
  }

  List<CellBox> cells(int row) {
    return rows.get(row);
  }

  int rowCount() {
    return rows.size();
  }

  /** Whether the row's first paragraph wants to stay with the next row, or with what follows it. */
  boolean keepsWithNext(int row) {
    if (tooHigh.get(row)) {
      return false;
    }
    if (row < table.headerRows()) {
      return true;
    }
    for (CellBox cell : rows.get(row)) {
      List<Slab> slabs = cell.flow().slabs();
      if (!slabs.isEmpty() && slabs.get(0) instanceof Slab.LineSlab line) {
        return line.box().paragraph.style().keepNext();
      }
    }
    return false;
  }

  /** Whether a page may end within a row, with the rest of it on the next. */
  boolean mayBreak(int row) {
    Row its = row(row);
    return (!its.cantSplit() || tooHigh.get(row)) && !its.exact() && !its.header();
  }

  /** What of a row must at least find room: all of it, or the first line of every cell. */
  double least(int row) {
    return height(row, !mayBreak(row));
  }

  /** The height of a row if nothing breaks it. */
  double whole(int row) {
    return height(row, true);
  }

  private double height(int row, boolean whole) {
    Row its = row(row);
    double content = 0;
    for (CellBox cell : rows.get(row)) {
      if (cell.cell().rows() == 1 && !cell.flow().slabs().isEmpty()) {
        double height =
            whole ? cell.flow().natural().of(cell.flow()) : first(cell.flow().slabs().get(0));
        content = Math.max(content, height + cell.verticalMargins());
      }
    }
    if (whole) {
      return its.exact() ? its.height() : Math.max(its.height(), its.top() + content);
    }
    return its.top() + content;
  }

  private static double first(Slab slab) {
    return slab instanceof Slab.RowSlab row
        ? row.table().least(row.row())
        : slab.before() + ((Slab.LineSlab) slab).height();
  }

  /** Whether nothing stands to the right of a cell. */
  boolean isLast(CellBox cell) {
    List<CellBox> row = rows.get(cell.row());
    int end = cell.cell().column() + cell.cell().span();
    for (CellBox other : row) {
      if (other.cell().column() == end) {
        return false;
      }
    }
    return true;
  }

  /** The border below a cell: of merged ones, below the last. */
  Border bottom(CellBox cell) {
    for (CellBox other : rows.get(Math.min(cell.lastRow(), rows.size() - 1))) {
      if (other.cell().column() == cell.cell().column()) {
        Border bottom = other.cell().borders().bottom();
        return bottom.isDrawn() ? bottom : other.cell().borders().top();
      }
    }
    return cell.cell().borders().bottom();
  }

  /** The border above a cell that goes on from the page before. */
  Border continuation(CellBox cell) {
    Border top = cell.cell().borders().top();
    return top.isDrawn() ? top : bottom(cell);
  }
}
