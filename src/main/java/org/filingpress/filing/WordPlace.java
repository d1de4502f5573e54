package org.filingpress.filing;

import java.util.Map;

/**
 * A place in a Word document as the person finds it who edits it in Word: {@code 正文第3段}, {@code
 * 正文表格2第3行第1格第2段}, {@code 正文第2节}, {@code 页眉（header1）第1段}. All is counted from 1, paragraphs, tables
 * and sections each by themselves within what holds them.
 *
 * @param part what the package's part is called
 * @param inner where in it; empty when the whole part is meant
 * @param sort of what the first step into the part leads to
 */
public record WordPlace(String part, String inner, Sort sort) {

  /** What stands in a part, or the part itself; what is in a table's cells is of the table. */
  public enum Sort {
    PART,
    PARAGRAPH,
    TABLE,
    SECTION
  }

  /** What a part is called, by the last word of its relationship type (ECMA-376-1, 15.2). */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("officeDocument", "正文"),
          Map.entry("header", "页眉"),
          Map.entry("footer", "页脚"),
          Map.entry("footnotes", "脚注"),
          Map.entry("endnotes", "尾注"),
          Map.entry("styles", "样式"),
          Map.entry("settings", "文档设置"),
          Map.entry("numbering", "编号"),
          Map.entry("theme", "主题"),
          Map.entry("fontTable", "字体表"),
          Map.entry("chart", "图表"),
          Map.entry("diagramData", "图示"),
          Map.entry("diagramDrawing", "图示"),
          Map.entry("core-properties", "文档属性"),
          Map.entry("extended-properties", "文档属性"),
          Map.entry("custom-properties", "文档属性"));

  /** The document's body. */
  public static final WordPlace BODY = of("officeDocument", "");

  /**
   * A whole part.
   *
   * @param kind the last word of its relationship type, such as {@code header}
   * @param name of the part, such as {@code word/header1.xml}: what tells headers, footers and
   *     parts of unknown kinds apart
   */
  public static WordPlace of(String kind, String name) {
    String called = NAMES.get(kind);
    if (called == null) {
      return new WordPlace(name, "", Sort.PART);
    }
    boolean oneOfMany = kind.equals("header") || kind.equals("footer");
    String file = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.xml$", "");
    return new WordPlace(oneOfMany ? called + "（" + file + "）" : called, "", Sort.PART);
  }

  public WordPlace paragraph(int number) {
    return within(Sort.PARAGRAPH, "第" + number + "段");
  }

  public WordPlace table(int number) {
    return within(Sort.TABLE, "表格" + number);
  }

  public WordPlace section(int number) {
    return within(Sort.SECTION, "第" + number + "节");
  }

  public WordPlace row(int number) {
    return within(Sort.TABLE, "第" + number + "行");
  }

  public WordPlace cell(int number) {
    return within(Sort.TABLE, "第" + number + "格");
  }

  public WordPlace textBox() {
    return within(Sort.PARAGRAPH, "文本框");
  }

  /** The whole part. */
  public WordPlace whole() {
    return new WordPlace(part, "", Sort.PART);
  }

  private WordPlace within(Sort first, String step) {
    return new WordPlace(part, inner + step, sort == Sort.PART ? first : sort);
  }

  /** As it is shown. */
  @Override
  public String toString() {
    return part + inner;
  }
}
