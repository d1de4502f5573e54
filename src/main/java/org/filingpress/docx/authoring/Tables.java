package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Markup.W;
import static org.filingpress.docx.authoring.Markup.number;

import java.util.List;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTBorder;
import org.docx4j.wml.CTHeight;
import org.docx4j.wml.CTTblCellMar;
import org.docx4j.wml.CTTblLayoutType;
import org.docx4j.wml.CTVerticalJc;
import org.docx4j.wml.STBorder;
import org.docx4j.wml.STHeightRule;
import org.docx4j.wml.STTblLayoutType;
import org.docx4j.wml.STVerticalJc;
import org.docx4j.wml.Style;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblBorders;
import org.docx4j.wml.TblGrid;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.TblWidth;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;

/**
 * Ruled tables of fixed columns; lengths in twips. Lines, margins and the text's place halfway up
 * its cell are the table style's; widths, heights and merges are each table's own.
 */
final class Tables {

  /** Of a row with one line of text; Chinese forms are ruled wider than their text. */
  private static final int ROW_HEIGHT = 480;

  private Tables() {}

  /** The table style of the projects' forms. */
  static Style form(String id, String name) {
    TblBorders borders = W.createTblBorders();
    borders.setTop(line());
    borders.setLeft(line());
    borders.setBottom(line());
    borders.setRight(line());
    borders.setInsideH(line());
    borders.setInsideV(line());
    Style style = W.createStyle();
    style.setType("table");
    style.setCustomStyle(true);
    style.setStyleId(id);
    style.setName(W.createStyleName());
    style.getName().setVal(name);
    style.setBasedOn(W.createStyleBasedOn());
    style.getBasedOn().setVal(Styles.PLAIN_TABLE);
    style.setTblPr(W.createCTTblPrBase());
    style.getTblPr().setTblInd(twips(0));
    style.getTblPr().setTblBorders(borders);
    style.getTblPr().setTblCellMar(margins(28, 60));
    CTVerticalJc middle = W.createCTVerticalJc();
    middle.setVal(STVerticalJc.CENTER);
    style.setTcPr(W.createTcPr());
    style.getTcPr().setVAlign(middle);
    return style;
  }

  static Tbl table(List<Integer> columns) {
    TblPr properties = W.createTblPr();
    properties.setTblW(twips(columns.stream().mapToInt(Integer::intValue).sum()));
    properties.setTblStyle(W.createCTTblPrBaseTblStyle());
    properties.getTblStyle().setVal(Styles.FORM);
    CTTblLayoutType layout = W.createCTTblLayoutType();
    layout.setType(STTblLayoutType.FIXED);
    properties.setTblLayout(layout);

    TblGrid grid = W.createTblGrid();
    for (int width : columns) {
      TblGridCol column = W.createTblGridCol();
      column.setW(number(width));
      grid.getGridCol().add(column);
    }
    Tbl table = W.createTbl();
    table.setTblPr(properties);
    table.setTblGrid(grid);
    return table;
  }

  /** A row that stays on one page. */
  static Tr row(Tc... cells) {
    Tr row = W.createTr();
    row.setTrPr(W.createTrPr());
    row.getTrPr()
        .getCnfStyleOrDivIdOrGridBefore()
        .add(W.createCTTrPrBaseCantSplit(new BooleanDefaultTrue()));
    CTHeight height = W.createCTHeight();
    height.setVal(number(ROW_HEIGHT));
    height.setHRule(STHeightRule.AT_LEAST);
    row.getTrPr().getCnfStyleOrDivIdOrGridBefore().add(W.createCTTrPrBaseTrHeight(height));
    row.getContent().addAll(List.of(cells));
    return row;
  }

  /** A row that only steers the filling and is gone in the filled document. */
  static Tr directiveRow(Tc... cells) {
    Tr row = W.createTr();
    row.getContent().addAll(List.of(cells));
    return row;
  }

  /** Stands again on every page that the table goes on to. */
  static Tr headerRow(Tc... cells) {
    Tr row = row(cells);
    row.getTrPr()
        .getCnfStyleOrDivIdOrGridBefore()
        .add(W.createCTTrPrBaseTblHeader(new BooleanDefaultTrue()));
    return row;
  }

  /** Half a point, black. */
  static CTBorder line() {
    CTBorder line = W.createCTBorder();
    line.setVal(STBorder.SINGLE);
    line.setSz(number(4));
    line.setSpace(number(0));
    line.setColor("auto");
    return line;
  }

  static CTTblCellMar margins(int aboveAndBelow, int sides) {
    CTTblCellMar margins = W.createCTTblCellMar();
    margins.setTop(twips(aboveAndBelow));
    margins.setLeft(twips(sides));
    margins.setBottom(twips(aboveAndBelow));
    margins.setRight(twips(sides));
    return margins;
  }

  static TblWidth twips(int width) {
    TblWidth twips = W.createTblWidth();
    twips.setW(number(width));
    twips.setType("dxa");
    return twips;
  }
}
