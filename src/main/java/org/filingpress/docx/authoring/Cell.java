package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Wml.W;
import static org.filingpress.docx.authoring.Wml.number;

import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTBorder;
import org.docx4j.wml.CTVerticalJc;
import org.docx4j.wml.P;
import org.docx4j.wml.STBorder;
import org.docx4j.wml.STVerticalJc;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcMar;
import org.docx4j.wml.TcPrInner;

/** A table cell in the making, its text halfway up; lengths in twips. */
final class Cell {

  private final Tc cell = W.createTc();

  Cell(int width) {
    cell.setTcPr(W.createTcPr());
    cell.getTcPr().setTcW(Tables.twips(width));
    CTVerticalJc middle = W.createCTVerticalJc();
    middle.setVal(STVerticalJc.CENTER);
    cell.getTcPr().setVAlign(middle);
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

  /** No line below: the next table's upper line takes its place. */
  Cell openBelow() {
    CTBorder none = W.createCTBorder();
    none.setVal(STBorder.NIL);
    cell.getTcPr().setTcBorders(W.createTcPrInnerTcBorders());
    cell.getTcPr().getTcBorders().setBottom(none);
    return this;
  }

  /** Narrower than the column, so that a label breaks where its words do. */
  Cell marginsOf(int sides) {
    TcMar margins = W.createTcMar();
    margins.setLeft(Tables.twips(sides));
    margins.setRight(Tables.twips(sides));
    cell.getTcPr().setTcMar(margins);
    return this;
  }

  Cell label(String text) {
    return text(Styles.TABLE_LABEL, text);
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
    cell.getContent().add(Wml.paragraph(style, text));
    return this;
  }

  /** What stands in the cell stays on the page of the row below. */
  Cell keptWithNext() {
    for (Object content : cell.getContent()) {
      ((P) content).getPPr().setKeepNext(new BooleanDefaultTrue());
    }
    return this;
  }

  Tc done() {
    return cell;
  }
}
