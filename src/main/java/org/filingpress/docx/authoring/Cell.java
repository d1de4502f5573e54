package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Markup.W;
import static org.filingpress.docx.authoring.Markup.number;

import org.docx4j.wml.CTBorder;
import org.docx4j.wml.STBorder;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPrInner;

/** A table cell in the making; lengths in twips. */
final class Cell {

  private final Tc cell = W.createTc();

  Cell(int width) {
    cell.setTcPr(W.createTcPr());
    cell.getTcPr().setTcW(Tables.twips(width));
  }

  Cell across(int columns) {
    if (columns > 1) {
      TcPrInner.GridSpan span = W.createTcPrInnerGridSpan();
      span.setVal(number(columns));
      cell.getTcPr().setGridSpan(span);
    }
    return this;
  }

  /** The first of cells that are merged downwards. */
  Cell mergedBelow() {
    return merged("restart");
  }

  /** Merged with the cell above. */
  Cell mergedAbove() {
    return merged("continue").text(Styles.TABLE_LABEL);
  }

  private Cell merged(String how) {
    TcPrInner.VMerge merge = W.createTcPrInnerVMerge();
    if (how.equals("restart")) {
      merge.setVal(how);
    }
    cell.getTcPr().setVMerge(merge);
    return this;
  }

  /**
   * No line below: the next table's upper line takes its place. It stands on the cells: a style
   * could say it of a table's last row only, which not every program reads.
   */
  Cell openBelow() {
    CTBorder none = W.createCTBorder();
    none.setVal(STBorder.NIL);
    cell.getTcPr().setTcBorders(W.createTcPrInnerTcBorders());
    cell.getTcPr().getTcBorders().setBottom(none);
    return this;
  }

  Cell label(String text) {
    return text(Styles.TABLE_LABEL, text);
  }

  /** Narrower than the column, so that the label breaks where its words do. */
  Cell narrowLabel(String text) {
    return text(Styles.TABLE_NARROW_LABEL, text);
  }

  /** Stays on the page of the row below. */
  Cell goalLabel(String text) {
    return text(Styles.GOAL_LABEL, text);
  }

  /** Stays on the page of the row below. */
  Cell goal(String text) {
    return text(Styles.GOAL_TEXT, text);
  }

  Cell header(String text) {
    return text(Styles.TABLE_HEADER, text);
  }

  Cell centered(String text) {
    return text(Styles.TABLE_CENTERED, text);
  }

  Cell left(String text) {
    return text(Styles.TABLE_TEXT, text);
  }

  Cell directive(String directive) {
    return text(Styles.DIRECTIVE, directive);
  }

  private Cell text(String style, Object... text) {
    cell.getContent().add(Markup.paragraph(style, text));
    return this;
  }

  Tc done() {
    return cell;
  }
}
