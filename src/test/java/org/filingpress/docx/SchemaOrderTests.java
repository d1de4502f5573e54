package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.WordXml.p;

import org.junit.jupiter.api.Test;

/** Properties that another program saved in an order of its own. */
class SchemaOrderTests {

  @Test
  void putsTheChildrenOfAllPropertiesIntoTheOrderThatWordAsksFor() {
    String paragraph =
        "<w:p><w:pPr><w:rPr><w:sz w:val=\"21\"/><w:b/></w:rPr><w:jc w:val=\"center\"/><w:keepNext/>"
            + "<w:pBdr><w:bottom w:val=\"single\"/><w:top w:val=\"single\"/></w:pBdr>"
            + "<w:pStyle w:val=\"c\"/></w:pPr><w:r><w:rPr><w:color w:val=\"FF0000\"/><w:rFonts"
            + " w:eastAsia=\"黑体\"/></w:rPr><w:t>文</w:t></w:r></w:p>";
    String table =
        "<w:tbl><w:tblPr><w:tblLayout w:type=\"fixed\"/><w:tblW w:w=\"1000\" w:type=\"dxa\"/>"
            + "<w:tblBorders><w:insideV w:val=\"single\"/><w:top w:val=\"single\"/></w:tblBorders>"
            + "</w:tblPr><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:vAlign"
            + " w:val=\"center\"/><w:tcMar><w:bottom w:w=\"1\" w:type=\"dxa\"/><w:top w:w=\"1\""
            + " w:type=\"dxa\"/></w:tcMar><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr><w:p/></w:tc>"
            + "</w:tr></w:tbl>";
    String section =
        "<w:sectPr><w:pgMar w:top=\"1\" w:right=\"1\" w:bottom=\"1\" w:left=\"1\" w:header=\"1\""
            + " w:footer=\"1\" w:gutter=\"0\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:type"
            + " w:val=\"nextPage\"/></w:sectPr>";

    Filled filled = Filled.of(Filings.projects(), paragraph, table, p("末"), section);

    assertThat(filled.xml())
        .contains("<w:pStyle w:val=\"c\"/><w:keepNext/><w:pBdr><w:top")
        .contains("<w:jc w:val=\"center\"/><w:rPr><w:b/><w:sz")
        .contains("<w:tcW w:type=\"dxa\" w:w=\"1000\"/><w:tcMar><w:top");
  }

  @Test
  void keepsWhatTheSchemaDoesNotKnowBehindTheRest() {
    String run = "<w:p><w:r><w:rPr><w14:glow w14:rad=\"0\"/><w:b/></w:rPr><w:t>文</w:t></w:r></w:p>";
    assertThat(Filled.of(WordTemplate.of(run).compile(), Filings.projects()).xml())
        .contains("<w:rPr><w:b/><w14:glow w14:rad=\"0\"/></w:rPr>");
  }

  @Test
  void putsTheStylesNumberingsAndSettingsOfTheTemplateInOrderToo() throws Exception {
    String styles =
        WordTemplate.STYLES.replaceFirst(
            "(<w:name w:val=\"heading 1\"/>)(<w:basedOn\\s+w:val=\"a\"/>)", "$2$1");
    String numbering =
        "<w:numbering%s><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:abstractNum"
            + " w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%%1.\"/><w:numFmt"
            + " w:val=\"decimal\"/><w:start w:val=\"1\"/></w:lvl></w:abstractNum></w:numbering>";
    String settings =
        "<w:settings%s xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">"
            + "<w:listSeparator w:val=\",\"/><m:mathPr/><w:compat/><w:zoom w:percent=\"100\"/>"
            + "</w:settings>";
    WordTemplate template =
        WordTemplate.of(p("文"))
            .part("word/styles.xml", styles)
            .part("word/numbering.xml", numbering.formatted(WordTemplate.NAMESPACES))
            .part("word/settings.xml", settings.formatted(WordTemplate.NAMESPACES));

    assertThat(WordSchema.errors(template.bytes())).hasSizeGreaterThanOrEqualTo(3);
    Filled filled = Filled.of(template.compile(), Filings.projects());

    assertThat(WordSchema.errors(filled.docx())).isEmpty();
    assertThat(filled.xml("word/settings.xml"))
        .contains("<w:zoom w:percent=\"100\"/><w:compat/><m:mathPr/><w:listSeparator");
  }

  @Test
  void sortsExceptionsOfRowsListsOfParagraphsAndBordersOfPages() {
    String paragraph =
        "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/><w:ilvl w:val=\"0\"/></w:numPr></w:pPr></w:p>";
    String table =
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid><w:tr><w:tblPrEx><w:tblInd"
            + " w:w=\"0\" w:type=\"dxa\"/><w:tblW w:w=\"1000\" w:type=\"dxa\"/></w:tblPrEx><w:tc><w:p/>"
            + "</w:tc></w:tr></w:tbl>";
    String section =
        "<w:sectPr><w:pgBorders><w:bottom w:val=\"single\"/><w:top w:val=\"single\"/></w:pgBorders>"
            + "</w:sectPr>";
    Filled.of(Filings.projects(), paragraph, table, p("末"), section).valid();
  }

  @Test
  void leavesPartsThatAreInOrderAsTheyAre() throws Exception {
    String settings =
        "<!-- 注 --><w:settings%s ><w:zoom w:percent='100'/></w:settings>"
            .formatted(WordTemplate.NAMESPACES);
    WordTemplate template = WordTemplate.of(p("文")).part("word/settings.xml", settings);
    assertThat(Filled.of(template.compile(), Filings.projects()).xml("word/settings.xml"))
        .isEqualTo(settings);
  }
}
