package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.WordXml.para;
import static org.filingpress.docx.WordXml.r;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Rows that are to stay on one page, and turn out to fit one or not. */
class WholeRowTests {

  private static final String TABLE =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid>%s%s</w:tbl>"
          .formatted(
              row("<w:cantSplit/><w:tblHeader/>", para("<w:pStyle w:val=\"kept\"/>", r("表头"))),
              row(
                  "<w:cantSplit/>",
                  para("<w:pStyle w:val=\"kept\"/><w:jc w:val=\"left\"/>", r("样式"))
                      + para("<w:keepNext/>", r("直接"))
                      + para("<w:pStyle w:val=\"kept\"/><w:keepNext w:val=\"0\"/>", r("不留"))));

  private final WordTemplate template =
      WordTemplate.of(TABLE, para("", r("末")))
          .part(
              "word/styles.xml",
              WordTemplate.STYLES.replace(
                  "</w:styles>",
                  "<w:style w:type=\"paragraph\" w:styleId=\"base\"><w:name w:val=\"同页\"/><w:pPr>"
                      + "<w:keepNext/></w:pPr></w:style><w:style w:type=\"paragraph\""
                      + " w:styleId=\"kept\"><w:name w:val=\"表格同页\"/><w:basedOn w:val=\"base\"/>"
                      + "</w:style></w:styles>"));

  @Test
  void keepsARowThatFitsAsTheTemplateSays() throws Exception {
    assertThat(filled(true))
        .contains("<w:pPr><w:pStyle w:val=\"kept\"/><w:jc w:val=\"left\"/></w:pPr>")
        .contains("<w:pPr><w:keepNext/></w:pPr>")
        .contains("<w:trPr><w:cantSplit/></w:trPr>");
  }

  /** Else Word would move it as a whole to where it does not fit either. */
  @Test
  void letsARowThatFitsNoPageGoWhateverItsStylesSay() throws Exception {
    assertThat(filled(false))
        .contains("<w:pStyle w:val=\"kept\"/><w:keepNext w:val=\"0\"/><w:jc w:val=\"left\"/>")
        .contains("<w:pPr><w:keepNext w:val=\"0\"/></w:pPr>")
        .contains("<w:trPr></w:trPr>")
        .doesNotContain("<w:keepNext/>");
  }

  /** It is repeated as it is on every page; only what stands below it gives way. */
  @Test
  void leavesTheHeaderRowAsItIs() throws Exception {
    String header =
        "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr></w:tcPr><w:p><w:pPr><w:pStyle"
            + " w:val=\"kept\"/></w:pPr>";
    assertThat(filled(true)).contains(header);
    assertThat(filled(false)).contains(header);
  }

  private String filled(boolean staysWhole) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PageNumbers pages =
        new PageNumbers() {
          @Override
          public String pageOf(String bookmark) {
            return "1";
          }

          @Override
          public String pageCount() {
            return "1";
          }

          @Override
          public boolean staysWhole(String mark) {
            return staysWhole;
          }
        };
    template.compile().fill(Filings.projects()).writeTo(out, pages);
    assertThat(WordSchema.errors(out.toByteArray())).isEmpty();
    return new String(
        WordSchema.parts(out.toByteArray()).get("word/document.xml"), StandardCharsets.UTF_8);
  }

  private static String row(String properties, String content) {
    return "<w:tr><w:trPr>" + properties + "</w:trPr><w:tc>" + content + "</w:tc></w:tr>";
  }
}
