package org.filingpress.layout.page;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.layout.line.FieldTexts;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.page.Page.Element;
import org.filingpress.layout.page.Page.Fill;
import org.filingpress.layout.page.Page.Placed;
import org.filingpress.layout.page.Slab.LineSlab;
import org.filingpress.layout.page.Spot.LineSpot;
import org.filingpress.layout.page.Spot.RowSpot;
import org.filingpress.layout.word.Block;
import org.filingpress.layout.word.Border;
import org.filingpress.layout.word.Edges;
import org.filingpress.layout.word.ParagraphStyle;
import org.jspecify.annotations.Nullable;

/** From spots to what is drawn: text, shading, borders, in structure elements. */
final class SpotPainter {

  private final Glyphs glyphs;
  private final FieldTexts numbers;

  SpotPainter(Glyphs glyphs, FieldTexts numbers) {
    this.glyphs = glyphs;
    this.numbers = numbers;
  }

  /**
   * @param x of the column on the page
   * @param top from which the spots' y counts
   */
  List<Placed> paint(List<Spot> spots, double x, double top) {
    List<Placed> placed = new ArrayList<>();
    int i = 0;
    while (i < spots.size()) {
      int from = i;
      if (spots.get(i) instanceof LineSpot line) {
        ParagraphBox box = line.slab().box();
        while (i < spots.size() && spots.get(i) instanceof LineSpot l && l.slab().box() == box) {
          i++;
        }
        placed.add(paragraph(box, spots.subList(from, i), x, top));
      } else if (spots.get(i) instanceof RowSpot row) {
        while (i < spots.size() && spots.get(i) instanceof RowSpot r && r.table() == row.table()) {
          i++;
        }
        placed.add(table(row.table(), spots.subList(from, i), x, top));
      }
    }
    return placed;
  }

  private Element paragraph(ParagraphBox box, List<Spot> spots, double x, double top) {
    List<Placed> children = new ArrayList<>();
    List<String> bookmarks = new ArrayList<>();
    boolean first = false;
    frame(box, spots, x, top, children);
    for (Spot spot : spots) {
      LineSlab slab = ((LineSpot) spot).slab();
      Line line = slab.line();
      first |= slab.isFirst();
      bookmarks.addAll(line.bookmarks());
      double inset = slab.isFirst() ? ParagraphBox.inset(box.borders.top()) : 0;
      double height = box.ruler.height(line, box.paragraph);
      double lineTop = top + spot.y() + inset;
      children.add(
          new Page.Text(
              x,
              lineTop,
              height,
              lineTop + box.ruler.baseline(line, box.paragraph),
              glyphs.pieces(line, numbers)));
    }
    boolean last = ((LineSpot) spots.get(spots.size() - 1)).slab().isLast();
    return PageBuilder.element(box, first, last, bookmarks, children);
  }

  /** A paragraph's shading and borders, around what of it stands on the page. */
  private static void frame(
      ParagraphBox box, List<Spot> spots, double x, double top, List<Placed> into) {
    Edges edges = box.borders;
    String shading = box.paragraph.format().shading();
    if (shading == null && !edges.isDrawn()) {
      return;
    }
    ParagraphStyle style = box.paragraph.style();
    double left = x + style.left() + Math.min(0, style.firstLine()) - edges.left().space();
    double right = x + box.width - style.right() + edges.right().space();
    LineSpot last = (LineSpot) spots.get(spots.size() - 1);
    double upper = top + spots.get(0).y();
    double lower = top + last.y() + last.slab().height();
    if (shading != null) {
      into.add(new Fill(left, upper, right - left, lower - upper, shading));
    }
    boolean begins = ((LineSpot) spots.get(0)).slab().isFirst();
    if (begins) {
      horizontal(edges.top(), left, right, upper, into);
    }
    if (last.slab().isLast()) {
      horizontal(edges.bottom(), left, right, lower - edges.bottom().width(), into);
    }
    vertical(edges.left(), left - edges.left().width() / 2, upper, lower, into);
    vertical(edges.right(), right + edges.right().width() / 2, upper, lower, into);
  }

