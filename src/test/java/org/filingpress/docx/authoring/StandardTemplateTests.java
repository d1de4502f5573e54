package org.filingpress.docx.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.filingpress.docx.WordSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The shipped template, as officers have edited it, and the one that the program writes. */
class StandardTemplateTests {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final Path SHIPPED = Path.of("templates/standard/2021/template.docx");

  static Stream<byte[]> templates() throws Exception {
    return Stream.of(Files.readAllBytes(SHIPPED), StandardTemplate.bytes());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void wordOpensIt(byte[] docx) throws Exception {
    assertThat(WordSchema.errors(docx)).isEmpty();
  }

  @Test
  void twoRunsGiveEqualBytes(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("template.docx");
    StandardTemplate.main(new String[] {file.toString()});
    assertThat(file).hasBinaryContent(StandardTemplate.bytes());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyStyleThatIsUsedIsThere(byte[] docx) throws Exception {
    List<String> defined =
        all(part(docx, "word/styles.xml"), "style").stream().map(s -> value(s, "styleId")).toList();
    List<String> used =
        all(part(docx, "word/document.xml"), "pStyle").stream().map(s -> value(s, "val")).toList();
    assertThat(used).isNotEmpty().allMatch(defined::contains);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void anOfficerFindsTheStylesByTheirNames(byte[] docx) throws Exception {
    assertThat(all(part(docx, "word/styles.xml"), "style"))
        .extracting(style -> value(only(style, "name"), "val"))
        .contains("Normal", "heading 1", "heading 2", "heading 3", "toc 1", "toc 2", "footer")
        .contains("封面标题", "封面单位", "目录标题", "项目标题", "表格文字", "表头", "表格标签");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void fontsStandInTheStylesAndNotInTheText(byte[] docx) throws Exception {
    assertThat(all(part(docx, "word/document.xml"), "rFonts")).isEmpty();
  }

  /** What Word's ribbon would put on a single paragraph, cell or table instead of into a style. */
  @ParameterizedTest
  @MethodSource("templates")
  void looksStandInTheStylesAndNotInTheText(byte[] docx) throws Exception {
    Document text = part(docx, "word/document.xml");
    for (String look :
        List.of(
            "tblBorders",
            "tblCellMar",
            "tcMar",
            "vAlign",
            "spacing",
            "ind",
            "jc",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "outlineLvl",
            "tabs",
            "sz",
            "color")) {
      assertThat(all(text, look)).as(look).isEmpty();
    }
    assertThat(all(text, "tbl")).allMatch(table -> all(table, "tblStyle").size() == 1);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyFontHasAnAlternative(byte[] docx) throws Exception {
    List<Element> fonts = all(part(docx, "word/fontTable.xml"), "font");
    assertThat(fonts)
        .extracting(font -> value(font, "name"))
        .contains("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "Times New Roman");
    assertThat(fonts).allMatch(font -> font.getElementsByTagNameNS(W, "altName").getLength() == 1);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aLongTableRepeatsItsTitlesAndCutsNoRow(byte[] docx) throws Exception {
    List<Element> rows =
        all(part(docx, "word/document.xml"), "tr").stream()
            .filter(row -> !row.getTextContent().matches("\\[/?#[^\\]]*]"))
            .toList();
    assertThat(rows)
        .filteredOn(row -> row.getElementsByTagNameNS(W, "tblHeader").getLength() > 0)
        .singleElement()
        .extracting(Element::getTextContent)
        .isEqualTo("一级指标二级指标三级指标绩效指标描述指标值指标值确定依据");
    assertThat(rows).allMatch(row -> row.getElementsByTagNameNS(W, "cantSplit").getLength() == 1);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void bothHalvesOfTheFormAreAsWideAsTheText(byte[] docx) throws Exception {
    List<Element> tables = all(part(docx, "word/document.xml"), "tbl");
    assertThat(tables).hasSize(2);
    for (Element table : tables) {
      int width =
          all(table, "gridCol").stream().mapToInt(c -> Integer.parseInt(value(c, "w"))).sum();
      assertThat(width).isBetween(Sections.TEXT_WIDTH - 5, Sections.TEXT_WIDTH);
      for (Element row : all(table, "tr")) {
        assertThat(all(row, "tcW").stream().mapToInt(c -> Integer.parseInt(value(c, "w"))).sum())
            .as(row.getTextContent())
            .isEqualTo(width);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void theContentsIsAFieldWithoutNumbersForTheParts(byte[] docx) throws Exception {
    assertThat(all(part(docx, "word/document.xml"), "instrText"))
        .extracting(code -> code.getTextContent().trim())
        .contains("TOC \\o \"1-2\" \\n 1-1 \\h \\z \\u");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void wordBreaksLinesByOurListsAndAsksNothing(byte[] docx) throws Exception {
    Document settings = part(docx, "word/settings.xml");
    Element before = only(settings.getDocumentElement(), "noLineBreaksBefore");
    assertThat(value(before, "lang")).isEqualTo("zh-CN");
    assertThat(value(before, "val")).contains("，", "。", "”", "%", "-").doesNotContain(">");
    Element after = only(settings.getDocumentElement(), "noLineBreaksAfter");
    assertThat(value(after, "lang")).isEqualTo("zh-CN");
    assertThat(value(after, "val")).contains("（", "“", "≥", "≤");
    assertThat(value(only(settings.getDocumentElement(), "characterSpacingControl"), "val"))
        .isEqualTo("doNotCompress");
    assertThat(all(settings, "updateFields")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void onlyTheLastSectionIsCountedAndFromOne(byte[] docx) throws Exception {
    List<Element> sections = all(part(docx, "word/document.xml"), "sectPr");
    assertThat(sections).hasSize(4);
    assertThat(sections.subList(0, 3)).allMatch(s -> all(s, "footerReference").isEmpty());
    assertThat(all(sections.get(3), "footerReference")).hasSize(1);
    assertThat(value(only(sections.get(3), "pgNumType"), "start")).isEqualTo("1");
  }

  private static Document part(byte[] docx, String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    byte[] xml = parts(docx, name);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  private static byte[] parts(byte[] docx, String name) throws IOException {
    byte[] xml = WordSchema.parts(docx).get(name);
    assertThat(xml).as(name).isNotNull();
    return xml;
  }

  private static List<Element> all(Document document, String name) {
    return all(document.getDocumentElement(), name);
  }

  private static List<Element> all(Element element, String name) {
    NodeList found = element.getElementsByTagNameNS(W, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static Element only(Element element, String name) {
    List<Element> found = all(element, name);
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  private static String value(Element element, String attribute) {
    return element.getAttributeNS(W, attribute);
  }
}
