package org.filingpress.template.check;

import java.util.List;

/**
 * A paragraph of a template, or a row of a table, as text.
 *
 * @param table which table the row is of, from 1; 0 for a paragraph
 * @param cells the row's, or the paragraph as the only one
 */
record TextLine(Kind kind, int table, List<String> cells) {

  enum Kind {
    HEADING("标题"),
    TEXT("段落"),
    DIRECTIVE("指令"),
    CONTENTS("目录行"),
    ROW("表格行"),
    HEADER("页眉"),
    FOOTER("页脚"),
    STYLE("样式"),
    PAGE("页面设置");

    final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  TextLine {
    cells = List.copyOf(cells);
  }

  static TextLine paragraph(Kind kind, String text) {
    return new TextLine(kind, 0, List.of(text));
  }

  String text() {
    return String.join(" ｜ ", cells);
  }

  /** A row's labels, without what the template prints between them; of other lines, all. */
  String wording() {
    String labels = String.join("", cells).replaceAll("\\$\\{[^}]*\\}|\\[[/#@][^\\]]*\\]", "");
    return kind != Kind.ROW || labels.isBlank() ? text() : labels;
  }

  /** Whether it reads the same, whatever the number of its table. */
  boolean reads(TextLine other) {
    return kind == other.kind && cells.equals(other.cells);
  }

  /** Where, for people: {@code 表 3}. */
  String place() {
    return table == 0 ? "" : "表 " + table + "：";
  }
}
