package org.filingpress.refresh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.filingpress.template.check.EditedTemplate;

/** Small templates, with which the check is quick; the standard one's styles and settings. */
final class Form {

  private static final String STYLE =
      "<w:style w:type=\"character\" w:styleId=\"Y\"><w:name w:val=\"年度\"/></w:style></w:styles>";

  /** What the bureau has this year. */
  static final byte[] THIS_YEAR = of("${year}年部门预算绩效文本", "${county.financeBureau}审核");

  /** What it drops for the next. */
  static final byte[] NEXT_YEAR = of("${year}年部门预算绩效文本", "${county.financeBureau}审定");

  /** With a mistake. */
  static final byte[] BROKEN = of("${yaer}年部门预算绩效文本", "${county.financeBureau}审定");

  private Form() {}

  /** The department's name, and these texts as paragraphs. */
  static byte[] of(String... texts) {
    StringBuilder body = new StringBuilder(paragraph("<w:r><w:t>${department.name}</w:t></w:r>"));
    for (String text : texts) {
      body.append(paragraph("<w:r><w:t>" + text + "</w:t></w:r>"));
    }
    return edited(body.toString());
  }

  /** With a text that is marked as a year, and one that is not. */
  static byte[] dated(String marked, String plain) {
    return edited(
        paragraph(
            "<w:r><w:rPr><w:rStyle w:val=\"Y\"/></w:rPr><w:t>%s</w:t></w:r><w:r><w:t>%s</w:t></w:r>"
                .formatted(marked, plain)));
  }

  private static String paragraph(String runs) {
    return "<w:p>" + runs + "</w:p>";
  }

  private static byte[] edited(String body) {
    String document =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\""
            + " w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\" w:header=\"851\""
            + " w:footer=\"1389\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    try {
      return new EditedTemplate()
          .in("word/styles.xml", "</w:styles>", STYLE)
          .with("word/document.xml", document.getBytes(StandardCharsets.UTF_8))
          .bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
