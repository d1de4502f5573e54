package org.filingpress.layout.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.filingpress.layout.word.Block.Cell;
import org.filingpress.layout.word.Block.Margins;
import org.filingpress.layout.word.Block.Row;
import org.filingpress.layout.word.CellFormat.Merge;
import org.jspecify.annotations.Nullable;

/**
 * A table as read, to be given its geometry: column widths, merges counted, conflicts of borders
 * settled.
 */
final class TableDraft {

  record DraftRow(Props properties, List<DraftCell> cells) {}

  record DraftCell(CellFormat format, int column, int span, List<Block> content) {}

  /** Left and right cell margins where nothing is said (ECMA-376-1, 17.4.34 and 17.4.7). */
  private static final double SIDE_MARGIN = 115;

  /** No character that can be read is narrower: 3 pt. */
  private static final double NARROWEST = 60;

  private final Story story;
  private final Props properties;
  private final double[] columns;
  private final List<DraftRow> rows;
  private final @Nullable DraftCell[][] above;

  TableDraft(Story story, Props properties, double[] grid, List<DraftRow> rows) {
    this.story = story;
    this.properties = properties;
    this.rows = rows;
    this.columns = columns(grid);
    this.above = byColumn();
  }

  Block.Table finish() {
    Margins margins =
        new Margins(
            margin("top", "top", 0),
            margin("left", "start", SIDE_MARGIN),
            margin("bottom", "bottom", 0),
            margin("right", "end", SIDE_MARGIN));
    Edges outer = new Edges(table("top"), table("left"), table("bottom"), table("right"));
    Border insideH = table("insideH");
    Border insideV = table("insideV");
    List<Row> finished = new ArrayList<>(rows.size());
    for (int r = 0; r < rows.size(); r++) {
      finished.add(row(r, margins, outer, insideH, insideV));
    }
    double indent = properties.number("tblInd@w", 0);
    boolean inTwips = properties.get("tblInd@type", "dxa").equals("dxa");
    double left = inTwips ? indent : 0;
    if (story.definitions.settings().compatibility() < 15) {
      left -= margins.left(); // until Word 2010 the text, not the edge, stood at the margin
    }
    ParagraphStyle.Alignment alignment =
        switch (properties.get("jc", "left")) {
          case "center" -> ParagraphStyle.Alignment.CENTER;
          case "right", "end" -> ParagraphStyle.Alignment.END;
          default -> ParagraphStyle.Alignment.START;
        };
    return new Block.Table(alignment, left, columns, finished);
  }

  /** The grid; where it gives no widths, the cells' preferred ones; else equal shares. */
  private double[] columns(double[] grid) {
    int count = grid.length;
    for (DraftRow row : rows) {
      for (DraftCell cell : row.cells()) {
        count = Math.max(count, cell.column() + cell.span());
      }
    }
    count = Math.min(count, 512);
    double[] widths = Arrays.copyOf(grid, count);
    boolean given = true;
    for (int i = 0; i < count; i++) {
      given &= widths[i] > 0;
    }
    if (given) {
      return widths;
    }
    for (DraftRow row : rows) {
      for (DraftCell cell : row.cells()) {
        if (cell.span() == 1 && cell.column() < count && widths[cell.column()] == 0) {
          widths[cell.column()] = cell.format().width();
        }
      }
    }
    boolean missing = false;
    for (int i = 0; i < count; i++) {
      if (widths[i] <= 0) {
        widths[i] = 1440;
        missing = true;
      }
    }
    if (missing) {
      story.warn("layout.no-widths");
    }
    return widths;
  }

  /** For each row and grid column the cell that stands there. */
  private @Nullable DraftCell[][] byColumn() {
    @Nullable DraftCell[][] cells = new DraftCell[rows.size()][];
    for (int r = 0; r < cells.length; r++) {
      cells[r] = new DraftCell[columns.length];
      for (DraftCell cell : rows.get(r).cells()) {
        int end = Math.min(columns.length, cell.column() + cell.span());
        for (int c = cell.column(); c < end; c++) {
          cells[r][c] = cell;
        }
      }
    }
    return cells;
  }

  private double margin(String side, String strict, double otherwise) {
    String key = "tblCellMar/" + (properties.has("tblCellMar/" + strict) ? strict : side) + "@w";
    return Math.max(0, properties.number(key, otherwise));
  }

  private Border table(String side) {
    String strict = side.equals("left") ? "start" : side.equals("right") ? "end" : side;
    String key = "tblBorders/" + (properties.has("tblBorders/" + strict) ? strict : side);
    return Border.read(properties, key);
  }

