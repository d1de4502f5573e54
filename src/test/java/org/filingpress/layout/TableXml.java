package org.filingpress.layout;

import java.util.List;

/** Tables of two columns, in WordprocessingML. */
final class TableXml {

  static String table(int eighths, String... rows) {
    StringBuilder borders = new StringBuilder();
    for (String edge : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      borders.append("<w:" + edge + " w:val='single' w:sz='" + eighths + "' w:color='000000'/>");
    }
    return "<w:tbl><w:tblPr><w:tblBorders>"
        + borders
        + "</w:tblBorders><w:tblLayout w:type='fixed'/><w:tblCellMar><w:left w:w='60' w:type='dxa'/><w:right w:w='60'"
        + " w:type='dxa'/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w='2000'/>"
        + "<w:gridCol w:w='2000'/></w:tblGrid>"
        + String.join("", rows)
        + "</w:tbl>";
  }

  static String row(String properties, String... cells) {
    StringBuilder row = new StringBuilder("<w:tr><w:trPr>" + properties + "</w:trPr>");
    for (String cell : cells) {
      row.append(cell.startsWith("<w:tc>") ? cell : cell(cell));
    }
    return row + "</w:tr>";
  }

  static String cell(String content) {
    return cell("", content);
  }

  static String cell(String properties, String content) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
  }

  static String merged(String kind, String content) {
    return cell("<w:vMerge w:val='" + kind + "'/>", content);
  }

  private TableXml() {}
}
