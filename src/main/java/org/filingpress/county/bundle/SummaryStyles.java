package org.filingpress.county.bundle;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of the summary workbook's cells. */
record SummaryStyles(
    CellStyle head,
    CellStyle text,
    CellStyle quotedText,
    CellStyle count,
    CellStyle money,
    CellStyle label,
    CellStyle countTotal,
    CellStyle moneyTotal) {

  /** Two decimals, as amounts of 万元 are printed, and as many more as one 元 converted needs. */
  private static final String MONEY = "#,##0.00####";

  private static final String COUNT = "#,##0";

  static SummaryStyles in(Workbook workbook) {
    CellStyle quoted = style(workbook, "@", false);
    quoted.setQuotePrefixed(true);
    CellStyle head = style(workbook, "General", true);
    head.setAlignment(HorizontalAlignment.CENTER);
    return new SummaryStyles(
        head,
        style(workbook, "@", false),
        quoted,
        style(workbook, COUNT, false),
        style(workbook, MONEY, false),
        style(workbook, "General", true),
        style(workbook, COUNT, true),
        style(workbook, MONEY, true));
  }

  private static CellStyle style(Workbook workbook, String format, boolean bold) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(format.equals("@"));
    if (bold) {
      Font font = workbook.createFont();
      font.setBold(true);
      style.setFont(font);
    }
    return style;
  }
}
