package org.filingpress.docx;

import java.util.Arrays;
import java.util.stream.Collectors;

/** WordprocessingML as tests write it, in short. */
final class WordXml {

  private WordXml() {}

  /** A paragraph of one run. */
  static String p(String text) {
    return para("", r(text));
  }

  /** The same in a style, by its id. */
  static String p(String style, String text) {
    return para("<w:pStyle w:val=\"" + style + "\"/>", r(text));
  }

  /** A paragraph of anything. */
  static String para(String properties, String... content) {
    String pPr = properties.isEmpty() ? "" : "<w:pPr>" + properties + "</w:pPr>";
    return "<w:p>" + pPr + String.join("", content) + "</w:p>";
  }

  static String r(String text) {
    return r("", text);
  }

  static String r(String properties, String text) {
    String rPr = properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>";
    return "<w:r>" + rPr + "<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
  }

  /** A table with a grid of columns of 1,000 twips. */
  static String tbl(int columns, String... rows) {
    return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"
        + "<w:gridCol w:w=\"1000\"/>".repeat(columns)
        + "</w:tblGrid>"
        + String.join("", rows)
        + "</w:tbl>";
  }

  /** A row of cells that hold one paragraph of text each. */
  static String row(String... texts) {
    return tr(Arrays.stream(texts).map(text -> tc(p(text))).toArray(String[]::new));
  }

  static String tr(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  static String tc(String... blocks) {
    return tc(1, blocks);
  }

  static String tc(int span, String... blocks) {
    String gridSpan = span == 1 ? "" : "<w:gridSpan w:val=\"" + span + "\"/>";
    return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>%s</w:tcPr>%s</w:tc>"
        .formatted(1000 * span, gridSpan, String.join("", blocks));
  }

  /** A complex field whose result is a text. */
  static String field(String instruction, String result) {
    return fieldChar("begin")
        + "<w:r><w:instrText xml:space=\"preserve\"> "
        + escaped(instruction)
        + " </w:instrText></w:r>"
        + fieldChar("separate")
        + r(result)
        + fieldChar("end");
  }

  static String fieldChar(String type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
  }

  static String sdt(String content) {
    return "<w:sdt><w:sdtPr><w:alias w:val=\"控件\"/><w:id w:val=\"77\"/></w:sdtPr><w:sdtContent>"
        + content
        + "</w:sdtContent></w:sdt>";
  }

  /** A table of contents: one model line for each of two levels, its end where the lines end. */
  static String contents(String instruction) {
    return contentsLines(instruction, "") + para("", fieldChar("end"));
  }

  /** The same, {@code end} standing in the last line. */
  static String contentsLines(String instruction, String end) {
    return para(
            "<w:pStyle w:val=\"10\"/>",
            fieldChar("begin"),
            "<w:r><w:instrText xml:space=\"preserve\"> "
                + escaped(instruction)
                + " </w:instrText></w:r>",
            fieldChar("separate"),
            r("<w:b/>", "旧的第一行"))
        + para(
            "<w:pStyle w:val=\"20\"/>", r("旧的第二行"), "<w:r><w:tab/></w:r>", r("<w:i/>", "9"), end);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String all(String... pieces) {
    return Arrays.stream(pieces).collect(Collectors.joining());
  }
}
