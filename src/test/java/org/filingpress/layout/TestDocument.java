package org.filingpress.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.filing.Problem;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.page.Page;
import org.jspecify.annotations.Nullable;

/** A Word package of a few parts, written by hand, set in 宋体 10.5 pt on A4 with 1 inch margins. */
public final class TestDocument implements WordParts {

  private static final Typesetter TYPESETTER = Typesetter.load(Path.of("fonts"));

  public static final String PAGE =
      "<w:pgSz w:w='11906' w:h='16838'/><w:pgMar w:top='1440' w:right='1440' w:bottom='1440'"
          + " w:left='1440' w:header='720' w:footer='720' w:gutter='0'/>";

  private static final String NAMESPACES =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
          + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
          + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'";

  private static final String RELATIONSHIPS =
      "<Relationships><Relationship Id='%1$s' Type='%1$s' Target='%2$s'/></Relationships>";

  private final Map<String, String> parts = new LinkedHashMap<>();

  private TestDocument(String document) {
    parts.put("word/document.xml", document);
    parts.put("_rels/.rels", RELATIONSHIPS.formatted("officeDocument", "word/document.xml"));
    parts.put(
        "word/_rels/document.xml.rels",
        relationships("styles", "settings", "numbering", "fontTable"));
    styles("");
    settings("");
  }

  private static String relationships(String... kinds) {
    StringBuilder all = new StringBuilder();
    for (String kind : kinds) {
      all.append(RELATIONSHIPS.formatted(kind, kind + ".xml"));
    }
    all.append(RELATIONSHIPS.formatted("theme", "theme/theme1.xml"));
    return all.toString().replace("</Relationships><Relationships>", "");
  }

  /** A document of these blocks and one section. */
  public static TestDocument of(String... blocks) {
    return new TestDocument(
        "<w:document "
            + NAMESPACES
            + "><w:body>"
            + String.join("", blocks)
            + (blocks.length > 0 && blocks[blocks.length - 1].startsWith("<w:sectPr")
                ? ""
                : "<w:sectPr>" + PAGE + "</w:sectPr>")
            + "</w:body></w:document>");
  }

  public static TestDocument raw(String document) {
    return new TestDocument(document);
  }

  public TestDocument with(String part, String xml) {
    parts.put(part, xml);
    return this;
  }

  public TestDocument styles(String styles) {
    return with(
        "word/styles.xml",
        "<w:styles "
            + NAMESPACES
            + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii='宋体' w:hAnsi='宋体'"
            + " w:eastAsia='宋体'/><w:sz w:val='21'/><w:lang w:eastAsia='zh-CN'/></w:rPr>"
            + "</w:rPrDefault><w:pPrDefault><w:pPr><w:autoSpaceDE w:val='0'/><w:autoSpaceDN"
            + " w:val='0'/></w:pPr></w:pPrDefault></w:docDefaults>"
            + styles
            + "</w:styles>");
  }

  public TestDocument settings(String settings) {
    return with(
        "word/settings.xml",
        "<w:settings "
            + NAMESPACES
            + ">"
            + settings
            + "<w:compat><w:compatSetting w:name='compatibilityMode'"
            + " w:uri='http://schemas.microsoft.com/office/word' w:val='15'/></w:compat>"
            + "</w:settings>");
  }

  /** A header or footer that the document may refer to as {@code id}. */
  public TestDocument furniture(String id, String kind, String blocks) {
    String part = id + ".xml";
    String element = kind.equals("header") ? "w:hdr" : "w:ftr";
    return related("<Relationship Id='" + id + "' Type='" + kind + "' Target='" + part + "'/>")
        .with(
            "word/" + part, "<" + element + " " + NAMESPACES + ">" + blocks + "</" + element + ">");
  }

  /** One more relationship of the document. */
  TestDocument related(String relationship) {
    String rels = "word/_rels/document.xml.rels";
    String end = "</Relationships>";
    return with(rels, parts.getOrDefault(rels, "").replace(end, relationship + end));
  }

  public static String numbering(String content) {
    return "<w:numbering " + NAMESPACES + ">" + content + "</w:numbering>";
  }

  /** A paragraph of lines 20 pt high. */
  public static String p(String text) {
    return p("", text);
  }

  /**
   * @param properties elements before {@code w:spacing}
   */
  public static String p(String properties, String text) {
    return paragraph(properties + "<w:spacing w:line='400' w:lineRule='exact'/>", text(text));
  }

  public static String paragraph(String properties, String runs) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
  }

  public static String text(String text) {
    return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
  }

  public static String field(String instruction, String result) {
    return "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> "
        + instruction
        + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        + text(result)
        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
  }

  /** Paragraphs of one line each: name1, name2… */
  public static String lines(String name, int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      lines.append(p(name + i));
    }
    return lines.toString();
  }

  public LaidDocument lay() {
    try {
      return sheet().lay(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is told of its styles and settings, and then of itself. */
  public List<Problem> problems() {
    try {
      List<Problem> all = new ArrayList<>(sheet().problems());
      all.addAll(lay().problems());
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LaidDocument layBody(VolumePlace place) {
    try {
      return sheet().layBody(this, place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its parts but the body, as a template's. */
  private Sheet sheet() throws IOException {
    return TYPESETTER.prepare(part -> part.equals("word/document.xml") ? null : open(part));
  }

  static Typesetter typesetter() {
    return TYPESETTER;
  }

  @Override
  public @Nullable InputStream open(String partName) {
    String part = parts.get(partName);
    return part == null ? null : new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8));
  }

  /** A line of text on a page, in points from the page's top left corner. */
  record Seen(int page, double x, double top, double height, String text) {}

  /** The lines of all pages' bodies, in reading order. */
  static List<Seen> seen(LaidDocument document) {
    List<Seen> seen = new ArrayList<>();
    int number = 0;
    for (Page page : document.pages()) {
      number++;
      collect(page.content(), number, seen);
    }
    return seen;
  }

  static List<Seen> furniture(LaidDocument document) {
    List<Seen> seen = new ArrayList<>();
    int number = 0;
    for (Page page : document.pages()) {
      number++;
      collect(page.furniture(), number, seen);
    }
    return seen;
  }

  static Seen find(LaidDocument document, String text) {
    return seen(document).stream()
        .filter(line -> line.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line " + text + " in " + seen(document)));
  }

  private static void collect(List<Page.Placed> placed, int page, List<Seen> into) {
    for (Page.Placed each : placed) {
      if (each instanceof Page.Element element) {
        collect(element.children(), page, into);
      } else if (each instanceof Page.Text text) {
        StringBuilder words = new StringBuilder();
        double x = text.x();
        for (Line.Piece piece : text.pieces()) {
          if (piece instanceof Line.Glyphs glyphs) {
            x = words.isEmpty() ? text.x() + glyphs.x() : x;
            words.append(glyphs.text());
          }
        }
        into.add(new Seen(page, x / 20, text.top() / 20, text.height() / 20, words.toString()));
      }
    }
  }
}
