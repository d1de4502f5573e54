package org.filingpress.benchmarks.peers;

/**
 * The body of a peer's template: the same cover, contents, narrative and tables for each, in the
 * styles of the standard template, with what differs left to the peer: how it names a field, and
 * how it repeats paragraphs and rows.
 */
public abstract class DocumentForm {

  private static final String PAGE =
      "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\""
          + " w:bottom=\"1984\" w:left=\"1587\" w:header=\"851\" w:footer=\"1389\""
          + " w:gutter=\"0\"/>";
  private static final String SECTION_END =
      "<w:p><w:pPr><w:pStyle w:val=\"ThinParagraph\"/><w:sectPr>"
          + PAGE
          + "</w:sectPr></w:pPr></w:p>";
  private static final int[] HEAD_COLUMNS = {1299, 879, 1359, 1319, 1259, 1089, 1640};
  private static final int[] COLUMNS = {1299, 1719, 1299, 2139, 1089, 1299};
  private static final String[] TITLES = {"一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"};

  /** A field of the filing, such as {@code department.name}. */
  protected abstract String filing(String field);

  /** A field of the project within the loop of the projects. */
  protected abstract String project(String field);

  /** A field of the plan's column with this index. */
  protected abstract String step(int index, String field);

  /** A field of the indicator in its row. */
  protected abstract String indicator(String field);

  /** Repeats what is between the paragraphs for every project. */
  protected abstract String projects(String body);

  /** The blocks of a part of the narrative: headings, labelled and plain paragraphs. */
  protected abstract String blocks(String part);

  /** A paragraph for each of a project's goals. */
  protected abstract String goals();

  /** A project's line in the contents, with its page number as far as the peer knows it. */
  protected abstract String contentsLine();

  /** The bookmark of a project's heading, where the peer can number it. */
  protected String bookmark() {
    return "";
  }

  /** Repeats a row for every indicator. */
  protected abstract String indicators(String row);

  /** What stands before the text of the head row's first cell. */
  protected String indicatorsMark() {
    return "";
  }

  /** The vertical merge of an indicator's first cell, in its properties. */
  protected abstract String merge();

  /** The text of an indicator's first cell, which may be left out where it is merged. */
  protected abstract String mergedText();

