package org.filingpress.county.bundle;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** A sheet with a frozen header, written row after row. */
final class SummarySheet {

  /**
   * A column.
   *
   * @param width in characters
   */
  record Column(String title, int width) {}

  /** A row in the making: its cells from left to right. */
  final class Cells {
    private final Row row;
    private int column;

    private Cells(Row row) {
      this.row = row;
    }

    Cells text(String text) {
      if (!text.isEmpty()) {
        Cell cell = row.createCell(column);
        cell.setCellValue(SummaryText.written(text));
        cell.setCellStyle(SummaryText.looksLikeFormula(text) ? styles.quotedText() : styles.text());
      }
      column++;
      return this;
    }

    Cells count(int number) {
      Cell cell = row.createCell(column++);
      cell.setCellValue(number);
      cell.setCellStyle(styles.count());
      return this;
    }

    Cells blank() {
      column++;
      return this;
    }

    Cells money(BigDecimal amount) {
      Cell cell = row.createCell(column++);
      cell.setCellValue(amount.doubleValue());
      cell.setCellStyle(styles.money());
      return this;
    }

    /**
     * @param value what it gives, for programs that do not calculate
     */
    Cells formula(String formula, double value, boolean money) {
      Cell cell = row.createCell(column++);
      cell.setCellFormula(formula);
      cell.setCellValue(value);
      cell.setCellStyle(money ? styles.moneyTotal() : styles.countTotal());
      return this;
    }

    Cells label(String text) {
      Cell cell = row.createCell(column++);
      cell.setCellValue(text);
      cell.setCellStyle(styles.label());
      return this;
    }
  }

  private final SXSSFSheet sheet;
  private final SummaryStyles styles;
  private final int columns;
  private int rows;

  SummarySheet(SXSSFSheet sheet, List<Column> head, SummaryStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
    this.columns = head.size();
    for (int i = 0; i < head.size(); i++) {
      sheet.setColumnWidth(i, head.get(i).width() * 256);
    }
    Row first = sheet.createRow(rows++);
    for (int i = 0; i < head.size(); i++) {
      Cell cell = first.createCell(i);
      cell.setCellValue(head.get(i).title());
      cell.setCellStyle(styles.head());
    }
    sheet.createFreezePane(2, 1);
  }

  /** The number of the next row, from 1, as formulas count. */
  int next() {
    return rows + 1;
  }

  Cells row() {
    return new Cells(sheet.createRow(rows++));
  }

  /** Puts a filter over the rows so far; sums may still follow. */
  void filter() {
    sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns - 1));
  }
}
