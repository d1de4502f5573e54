package org.filingpress.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;

/**
 * A Word template made in memory from pieces of WordprocessingML. {@code w}, {@code r}, {@code wp},
 * {@code a}, {@code mc}, {@code wps}, {@code v} and {@code w14} are bound; the styles are those of
 * {@link #STYLES}.
 */
final class WordTemplate {

  static final String NAMESPACES =
      """
       xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"\
       xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"\
       xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"\
       xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"\
       xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"\
       xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"\
       xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"\
       xmlns:v="urn:schemas-microsoft-com:vml"\
       xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"\
      """;

  /** Body text in 仿宋_GB2312, two headings, one with an outline level only, one with neither. */
  static final String STYLES =
      "<w:styles"
          + NAMESPACES
          + """
          ><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"
          w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312"/></w:rPr></w:rPrDefault></w:docDefaults>
          <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
          <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn
          w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts
          w:eastAsia="方正小标宋简体"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn
          w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:rFonts
          w:eastAsia="黑体"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 3"/><w:basedOn
          w:val="a"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
          <w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style>
          <w:style w:type="paragraph" w:styleId="20"><w:name w:val="toc 2"/></w:style>
          <w:style w:type="paragraph" w:styleId="b"><w:name w:val="项目标题"/><w:basedOn
          w:val="2"/></w:style>
          <w:style w:type="paragraph" w:styleId="c"><w:name w:val="大字"/></w:style>
          <w:style w:type="character" w:styleId="k"><w:name w:val="楷体字"/><w:rPr><w:rFonts
          w:eastAsia="楷体_GB2312"/></w:rPr></w:style></w:styles>"""
              .replace('\n', ' ')
              .replaceAll("> +<", "><");

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder relationships = new StringBuilder();
  private final StringBuilder packageRelationships = new StringBuilder();
  private int relationship;

  private WordTemplate() {}

  /** A template whose body holds these blocks. */
  static WordTemplate of(String... blocks) {
    WordTemplate template = new WordTemplate();
    template.part("[Content_Types].xml", "");
    template.ofPackage("word/document.xml", "officeDocument");
    template.types.append(override("word/document.xml", "document.main"));
    template.part(
        "word/document.xml",
        "<w:document"
            + NAMESPACES
            + "><w:body>"
            + String.join("", blocks)
            + "</w:body></w:document>");
    template.related("word/styles.xml", "styles", STYLES);
    return template;
  }

  /** The standard template as it is shipped. */
  static byte[] standard() {
    try {
      return java.nio.file.Files.readAllBytes(
          java.nio.file.Path.of("templates/standard/2021/template.docx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WordTemplate header(String... blocks) {
    return related("word/header1.xml", "header", root("hdr", blocks));
  }

  WordTemplate footer(String... blocks) {
    return related("word/footer1.xml", "footer", root("ftr", blocks));
  }

  WordTemplate footnotes(String... footnotes) {
    return related("word/footnotes.xml", "footnotes", root("footnotes", footnotes));
  }

  WordTemplate comments(String... comments) {
    return related("word/comments.xml", "comments", root("comments", comments));
  }

  /** The document's title and the like. */
  WordTemplate properties(String xml) {
    return ofPackage("docProps/core.xml", "core-properties").part("docProps/core.xml", xml);
  }

  private WordTemplate ofPackage(String part, String kind) {
    packageRelationships.append(
        "<Relationship Id=\"%s\" Target=\"%s\" Type=\"%s/%s\"/>"
            .formatted(
                kind,
                part,
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                kind));
    return part(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + packageRelationships
            + "</Relationships>");
  }

  private static String root(String name, String... content) {
    return "<w:" + name + NAMESPACES + ">" + String.join("", content) + "</w:" + name + ">";
  }

  /** A part of WordprocessingML and the document's relationship to it. */
  private WordTemplate related(String name, String kind, String xml) {
    types.append(override(name, kind));
    relationship(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind,
        name.substring("word/".length()),
        "");
    return part(name, xml);
  }

  /** A relationship of the document, to something else than a part of this template too. */
  WordTemplate relationship(String type, String target, String attributes) {
    relationships.append(
        "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\" %s/>"
            .formatted(++relationship, type, target, attributes));
    return this;
  }

  WordTemplate type(String element) {
    types.append(element);
    return this;
  }

  /** Adds a part, or puts another content into it. */
  WordTemplate part(String name, String content) {
    return part(name, content.getBytes(StandardCharsets.UTF_8));
  }

  WordTemplate part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  byte[] bytes() {
    if (parts.get("[Content_Types].xml").length == 0) {
      part(
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType="
              + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
              + types
              + "</Types>");
    }
    part(
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relationships
            + "</Relationships>");
    return zip(parts);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The template compiled; its problems, if it has any, fail the test. */
  CompiledTemplate compile() {
    return compile(FillLimits.DEFAULT);
  }

  CompiledTemplate compile(FillLimits limits) {
    try {
      return CompiledTemplate.compile(new ByteArrayInputStream(bytes()), limits);
    } catch (ProblemsException | IOException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** What is wrong with the template. */
  List<Problem> problems() {
    return problems(bytes());
  }

  /** What is wrong with a template. */
  static List<Problem> problems(byte[] docx) {
    try {
      CompiledTemplate.compile(new ByteArrayInputStream(docx), FillLimits.DEFAULT);
    } catch (ProblemsException refused) {
      return refused.problems();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("The template was accepted");
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\"/%s\" ContentType=\"%s.%s+xml\"/>"
        .formatted(part, "application/vnd.openxmlformats-officedocument.wordprocessingml", kind);
  }
}
