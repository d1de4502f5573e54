package org.filingpress.layout.word;

/** A table of one row, in WordprocessingML. */
final class OneCell {

  static final String CELL = "<w:tc><w:p/></w:tc>";

  static String table(String properties, String row, String cells) {
    return "<w:tbl><w:tblPr>"
        + properties
        + "<w:tblLayout w:type='fixed'/></w:tblPr><w:tblGrid><w:gridCol w:w='2000'/></w:tblGrid>"
        + "<w:tr>"
        + row
        + cells
        + "</w:tr></w:tbl>";
  }

  private OneCell() {}
}