  private Row row(int r, Margins margins, Edges outer, Border insideH, Border insideV) {
    DraftRow draft = rows.get(r);
    List<Cell> cells = new ArrayList<>(draft.cells().size());
    double top = 0;
    double bottom = 0;
    for (DraftCell cell : draft.cells()) {
      if (cell.column() >= columns.length) {
        continue;
      }
      Edges edges = edges(r, cell, outer, insideH, insideV);
      top = Math.max(top, edges.top().width());
      bottom = Math.max(bottom, edges.bottom().width());
      cells.add(cell(r, cell, margins, edges));
    }
    Props props = draft.properties();
    String rule = props.get("trHeight@hRule", "atLeast");
    double height = rule.equals("auto") ? 0 : Math.max(0, props.number("trHeight", 0));
    return new Row(
        cells,
        height,
        rule.equals("exact") && height > 0,
        props.on("tblHeader", false),
        props.on("cantSplit", false),
        props.get("cantSplit@row", ""),
        top,
        bottom);
  }

  private Cell cell(int r, DraftCell cell, Margins table, Edges edges) {
    CellFormat format = cell.format();
    tellNarrow(r, cell, table);
    boolean continued = format.merge() == Merge.GOES_ON && mergeAbove(r, cell) != null;
    int height = continued ? 0 : 1;
    if (format.merge() != Merge.NONE && !continued) {
      while (r + height < rows.size()) {
        DraftCell below = above[r + height][cell.column()];
        if (below == null || !continues(cell, below)) {
          break;
        }
        height++;
      }
    }
    return new Cell(
        cell.column(),
        Math.min(cell.span(), columns.length - cell.column()),
        height,
        new Margins(
            or(format.marginTop(), table.top()),
            or(format.marginLeft(), table.left()),
            or(format.marginBottom(), table.bottom()),
            or(format.marginRight(), table.right())),
        edges,
        format.shading() == null ? Formats.shading(properties) : format.shading(),
        format.align(),
        continued ? List.of() : cell.content());
  }

  /** A cell with text and without room for it: one character stands on each line. */
  private void tellNarrow(int r, DraftCell cell, Margins table) {
    double room = -or(cell.format().marginLeft(), table.left());
    room -= or(cell.format().marginRight(), table.right());
    int end = Math.min(columns.length, cell.column() + cell.span());
    for (int c = cell.column(); c < end; c++) {
      room += columns[c];
    }
    if (room < NARROWEST && hasText(cell)) {
      int index = rows.get(r).cells().indexOf(cell) + 1;
      story.enter(place -> place.row(r + 1).cell(index));
      story.warn("layout.narrow-cell");
      story.leave();
    }
  }

  private static boolean hasText(DraftCell cell) {
    return cell.content().stream().anyMatch(b -> !(b instanceof Block.Paragraph p) || !p.isEmpty());
  }

  private static double or(@Nullable Double own, double table) {
    return own == null ? table : own;
  }

  private static boolean continues(DraftCell upper, DraftCell lower) {
    return lower.format().merge() == Merge.GOES_ON
        && lower.column() == upper.column()
        && lower.span() == upper.span();
  }

  private @Nullable DraftCell mergeAbove(int r, DraftCell cell) {
    DraftCell upper = r == 0 ? null : above[r - 1][cell.column()];
    boolean merges =
        upper != null && upper.format().merge() != Merge.NONE && continues(upper, cell);
    return merges ? upper : null;
  }

  private Edges edges(int r, DraftCell cell, Edges outer, Border insideH, Border insideV) {
    int first = cell.column();
    int last = Math.min(columns.length, first + cell.span()) - 1;
    CellFormat format = cell.format();
    Border top = or(format.top(), r == 0 ? outer.top() : insideH);
    Border bottom = or(format.bottom(), r == rows.size() - 1 ? outer.bottom() : insideH);
    for (int c = first; c <= last; c++) {
      DraftCell upper = r == 0 ? null : above[r - 1][c];
      if (upper != null) {
        top = top.against(or(upper.format().bottom(), insideH));
      }
      DraftCell lower = r == rows.size() - 1 ? null : above[r + 1][c];
      if (lower != null) {
        bottom = bottom.against(or(lower.format().top(), insideH));
      }
    }
    DraftCell before = first == 0 ? null : above[r][first - 1];
    DraftCell after = last + 1 >= columns.length ? null : above[r][last + 1];
    Border left = or(format.left(), before == null ? outer.left() : insideV);
    Border right = or(format.right(), after == null ? outer.right() : insideV);
    if (before != null) {
      left = left.against(or(before.format().right(), insideV));
    }
    if (after != null) {
      right = right.against(or(after.format().left(), insideV));
    }
    boolean joinsAbove = format.merge() == Merge.GOES_ON && mergeAbove(r, cell) != null;
    DraftCell lower = r == rows.size() - 1 ? null : above[r + 1][first];
    boolean joinsBelow = format.merge() != Merge.NONE && lower != null && continues(cell, lower);
    return new Edges(
        joinsAbove ? Border.NONE : top, left, joinsBelow ? Border.NONE : bottom, right);
  }

  private static Border or(@Nullable Border own, Border table) {
    return own == null ? table : own;
  }
}