  /** The whole part. */
  public final String xml() {
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>")
        .append("<w:document xmlns:w=")
        .append("\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=")
        .append("\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
    cover(xml);
    contents(xml);
    xml.append(paragraph("Heading1", "第一部分</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>部门整体绩效目标"));
    xml.append(SECTION_END);
    xml.append(paragraph("Heading2", "一、总体绩效目标")).append(blocks("overall"));
    xml.append(paragraph("Heading2", "二、分项绩效目标")).append(blocks("items"));
    xml.append(paragraph("Heading2", "三、工作保障措施")).append(blocks("safeguards"));
    xml.append(paragraph("Heading1", "第二部分</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>预算项目绩效目标"));
    xml.append(projects(projectBody()));
    xml.append("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>")
        .append(PAGE)
        .append("<w:pgNumType w:start=\"1\"/></w:sectPr></w:body></w:document>");
    return xml.toString();
  }

  private void cover(StringBuilder xml) {
    xml.append(paragraph("CoverTitle", filing("department.name")))
        .append(paragraph("CoverTitle", filing("year") + "年部门预算绩效文本"))
        .append(paragraph("CoverStage", "（" + filing("stage") + "）"))
        .append(paragraph("CoverUnit", filing("department.name") + "编制"))
        .append(paragraph("CoverUnit", filing("county.financeBureau") + "审核"))
        .append(SECTION_END);
  }

  private void contents(StringBuilder xml) {
    xml.append(paragraph("ContentsTitle", "目　录"));
    xml.append(paragraph("TOC1", "第一部分 部门整体绩效目标"));
    for (String heading : new String[] {"一、总体绩效目标", "二、分项绩效目标", "三、工作保障措施"}) {
      xml.append(
          "<w:p><w:pPr><w:pStyle w:val=\"TOC2\"/></w:pPr><w:r><w:t>"
              + heading
              + "</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>1</w:t></w:r></w:p>");
    }
    xml.append(paragraph("TOC1", "第二部分 预算项目绩效目标"));
    xml.append(projects(contentsLine())).append(SECTION_END);
  }

  private String projectBody() {
    return paragraph("ProjectTitle", project("number") + "." + project("name") + "绩效目标表")
            .replace("</w:pPr>", "</w:pPr>" + bookmark())
        + paragraph(
            "ProjectUnit",
            project("unit.code")
                + " "
                + project("unit.name")
                + "</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>单位："
                + project("moneyUnit"))
        + headTable()
        + "<w:p><w:pPr><w:pStyle w:val=\"TableJoint\"/></w:pPr></w:p>"
        + indicatorTable();
  }

  private String headTable() {
    return table(HEAD_COLUMNS)
        + row(
            label(1299, "", "项目编码"),
            cell(3557, span(3), "TableCentered", project("code")),
            label(1259, "", "项目名称"),
            cell(2729, span(2), "TableCentered", project("name")))
        + row(
            label(1299, "<w:vMerge w:val=\"restart\"/>", "预算规模及资金用途"),
            label(879, "", "预算数"),
            cell(1359, "", "TableCentered", project("budget.total")),
            label(1319, "", "其中：财政资金"),
            cell(1259, "", "TableCentered", project("budget.fiscal")),
            label(1089, "", "其他资金"),
            cell(1640, "", "TableCentered", project("budget.other")))
        + row(label(1299, "<w:vMerge/>", ""), cell(7545, span(6), "TableText", project("purpose")))
        + planRow("<w:vMerge w:val=\"restart\"/>", "资金支出计划（%）", "by")
        + planRow("<w:vMerge/>", "", "value")
        + row(
            label(1299, "", "绩效目标"),
            "<w:tc><w:tcPr><w:tcW w:w=\"7545\" w:type=\"dxa\"/>"
                + span(6)
                + "<w:vAlign w:val=\"center\"/></w:tcPr>"
                + goals()
                + "</w:tc>")
        + "</w:tbl>";
  }

  private String planRow(String merge, String label, String field) {
    String[] cells = new String[5];
    cells[0] = label(1299, merge, label);
    int[] spans = {2, 1, 1, 2};
    int[] widths = {2238, 1319, 1259, 2729};
    for (int i = 0; i < 4; i++) {
      cells[i + 1] =
          cell(widths[i], spans[i] == 1 ? "" : span(spans[i]), "TableCentered", step(i, field));
    }
    return row(cells);
  }

  private String indicatorTable() {
    StringBuilder titles = new StringBuilder();
    for (int i = 0; i < COLUMNS.length; i++) {
      String mark = i == 0 ? indicatorsMark() : "";
      titles.append(cell(COLUMNS[i], "", "TableHeader", mark + TITLES[i]));
    }
    String head = row(titles.toString()).replace("</w:trPr>", "<w:tblHeader/></w:trPr>");
    String row =
        row(
            cell(1299, merge(), "TableCentered", mergedText()),
            cell(1719, "", "TableCentered", indicator("level2")),
            cell(1299, "", "TableText", indicator("level3")),
            cell(2139, "", "TableText", indicator("description")),
            cell(1089, "", "TableCentered", indicator("value")),
            cell(1299, "", "TableText", indicator("basis")));
    return table(COLUMNS) + head + indicators(row) + "</w:tbl>";
  }

  /** A paragraph of one run. */
  protected static String paragraph(String style, String text) {
    String properties = "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
    String run = text.isEmpty() ? "" : "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    return "<w:p>" + properties + run + "</w:p>";
  }

  private static String table(int[] columns) {
    StringBuilder table =
        new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"8844\" w:type=\"dxa\"/>");
    table.append("<w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblBorders>");
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      table.append("<w:").append(side);
      table.append(" w:val=\"single\" w:color=\"auto\" w:sz=\"4\" w:space=\"0\"/>");
    }
    table.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
    table.append("<w:top w:w=\"28\" w:type=\"dxa\"/><w:left w:w=\"60\" w:type=\"dxa\"/>");
    table.append("<w:bottom w:w=\"28\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/>");
    table.append("</w:tblCellMar></w:tblPr><w:tblGrid>");
    for (int column : columns) {
      table.append("<w:gridCol w:w=\"").append(column).append("\"/>");
    }
    return table.append("</w:tblGrid>").toString();
  }

  private static String row(String... cells) {
    return "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"480\" w:hRule=\"atLeast\"/></w:trPr>"
        + String.join("", cells)
        + "</w:tr>";
  }

  private static String label(int width, String properties, String text) {
    return cell(width, properties, "TableLabel", text);
  }

  private static String cell(int width, String properties, String style, String text) {
    return "<w:tc><w:tcPr><w:tcW w:w=\""
        + width
        + "\" w:type=\"dxa\"/>"
        + properties
        + "<w:vAlign w:val=\"center\"/></w:tcPr>"
        + paragraph(style, text)
        + "</w:tc>";
  }

  private static String span(int columns) {
    return "<w:gridSpan w:val=\"" + columns + "\"/>";
  }
}
