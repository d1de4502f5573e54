package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WordSchemaTests {

  private static final String PARAGRAPH =
      "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>目录</w:t></w:r></w:p>";

  @Test
  void findsNothingInASoundDocument() throws IOException {
    assertThat(WordSchema.errors(docx(PARAGRAPH))).isEmpty();
  }

  @Test
  void findsAWrongOrderOfElements() throws IOException {
    String wrong = "<w:p><w:pPr><w:jc w:val=\"center\"/><w:pStyle w:val=\"a\"/></w:pPr></w:p>";
    assertThat(WordSchema.errors(docx(wrong)))
        .anyMatch(error -> error.startsWith("word/document.xml: ") && error.contains("pStyle"));
  }

  @Test
  void findsACellWithoutParagraph() throws IOException {
    String table =
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>" + PARAGRAPH;
    assertThat(WordSchema.errors(docx(table)))
        .singleElement()
        .asString()
        .contains("a cell does not end with a paragraph");
  }

  @Test
  void findsABookmarkThatStandsTwice() throws IOException {
    String marked =
        "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"_Toc1\"/><w:bookmarkEnd w:id=\"1\"/>"
            + "<w:bookmarkStart w:id=\"2\" w:name=\"_Toc1\"/><w:bookmarkEnd w:id=\"2\"/></w:p>";
    assertThat(WordSchema.errors(docx(marked))).singleElement().asString().contains("_Toc1");
  }

  private static byte[] docx(String body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      String xml =
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
              + ("<w:body>" + body + "</w:body></w:document>");
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
