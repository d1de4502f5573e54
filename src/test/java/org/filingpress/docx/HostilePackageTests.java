package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.filingpress.docx.WordXml.p;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A template is a stranger's file: what is not plainly a Word document is refused. */
class HostilePackageTests {

  private static final String DTD =
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\"><!ENTITY a \"aaaaaaaaaa\">]>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.xml",
        "word/../../evil.xml",
        "/etc/passwd",
        "word\\..\\evil.xml",
        "C:/evil.xml",
        "..",
        "word/\u0000evil",
        "word/a\nb.xml",
      })
  void refusesNamesThatLeadOutOfTheFile(String name) {
    byte[] docx = WordTemplate.of(p("文")).part(name, "x").bytes();
    assertThat(codes(docx)).containsExactly("docx.bad-part-name");
  }

  @Test
  void refusesPartsThatStandTwice() throws IOException {
    assertThat(codes(WordTemplate.of(p("文")).part("word/Document.xml", "<x/>").bytes()))
        .containsExactly("docx.duplicate-part");
    byte[] docx = WordTemplate.of(p("文")).part("word/documens.xml", "<x/>").bytes();
    byte[] twice =
        new String(docx, StandardCharsets.ISO_8859_1)
            .replace("word/documens.xml", "word/document.xml")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(codes(twice)).containsExactly("docx.duplicate-part");
  }

  @ParameterizedTest
  @ValueSource(strings = {"word/media/bomb.bin", "word/document.xml", "word/bomb/"})
  void refusesAFileThatUnpacksToTooMuchWithoutUnpackingItAll(String name) throws IOException {
    byte[] bomb = bomb(name, 200_000_000);
    assertThat(bomb.length).isLessThan(1_000_000);
    Problem problem = WordTemplate.problems(bomb).get(0);
    assertThat(problem.code()).isEqualTo("docx.too-large");
    assertThat(problem.message()).isEqualTo("文件解压后超过 100 MB");
  }

  @Test
  void refusesAPartOfXmlThatWouldFillTheMemoryAsATree() {
    String large = "<x>" + "<y/>".repeat(6_000_000) + "</x>";
    WordTemplate template = WordTemplate.of(p("文")).part("word/large.xml", large);
    assertThat(template.problems())
        .singleElement()
        .matches(problem -> problem.code().equals("docx.part-too-large"))
        .matches(problem -> problem.place().equals("word/large.xml"));
  }

  @Test
  void refusesTooManyPartsAndTooManyFolders() {
    for (String end : new String[] {"", "/"}) {
      WordTemplate template = WordTemplate.of(p("文"));
      for (int i = 0; i < 2_001; i++) {
        template.part("word/media/" + i + end, "");
      }
      assertThat(codes(template.bytes())).containsExactly("docx.too-many-parts");
    }
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PK",
        "这不是压缩包",
        "%PDF-1.7",
        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"
      })
  void refusesWhatIsNoZip(String content) {
    Problem problem = WordTemplate.problems(content.getBytes(StandardCharsets.ISO_8859_1)).get(0);
    assertThat(problem.message()).startsWith("不是 Word 文档（.docx）").doesNotContain("Content_Types");
    assertThat(problem.hint()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 文件是空的",
    "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1, 旧格式",
    "%PDF-1.7, PDF",
    "{\\rtf1, RTF"
  })
  void saysWhatAFileIsThatIsNoZip(String content, String said) {
    byte[] file = content.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(WordTemplate.problems(file).get(0).message()).contains(said);
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
  void refusesAFileThatIsCutOff() {
    byte[] docx = WordTemplate.standard();
    for (int length = 0; length < docx.length; length += length < docx.length - 74 ? 37 : 1) {
      byte[] cut = Arrays.copyOf(docx, length);
      ProblemsException refused =
          catchThrowableOfType(
              ProblemsException.class,
              () -> CompiledTemplate.compile(new ByteArrayInputStream(cut), FillLimits.DEFAULT));
      assertThat(refused).as("cut to %d bytes", length).isNotNull();
    }
  }

  @Test
  void refusesAFileWhoseDirectoryLeadsToOtherParts() {
    byte[] docx = WordTemplate.of(p("文")).bytes();
    String text = new String(docx, StandardCharsets.ISO_8859_1);
    int listed = text.lastIndexOf("word/styles.xml");
    byte[] renamed = docx.clone();
    renamed[listed + "word/".length()] = 'x';
    assertThat(codes(renamed)).containsExactly("docx.damaged");
    byte[] fewer = docx.clone();
    fewer[docx.length - 12]--;
    assertThat(codes(fewer)).containsExactly("docx.damaged");
    byte[] followed = Arrays.copyOf(docx, docx.length + 30);
    assertThat(codes(followed)).containsExactly("docx.damaged");
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
  void refusesADamagedFileOrReadsItButNeverFailsOtherwise() throws IOException {
    byte[] docx = WordTemplate.standard();
    java.util.Random random = new java.util.Random(4);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = docx.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      try {
        CompiledTemplate.compile(new ByteArrayInputStream(damaged), FillLimits.DEFAULT);
      } catch (ProblemsException refused) {
        assertThat(refused.problems()).isNotEmpty();
      }
    }
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

  /** A zip with an entry of zeros, after the parts of a template. */
  private static byte[] bomb(String name, int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(name));
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < size / zeros.length; i++) {
        zip.write(zeros);
      }
    }
    return out.toByteArray();
  }

  private static java.util.List<String> codes(byte[] docx) {
    return WordTemplate.problems(docx).stream().map(Problem::code).toList();
  }
}
