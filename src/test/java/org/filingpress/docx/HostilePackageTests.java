package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.TemplateProblems.codes;
import static org.filingpress.docx.WordXml.p;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.docx.parts.Wml;
import org.filingpress.filing.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A template is a stranger's file: what is not plainly a Word document is refused. */
class HostilePackageTests {

  private static final String DTD =
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\"><!ENTITY a \"aaaaaaaaaa\">]>";

  @Test
  void refusesAPartOfXmlThatWouldFillTheMemoryAsATree() {
    String large = "<x>" + "<y/>".repeat(6_000_000) + "</x>";
    WordTemplate template = WordTemplate.of(p("文")).part("word/large.xml", large);
    assertThat(template.problems())
        .singleElement()
        .matches(problem -> problem.code().equals("docx.part-too-large"))
        .matches(problem -> problem.place().equals("word/large.xml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word/document.xml",
        "word/styles.xml",
        "word/header1.xml",
        "word/settings.xml",
        "word/theme/theme1.xml",
        "customXml/item1.xml",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "_rels/.rels",
        "[Content_Types].xml",
      })
  void refusesDocumentTypesInAnyPart(String part) throws IOException {
    Map<String, byte[]> parts = WordSchema.parts(WordTemplate.of(p("文")).header(p("眉")).bytes());
    String content =
        new String(parts.getOrDefault(part, "<x/>".getBytes()), StandardCharsets.UTF_8);
    parts.put(part, (DTD + content).getBytes(StandardCharsets.UTF_8));
    assertThat(WordTemplate.problems(WordTemplate.zip(parts)))
        .anyMatch(p -> p.code().equals("docx.document-type") && p.place().equals(part))
        .noneMatch(p -> p.message().contains("root:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<w:document", "", "x", "<a></b>", "<a>\u0001</a>", "\ufeff\ufeff<a/>"})
  void refusesBrokenXml(String content) {
    WordTemplate template = WordTemplate.of(p("文")).part("word/settings.xml", content);
    assertThat(template.problems())
        .singleElement()
        .matches(problem -> problem.code().equals("docx.broken-part"))
        .matches(problem -> problem.message().matches(".*：第 1 行第 \\d+ 列读不懂"))
        .matches(problem -> problem.hint().equals("请在 Word 或 WPS 中打开并另存为 .docx"));
  }

  @Test
  void refusesMacros() {
    WordTemplate withType =
        WordTemplate.of(p("文"))
            .type(
                "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>")
            .part("word/vbaProject.bin", "x");
    assertThat(withType.problems()).extracting("code").containsExactly("docx.macros");
    byte[] docm =
        replaced(
            WordTemplate.of(p("文")),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml");
    assertThat(codes(docm)).containsExactly("docx.macros");
    WordTemplate renamed =
        WordTemplate.of(p("文"))
            .type(
                "<Override PartName=\"/word/x.bin\""
                    + " ContentType=\"application/vnd.ms-office.vbaProject\"/>")
            .part("word/x.bin", "x");
    assertThat(renamed.problems()).extracting("code").containsExactly("docx.macros");
  }

  @ParameterizedTest
  @CsvSource({
    "attachedTemplate, https://evil.example/x.dotm",
    "image, http://evil.example/x.png",
    "oleObject, file://server/share/x",
    "frame, \\\\server\\share",
    "subDocument, ../secret.docx",
  })
  void refusesWhatReachesOutOfTheFile(String type, String target) {
    String base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    Problem problem =
        WordTemplate.of(p("文"))
            .relationship(base + type, target, "TargetMode=\"External\"")
            .problems()
            .get(0);
    assertThat(problem.code()).isEqualTo("docx.external-part");
    assertThat(problem.place()).isEqualTo("word/_rels/document.xml.rels");
    assertThat(problem.message()).isEqualTo("文件引用了外部内容（" + type + "）：" + target);
    assertThat(problem.hint()).contains("直接放进文件");
  }

  @Test
  void allowsLinksThatAReaderFollows() {
    String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
    WordTemplate.of(p("文"))
        .relationship(type, "https://www.gov.cn/", "TargetMode=\"External\"")
        .compile();
  }

  @Test
  void speaksChineseOfXmlThatIsTooDeepOrTooLarge() {
    String deep = "<a>".repeat(500) + "</a>".repeat(500);
    StringBuilder attributes = new StringBuilder("<a");
    for (int i = 0; i < 20_000; i++) {
      attributes.append(" b").append(i).append("=''");
    }
    for (String xml : List.of(deep, attributes + "/>")) {
      assertThat(WordTemplate.of(p("文")).part("word/settings.xml", xml).problems())
          .singleElement()
          .matches(problem -> problem.message().startsWith("这一部分的"))
          .matches(problem -> !problem.message().matches(".*[A-Za-z]{3}.*"));
    }
  }

  @Test
  void refusesMoreXmlThanTheMemoryHoldsAsTrees() {
    String elements = "<x>" + "<y/>".repeat(600_000) + "</x>";
    WordTemplate template = WordTemplate.of(p("文"));
    for (int i = 0; i < 4; i++) {
      template.part("word/c" + i + ".xml", elements);
    }
    assertThat(template.problems())
        .singleElement()
        .matches(problem -> problem.message().equals("文件中的 XML 合计超过 40 MB，或元素过多"));
  }

  @Test
  void refusesAFileThatLacksAPart() throws IOException {
    Map<String, byte[]> parts = WordSchema.parts(WordTemplate.of(p("文")).header(p("眉")).bytes());
    parts.remove("word/header1.xml");
    assertThat(WordTemplate.problems(WordTemplate.zip(parts)))
        .singleElement()
        .matches(problem -> problem.message().equals("文件缺少一部分：word/header1.xml"));
  }

  @Test
  void refusesAZipThatIsNoWordDocument() throws IOException {
    assertThat(codes(WordTemplate.zip(Map.of("a.txt", new byte[1]))))
        .containsExactly("docx.other-format");
    byte[] empty = replaced(WordTemplate.of(p("文")), "document.main", "document.other");
    assertThat(codes(empty)).containsExactly("docx.no-document");
    Map<String, byte[]> parts = WordSchema.parts(WordTemplate.of(p("文")).bytes());
    parts.remove("word/document.xml");
    assertThat(codes(WordTemplate.zip(parts))).contains("docx.no-document");
  }

  @Test
  void refusesAWordTemplateFileWithAHint() {
    byte[] dotx = replaced(WordTemplate.of(p("文")), "document.main", "template.main");
    Problem problem = WordTemplate.problems(dotx).get(0);
    assertThat(problem.code()).isEqualTo("docx.no-document");
    assertThat(problem.hint()).contains("不是模板（.dotx）");
  }

  @Test
  void refusesTheStrictVariantWithAHint() {
    byte[] strict =
        replaced(
            WordTemplate.of(p("文")), Wml.NS, "http://purl.oclc.org/ooxml/wordprocessingml/main");
    Problem problem = WordTemplate.problems(strict).get(0);
    assertThat(problem.code()).isEqualTo("docx.not-transitional");
    assertThat(problem.hint()).contains("Strict Open XML");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xmlns:w=\"" + Wml.NS + "\" "})
  void readsOtherPrefixesAndWritesTheUsualOne(String usualDeclaredToo) throws Exception {
    WordTemplate template =
        WordTemplate.of(
            p("[#list projects as q]"), WordXml.tbl(1, WordXml.row("${q.name}")), p("[/#list]"));
    Map<String, byte[]> parts = new LinkedHashMap<>(WordSchema.parts(template.bytes()));
    String document =
        new String(parts.get("word/document.xml"), StandardCharsets.UTF_8)
            .replaceAll("(</?| )w:", "$1odd:")
            .replace("xmlns:w=", usualDeclaredToo + "xmlns:odd=");
    parts.put("word/document.xml", document.getBytes(StandardCharsets.UTF_8));
    CompiledTemplate compiled =
        CompiledTemplate.compile(
            new ByteArrayInputStream(WordTemplate.zip(parts)), FillLimits.DEFAULT);
    assertThat(Filled.of(compiled, Filings.projects("甲“乙”")).valid().lines())
        .containsExactly("┌ 1000", "│ 甲“乙” │");
  }

  @Test
  void refusesAPrefixThatStandsForSomethingElse() {
    WordTemplate template = WordTemplate.of(p("文"), "<a:x xmlns:w=\"urn:other\"><w:p/></a:x>");
    assertThat(template.problems()).extracting("code").containsExactly("docx.not-transitional");
  }

  private static byte[] replaced(WordTemplate template, String from, String to) {
    try {
      Map<String, byte[]> parts = new LinkedHashMap<>(WordSchema.parts(template.bytes()));
      parts.replaceAll(
          (name, xml) ->
              new String(xml, StandardCharsets.UTF_8)
                  .replace(from, to)
                  .getBytes(StandardCharsets.UTF_8));
      return WordTemplate.zip(parts);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
