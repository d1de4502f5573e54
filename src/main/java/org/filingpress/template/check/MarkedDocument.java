package org.filingpress.template.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as a Word document: the text of both templates, a paragraph for every line, what
 * changed as tracked changes (ECMA-376-1, 17.13.5) that Word and WPS show in colour.
 */
final class MarkedDocument {

  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final LocalDateTime ANY_TIME = LocalDateTime.of(2021, 1, 1, 0, 0);

  private final StringBuilder body = new StringBuilder();
  private int change;

  private MarkedDocument() {}

  static byte[] of(Comparison comparison) throws IOException {
    MarkedDocument document = new MarkedDocument();
    document.line("模板改动对照（删去的和增加的文字以修订标出；样式和页面设置只列有改动的）", "模板改动对照（删去的和增加的文字以修订标出；样式和页面设置只列有改动的）");
    for (Comparison.Step step : comparison.steps()) {
      document.step(step);
    }
    return document.pack();
  }

  private void step(Comparison.Step step) {
    TextLine line = step.after() == null ? step.before() : step.after();
    boolean looks =
        line != null && (line.kind() == TextLine.Kind.STYLE || line.kind() == TextLine.Kind.PAGE);
    if (!looks || !step.isSame()) {
      line(text(step.before()), text(step.after()));
    }
  }

  private static @Nullable String text(@Nullable TextLine line) {
    if (line == null) {
      return null;
    }
    boolean looks = line.kind() == TextLine.Kind.STYLE || line.kind() == TextLine.Kind.PAGE;
    return "【" + line.kind().label + "】" + (looks ? FormatWords.of(line) : line.text());
  }

  /** What both begin and end with stays; what is between is deleted and inserted. */
  private void line(@Nullable String before, @Nullable String after) {
    String old = before == null ? "" : before;
    String fresh = after == null ? "" : after;
    int shorter = Math.min(old.length(), fresh.length());
    int start = 0;
    while (start < shorter && old.charAt(start) == fresh.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && old.charAt(old.length() - 1 - end) == fresh.charAt(fresh.length() - 1 - end)) {
      end++;
    }
    body.append("<w:p>");
    if (before == null || after == null) {
      String mark = before == null ? "ins" : "del";
      body.append("<w:pPr><w:rPr><w:").append(mark).append(author()).append("/></w:rPr></w:pPr>");
    }
    run("", "t", old.substring(0, start));
    run("del", "delText", old.substring(start, old.length() - end));
    run("ins", "t", fresh.substring(start, fresh.length() - end));
    run("", "t", old.substring(old.length() - end));
    body.append("</w:p>");
  }

  private void run(String mark, String text, String content) {
    if (content.isEmpty()) {
      return;
    }
    if (!mark.isEmpty()) {
      body.append("<w:").append(mark).append(author()).append('>');
    }
    body.append("<w:r><w:").append(text).append(" xml:space=\"preserve\">");
    content.codePoints().forEach(this::escaped);
    body.append("</w:").append(text).append("></w:r>");
    if (!mark.isEmpty()) {
      body.append("</w:").append(mark).append('>');
    }
  }

  private String author() {
    return " w:id=\"" + ++change + "\" w:author=\"Filingpress\"";
  }

  private void escaped(int c) {
    switch (c) {
      case '&' -> body.append("&amp;");
      case '<' -> body.append("&lt;");
      case '>' -> body.append("&gt;");
      default -> body.appendCodePoint(c);
    }
  }

  private byte[] pack() throws IOException {
    String types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    String packages = "http://schemas.openxmlformats.org/package/2006/";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    ByteArrayOutputStream docx = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(docx)) {
      part(
          zip,
          "[Content_Types].xml",
          List.of(
              "<Types xmlns=\"" + packages + "content-types\"><Default Extension=\"rels\"",
              " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
              "<Override PartName=\"/word/document.xml\" ContentType=\"",
              types + "document.main+xml\"/><Override PartName=\"/word/styles.xml\"",
              " ContentType=\"" + types + "styles+xml\"/></Types>"));
      part(
          zip,
          "_rels/.rels",
          List.of(
              "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"rId1\"",
              " Type=\"" + office + "officeDocument\" Target=\"word/document.xml\"/>",
              "</Relationships>"));
      part(
          zip,
          "word/_rels/document.xml.rels",
          List.of(
              "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"rId1\"",
              " Type=\"" + office + "styles\" Target=\"styles.xml\"/></Relationships>"));
      part(
          zip,
          "word/styles.xml",
          List.of(
              "<w:styles " + W + "><w:docDefaults><w:rPrDefault><w:rPr>",
              "<w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\"/><w:sz w:val=\"21\"/>",
              "</w:rPr></w:rPrDefault></w:docDefaults></w:styles>"));
      part(
          zip,
          "word/document.xml",
          List.of("<w:document " + W + "><w:body>", body.toString(), "</w:body></w:document>"));
    }
    return docx.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, List<String> xml) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ANY_TIME);
    zip.putNextEntry(entry);
    zip.write((XML + String.join("", xml)).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
