package org.filingpress.benchmarks.docx4j;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Puts a document's contents into a content control, outside the measured time. TocGenerator of
 * docx4j 11.5.9 asks for one: of a bare field it does not take the instruction
 * (NullPointerException), and it would delete the section break in whose paragraph the field ends.
 * And takes away a switch of the field that it understands the wrong way round: no number would be
 * given but those that are not wanted.
 */
final class ContentsControl {

  private static final String TITLE = "<w:p><w:pPr><w:pStyle w:val=\"ContentsTitle\"/>";
  private static final String END = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  private static final String BREAK = "<w:p><w:pPr><w:pStyle w:val=\"ThinParagraph\"/>";
  private static final String ONLY_LEVEL_2 = " \\n 1-1";
  private static final String LAST = "</w:hyperlink></w:p>" + BREAK;
  private static final String CONTROL =
      "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>"
          + "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>";

  private ContentsControl() {}

  static byte[] around(byte[] docx) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] part = from.readAllBytes();
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(entry.getName().equals("word/document.xml") ? aroundXml(part) : part);
      }
    }
    return out.toByteArray();
  }

  private static byte[] aroundXml(byte[] part) throws IOException {
    String xml = new String(part, StandardCharsets.UTF_8);
    int start = xml.indexOf(TITLE);
    int last = xml.indexOf(LAST, start);
    int end = xml.indexOf(END, last);
    if (start < 0 || last < 0 || end < 0) {
      throw new IOException("the contents are not as this benchmark knows them");
    }
    String wrapped =
        xml.substring(0, start)
            + CONTROL
            + xml.substring(start, last).replace(ONLY_LEVEL_2, "")
            + "</w:hyperlink>"
            + END
            + "</w:p></w:sdtContent></w:sdt>"
            + xml.substring(last + LAST.length() - BREAK.length(), end)
            + xml.substring(end + END.length());
    return wrapped.getBytes(StandardCharsets.UTF_8);
  }
}