  private static void horizontal(
      Border border, double left, double right, double y, List<Placed> into) {
    if (border.isDrawn() && right > left) {
      into.add(new Fill(left, y, right - left, border.width(), border.color()));
    }
  }

  /** Centred on {@code x}. */
  private static void vertical(
      Border border, double x, double upper, double lower, List<Placed> into) {
    if (border.isDrawn() && lower > upper) {
      double left = x - border.width() / 2;
      into.add(new Fill(left, upper, border.width(), lower - upper, border.color()));
    }
  }

  private Element table(TableBox table, List<Spot> rows, double x, double top) {
    List<Placed> children = new ArrayList<>();
    List<Placed> borders = new ArrayList<>();
    RowSpot last = (RowSpot) rows.get(rows.size() - 1);
    double end = top + last.y() + last.height();
    for (Spot spot : rows) {
      RowSpot row = (RowSpot) spot;
      List<Placed> cells = new ArrayList<>();
      boolean maybeCut = spot == last || row.row() == following(rows);
      for (CellPart part : row.cells()) {
        double y = top + row.y();
        Object whole = maybeCut || part.cell.cell().rows() > 1 ? part.cell : null;
        cells.add(cell(part, table, row, x + table.x + part.cell.x(), y, whole));
        borders(part, table, x + table.x + part.cell.x(), y, end, borders);
      }
      String role = row.repeated() ? Element.ARTIFACT : "TR";
      children.add(Element.of(role, cells, maybeCut ? table.cells(row.row()) : null));
    }
    children.addAll(borders);
    return Element.of("Table", children, table);
  }

  /** The first row that is not a header shown again. */
  private static int following(List<Spot> rows) {
    for (Spot spot : rows) {
      if (spot instanceof RowSpot row && !row.repeated()) {
        return row.row();
      }
    }
    return -1;
  }

  private Element cell(
      CellPart part, TableBox table, RowSpot row, double x, double y, @Nullable Object whole) {
    Block.Cell cell = part.cell.cell();
    List<Placed> children = new ArrayList<>();
    String shading = cell.shading();
    if (shading != null && part.height > 0) {
      children.add(new Fill(x, y, part.cell.width(), part.height, shading));
    }
    double border = table.row(part.cell.row()).top();
    double free = part.height - border - part.cell.verticalMargins() - part.contentHeight;
    double shift =
        switch (cell.align()) {
          case TOP -> 0;
          case CENTER -> Math.max(0, free / 2);
          case BOTTOM -> Math.max(0, free);
        };
    List<Placed> content =
        paint(
            seen(part, border),
            x + cell.margins().left(),
            y + border + cell.margins().top() + shift);
    children.addAll(Structure.grouped(content));
    boolean heads = row.row() < table.table.headerRows();
    return Element.of(heads ? "TH" : "TD", children, whole);
  }

  /** What stands in a cell; lines that begin below a row of exact height are cut off. */
  private static List<Spot> seen(CellPart part, double border) {
    if (!part.cutsOff()) {
      return part.content;
    }
    double bottom = part.height - border - part.cell.cell().margins().top();
    List<Spot> seen = new ArrayList<>();
    for (Spot spot : part.content) {
      if (spot.y() < bottom) {
        seen.add(spot);
      }
    }
    return seen;
  }

  /** Above and to the left of every cell; below and to the right where nothing follows. */
  private static void borders(
      CellPart part, TableBox table, double x, double y, double end, List<Placed> into) {
    Edges edges = part.cell.cell().borders();
    double right = x + part.cell.width();
    double lower = y + part.height;
    Border top = part.continued ? table.continuation(part.cell) : edges.top();
    double reach = Math.max(edges.left().width(), edges.right().width()) / 2;
    horizontal(top, x - reach, right + reach, y, into);
    boolean ends = lower >= end - Filler.TOLERANCE;
    if (ends) {
      horizontal(table.bottom(part.cell), x - reach, right + reach, lower, into);
    }
    vertical(edges.left(), x, y, lower, into);
    if (table.isLast(part.cell)) {
      vertical(edges.right(), right, y, lower, into);
    }
  }
}
