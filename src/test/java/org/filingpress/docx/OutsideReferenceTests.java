package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.WordXml.p;
import static org.filingpress.docx.WordXml.para;

import org.filingpress.filing.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document opened in Word reads nothing but itself and runs nothing. */
class OutsideReferenceTests {

  private static final String KINDS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String BEGIN = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  private static final String SEPARATE = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
  private static final String END = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DDE Excel c:\\\\a.xls",
        "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;/k calc&quot;",
        " ddeauto x",
        "&quot;DDE &quot; x",
        "LINK Excel.Sheet.8 &quot;http://evil.example/x.xls&quot;",
        "INCLUDEPICTURE &quot;http://evil.example/x.png&quot; \\d",
        "INCLUDETEXT &quot;\\\\\\\\evil\\\\share\\\\a.docx&quot;",
        "INCLUDE a.docx",
        "IMPORT a.png",
        "DATABASE \\c &quot;x&quot;",
        "RD a.docx",
        "MACROBUTTON Go 点此",
        "AUTOTEXT 公章",
        "HYPERLINK &quot;file://server/share&quot;",
        "HYPERLINK \\o &quot;https://www.gov.cn/&quot; &quot;\\\\\\\\server\\\\share&quot;",
        "HYPERLINK javascript:x",
      })
  void refusesFieldsThatReadOtherFilesOrRunSomething(String code) {
    String simple = "<w:fldSimple w:instr=\"" + code + "\"><w:r><w:t>结果</w:t></w:r></w:fldSimple>";
    for (String field :
        new String[] {
          simple, BEGIN + instr(code) + SEPARATE + END, split(code), BEGIN + instr(code)
        }) {
      assertThat(WordTemplate.of(p("文"), para("", field)).problems())
          .as(field)
          .filteredOn(problem -> problem.code().equals("docx.outside-field"))
          .singleElement()
          .extracting(Problem::place)
          .isEqualTo("正文第2段");
    }
  }

  @Test
  void refusesAFieldWhoseNameAnotherFieldOrAnAlternativeMakes() {
    String name = BEGIN + instr("QUOTE 68 68 69") + SEPARATE + END;
    String branch =
        "<mc:AlternateContent><mc:Choice Requires=\"w14\">"
            + instr("QUOTE ")
            + "</mc:Choice><mc:Fallback/></mc:AlternateContent>";
    String box =
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>"
            + END
            + "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
    for (String code :
        new String[] {
          name + instr(" x"),
          branch + instr("DDE x"),
          box + instr("DDE x"),
          "<w:r><w:t>DDE</w:t></w:r>"
        }) {
      assertThat(WordTemplate.of(para("", BEGIN + code + SEPARATE + END)).problems())
          .as(code)
          .extracting("code")
          .contains("docx.outside-field");
    }
  }

  @Test
  void refusesThemInHeadersAndFootnotesAndTellsTheirCode() {
    String field = para("", BEGIN + instr(" DDEAUTO 甲 ") + END);
    Problem problem = WordTemplate.of(p("文")).header(p("眉"), field).problems().get(0);
    assertThat(problem.place()).isEqualTo("页眉（header1）第2段");
    assertThat(problem.message()).isEqualTo("“DDEAUTO 甲”：模板不能使用这个域");
    assertThat(problem.hint()).contains("PAGEREF");
    assertThat(
            WordTemplate.of(p("文"))
                .footnotes("<w:footnote w:id=\"1\">" + field + "</w:footnote>")
                .problems())
        .extracting("place")
        .containsExactly("脚注第1段");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PAGE",
        " PAGE \\* MERGEFORMAT ",
        "PAGE\\*MERGEFORMAT",
        "page",
        "NUMPAGES",
        "SECTIONPAGES",
        "SEQ 表 \\* ARABIC",
        "STYLEREF &quot;标题 1&quot;",
        "DATE \\@ &quot;yyyy年M月d日&quot;",
        "DOCPROPERTY Title",
        "FILENAME",
        "=SUM(ABOVE)",
        "= 1 + 1",
        "IF 1 = 1 &quot;甲&quot; &quot;乙&quot;",
        "EQ \\o(甲,乙)",
        "HYPERLINK &quot;https://www.gov.cn/&quot; \\o &quot;政府&quot; \\t &quot;_blank&quot;",
        "HYPERLINK mailto:a@b.cn",
        "HYPERLINK \\l &quot;书签&quot;",
      })
  void keepsFieldsThatAFormNeeds(String code) {
    Filled filled =
        Filled.of(
            Filings.projects(), p("文"), para("", BEGIN + instr(code) + SEPARATE + END), p("末"));
    assertThat(filled.xml()).contains("<w:instrText>" + code + "</w:instrText>");
  }

  @ParameterizedTest
  @CsvSource({
    "<w:altChunk r:id='rId1'/>, w:altChunk",
    "<w:p><w:subDoc r:id='rId1'/></w:p>, w:subDoc",
    "<w:p><w:r><w:object><v:shape/></w:object></w:r></w:p>, w:object",
    "<w:p><w:r><w:pict><w:control w:name='c'/></w:pict></w:r></w:p>, w:control",
    "<w:p><w:r><w:pict><v:shape><v:imagedata src='http://evil.example/a.png'/></v:shape></w:pict>"
        + "</w:r></w:p>, http://evil.example/a.png",
    "<w:p><w:r><w:pict><v:rect href='file://server/x'/></w:pict></w:r></w:p>, file://server/x",
    "<w:p><w:r><w:drawing><a:blip r:link='rId1'/></w:drawing></w:r></w:p>, rId1",
  })
  void refusesObjectsControlsAndLinkedPictures(String xml, String told) {
    Problem problem = WordTemplate.of(p("文"), xml.replace('\'', '"')).problems().get(0);
    assertThat(problem.code()).isEqualTo("docx.outside-reference");
    assertThat(problem.place()).startsWith("正文");
    assertThat(problem.message()).endsWith("：" + told);
  }

  @Test
  void keepsAShapesLinkThatAReaderFollows() {
    String shape = "<v:rect href=\"https://www.gov.cn/\"/>";
    WordTemplate.of(para("", "<w:r><w:pict>" + shape + "</w:pict></w:r>"), p("末")).compile();
  }

  @Test
  void looksThroughThePartsThatAreTheSameInEveryDocument() {
    String merge = "<w:settings" + WordTemplate.NAMESPACES + "><w:mailMerge/></w:settings>";
    assertThat(WordTemplate.of(p("文")).part("word/settings.xml", merge).problems())
        .extracting("code")
        .containsExactly("docx.outside-reference");
    String frames = merge.replace("mailMerge", "frameset");
    assertThat(
            WordTemplate.of(p("文"))
                .type(
                    "<Override PartName=\"/word/WEB.odd\" ContentType=\"application/x.web+xml\"/>")
                .part("word/web.odd", frames)
                .problems())
        .extracting("code")
        .containsExactly("docx.outside-reference");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.ms-office.activeX+xml",
        "application/vnd.ms-office.activeX",
        "application/vnd.openxmlformats-officedocument.oleObject",
      })
  void refusesPartsThatAreObjectsOrControls(String type) {
    WordTemplate template =
        WordTemplate.of(p("文"))
            .type("<Override PartName=\"/word/x.bin\" ContentType=\"" + type + "\"/>")
            .part("word/x.bin", "<x/>");
    assertThat(template.problems()).extracting("code").containsExactly("docx.outside-reference");
  }

  @ParameterizedTest
  @CsvSource({
    "image, http://evil.example/word/styles.xml, ''",
    "image, //evil.example/word/styles.xml, ''",
    "image, \\\\evil.example\\word\\styles.xml, ''",
    "image, file:///word/styles.xml, TargetMode='Internal'",
    "image, http://evil.example/word/styles.xml, TargetMode='external '",
    "oleObject, styles.xml, ''",
    "aFChunk, styles.xml, ''",
    "control, styles.xml, ''",
    "vbaProject, styles.xml, ''",
  })
  void refusesRelationshipsThatLeadOutsideWhateverTheySay(String kind, String target, String mode) {
    assertThat(
            WordTemplate.of(p("文"))
                .relationship(KINDS + kind, target, mode.replace('\'', '"'))
                .problems())
        .extracting("code")
        .containsExactly("docx.external-part");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///C:/Windows/System32/cmd.exe",
        "file://server/share",
        "javascript:alert(1)",
        "ms-msdt:/id x",
        "search-ms:query=x",
        "ftp://example.org/",
        "data:text/html,x",
        "\\\\server\\share",
        "..\\年度.exe",
        "other.docx",
        "C:\\x.bat",
      })
  void refusesLinksToFilesAndPrograms(String target) {
    assertThat(linkTo(target).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("docx.outside-link");
              assertThat(problem.message()).isEqualTo("超链接指向文件或程序：" + target);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://www.gov.cn/", "HTTP://x.cn", "mailto:a@b.cn", "#书签"})
  void keepsLinksToSitesMailAndPlacesInTheDocument(String target) {
    linkTo(target).compile();
  }

  private static WordTemplate linkTo(String target) {
    return WordTemplate.of(p("文"))
        .relationship(KINDS + "hyperlink", target, "TargetMode=\"External\"");
  }

  private static String instr(String code) {
    return "<w:r><w:instrText>" + code + "</w:instrText></w:r>";
  }

  /** A field whose code is in two runs. */
  private static String split(String code) {
    int at = code.indexOf(' ', 1) - 1;
    return BEGIN + instr(code.substring(0, at)) + instr(code.substring(at)) + SEPARATE + END;
  }
}
