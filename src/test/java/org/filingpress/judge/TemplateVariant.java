package org.filingpress.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The standard template after an officer has changed it. */
final class TemplateVariant {
  private static final Path STANDARD = Path.of("templates/standard/2021");

  /** One change to a part; what it looks for must be there. */
  private record Edit(String part, String pattern, String replacement) {
    String apply(String xml) {
      return xml.replaceAll("(?s)" + pattern, replacement);
    }
  }

  private final List<Edit> edits = new ArrayList<>();

  /** The projects, one after the other, on pages turned on their side; part one stays upright. */
  static TemplateVariant landscapeProjects() {
    String size = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
    String lying = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>";
    return new TemplateVariant()
        // the last section's properties, also in a paragraph behind the second half-title
        .document(
            "(<w:p><w:pPr><w:pStyle w:val=\"TemplateDirective\"/></w:pPr><w:r><w:t>"
                + "\\[#list projects as project\\].*)(<w:sectPr>.*?</w:sectPr>)(</w:body>)",
            "<w:p><w:pPr><w:pStyle w:val=\"ThinParagraph\"/>$2</w:pPr></w:p>$1$2$3")
        .document("(.*)<w:pgNumType w:start=\"1\"/>(</w:sectPr></w:body>)", "$1$2")
        .document("(.*)" + size + "(.*?</w:body>)", "$1" + lying + "$2")
        .document(
            "(.*)<w:pgMar [^>]*/>(.*?</w:body>)",
            "$1<w:pgMar w:top=\"1587\" w:right=\"2098\" w:bottom=\"1474\" w:left=\"1984\""
                + " w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/>$2")
        .wideTables();
  }

  /**
   * Hanging punctuation and gaps between hanzi and Latin, as in a document that says nothing; but
   * nothing hangs in tables, where LibreOffice (7.4) never lets it.
   */
  static TemplateVariant typographyOfWord() {
    return new TemplateVariant()
        .styles("<w:overflowPunct w:val=\"(?:false|0)\"/>", "")
        .styles("<w:autoSpaceDE w:val=\"(?:false|0)\"/>", "")
        .styles("<w:autoSpaceDN w:val=\"(?:false|0)\"/>", "")
        .styles("(w:styleId=\"TableText\".*?<w:pPr>)", "$1<w:overflowPunct w:val=\"false\"/>");
  }

  /** Another paper border, other fonts, sizes, pitches and columns. */
  static TemplateVariant restyled() {
    return new TemplateVariant()
        .document(
            "<w:pgMar [^>]*/>",
            "<w:pgMar w:top=\"1701\" w:right=\"1361\" w:bottom=\"1531\" w:left=\"1531\""
                + " w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/>")
        .styles(
            "(<w:rPrDefault>.*?)仿宋_GB2312(.*?)<w:sz w:val=\"32\"/>", "$1宋体$2<w:sz w:val=\"28\"/>")
        .styles("(<w:pPrDefault>.*?)w:line=\"579\"", "$1w:line=\"520\"")
        .styles("w:firstLine=\"640\"", "w:firstLine=\"560\"")
        .styles(
            "(w:styleId=\"TableText\".*?)w:line=\"300\"(.*?)仿宋_GB2312(.*?)<w:sz w:val=\"21\"/>",
            "$1w:line=\"280\"$2楷体_GB2312$3<w:sz w:val=\"20\"/>")
        .styles("(w:styleId=\"Heading3\".*?)楷体_GB2312", "$1仿宋_GB2312")
        .document("<w:(gridCol w:w|tcW w:w)=\"2139\"", "<w:$1=\"2439\"")
        .document("<w:(gridCol w:w|tcW w:w)=\"1719\"", "<w:$1=\"1419\"")
        .document("w:trHeight w:val=\"480\"", "w:trHeight w:val=\"397\"");
  }

  /** Rows that may go over a page's end, and no paragraph kept with the next. */
  static TemplateVariant looseRows() {
    return new TemplateVariant()
        .document("<w:cantSplit/>", "")
        .styles("(w:styleId=\"NormalIndent\".*?<w:pPr>)", "$1<w:widowControl/>");
  }

  /** Numbered pages begin at 985: of three digits and of four. */
  static TemplateVariant highNumbers() {
    return new TemplateVariant()
        .document(
            "(.*)<w:pgNumType w:start=\"1\"/>(</w:sectPr></w:body>)",
            "$1<w:pgNumType w:start=\"985\"/>$2");
  }

  private TemplateVariant wideTables() {
    return document("<w:(gridCol w:w|tcW w:w)=\"2139\"", "<w:$1=\"6039\"")
        .document("<w:tblW w:w=\"8844\"", "<w:tblW w:w=\"12744\"")
        .document("<w:(gridCol w:w|tcW w:w)=\"1640\"", "<w:$1=\"5540\"")
        .document("<w:tcW w:w=\"2729\"", "<w:tcW w:w=\"6629\"")
        .document("<w:tcW w:w=\"7545\"", "<w:tcW w:w=\"11445\"")
        .document("<w:tcW w:w=\"8844\"", "<w:tcW w:w=\"12744\"");
  }

  private TemplateVariant document(String pattern, String replacement) {
    edits.add(new Edit("word/document.xml", pattern, replacement));
    return this;
  }

  private TemplateVariant styles(String pattern, String replacement) {
    edits.add(new Edit("word/styles.xml", pattern, replacement));
    return this;
  }

  /** Makes it the only template of a library; the library's folder. */
  Path library(Path folder) throws IOException {
    Path version = Files.createDirectories(folder.resolve("variant/2021"));
    Files.copy(STANDARD.resolve("template.yml"), version.resolve("template.yml"));
    Path template = version.resolve("template.docx");
    Files.copy(STANDARD.resolve("template.docx"), template);
    for (Edit edit : edits) {
      Path before = Files.move(template, version.resolve("before.docx"));
      DocumentEdit.rewrite(before, template, edit.part(), edit::apply);
      Files.delete(before);
    }
    return folder;
  }
}
