package org.filingpress.layout.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.layout.word.OneCell.CELL;
import static org.filingpress.layout.word.OneCell.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.xmlbeans.SchemaType;
import org.filingpress.filing.Problem;
import org.filingpress.layout.LaidDocument;
import org.filingpress.layout.TestDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTCompat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTParaRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSettings;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;

/**
 * Nothing of a document is passed over in silence: the schema's own list of what may stand in each
 * element is gone through.
 */
class VocabularyTests {

  /** An element, what may stand in it by the schema, and a document with it. */
  private enum Container {
    PARAGRAPH(Vocabularies.PARAGRAPH, "第1段", "<w:p><w:pPr>%s</w:pPr></w:p>", CTPPr.type),
    RUN(
        Vocabularies.RUN,
        "第1段",
        "<w:p><w:r><w:rPr>%s</w:rPr><w:t>预算</w:t></w:r></w:p>",
        CTRPr.type,
        CTParaRPr.type),
    TABLE(Vocabularies.TABLE, "表格1", table("%s", "", CELL), CTTblPr.type),
    ROW(Vocabularies.ROW, "表格1第1行", table("", "<w:trPr>%s</w:trPr>", CELL), CTTrPr.type),
    CELL_PROPERTIES(
        Vocabularies.CELL,
        "表格1第1行第1格",
        table("", "", "<w:tc><w:tcPr>%s</w:tcPr><w:p/></w:tc>"),
        CTTcPr.type),
    SECTION(
        Vocabularies.SECTION,
        "第1节",
        "<w:p/><w:sectPr>" + TestDocument.PAGE + "%s</w:sectPr>",
        CTSectPr.type),
    LEVEL(Vocabularies.LEVEL, "第1段", "", CTLvl.type),
    STYLE(Vocabularies.STYLE, "", "", CTStyle.type),
    SETTINGS(Vocabularies.SETTINGS, "", "", CTSettings.type),
    COMPATIBILITY(Vocabularies.COMPATIBILITY, "", "", CTCompat.type);

    private final Vocabulary vocabulary;
    private final String place;
    private final String body;
    private final List<SchemaType> types;

    Container(Vocabulary vocabulary, String place, String body, SchemaType... types) {
      this.vocabulary = vocabulary;
      this.place = place;
      this.body = body;
      this.types = List.of(types);
    }

    Set<String> schema() {
      return types.stream()
          .flatMap(VocabularyTests::children)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Problem> problemsWith(String element) {
      String list =
          "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:lvlText w:val='一'/>%s</w:lvl>"
              + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>";
      TestDocument document =
          switch (this) {
            case LEVEL ->
                TestDocument.of(
                        "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"
                            + "</w:pPr></w:p>")
                    .with("word/numbering.xml", TestDocument.numbering(list.formatted(element)));
            case STYLE ->
                TestDocument.of("<w:p/>")
                    .styles("<w:style w:type='paragraph' w:styleId='a'>" + element + "</w:style>");
            case SETTINGS -> TestDocument.of("<w:p/>").settings(element);
            case COMPATIBILITY ->
                TestDocument.of("<w:p/>").settings("<w:compat>" + element + "</w:compat>");
            default -> TestDocument.of(body.formatted(element));
          };
      return document.problems();
    }

    String placeOfProblem() {
      return switch (this) {
        case STYLE -> "样式";
        case SETTINGS, COMPATIBILITY -> "文档设置";
        default -> "正文" + place;
      };
    }
  }

  private static Stream<String> children(SchemaType type) {
    return Arrays.stream(type.getElementProperties())
        .map(property -> property.getName())
        .filter(name -> name.getNamespaceURI().endsWith("wordprocessingml/2006/main"))
        .map(name -> name.getLocalPart());
  }

  static Stream<Arguments> notFollowed() {
    List<Arguments> cases = new ArrayList<>();
    for (Container container : Container.values()) {
      for (String element : container.schema()) {
        if (!container.vocabulary.elements().contains(element)
            && !element.equals("compatSetting")) {
          cases.add(Arguments.of(container, element));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("notFollowed")
  void whatIsNotFollowedIsNamedWithItsPlace(Container container, String element) {
    assertThat(container.problemsWith("<w:" + element + "/>"))
        .as("problems of w:%s", element)
        .anySatisfy(
            problem -> {
              assertThat(problem.message()).contains("w:" + element);
              assertThat(problem.place()).isEqualTo(container.placeOfProblem());
            });
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("notFollowed")
  void whatIsSwitchedOffIsNotTold(Container container, String element) {
    assertThat(container.problemsWith("<w:" + element + " w:val='0'/>"))
        .noneMatch(problem -> container != Container.STYLE && problem.message().contains(element));
  }

  @Test
  void onlyNamesOfTheStandardAreListed() {
    for (Container container : Container.values()) {
      Set<String> listed = new TreeSet<>(container.vocabulary.elements());
      listed.removeIf(name -> name.indexOf(':') > 0);
      listed.removeAll(container.schema());
      listed.remove("uiCompat97To2003"); // ECMA-376-1, 17.15.3.54; left out of this schema
      if (container == Container.COMPATIBILITY) {
        // names of w:compatSetting ([MS-DOCX] 2.3.1)
        listed.removeAll(
            Set.of(
                "compatibilityMode",
                "overrideTableStyleFontSizeAndJustification",
                "enableOpenTypeFeatures",
                "doNotFlipMirrorIndents",
                "differentiateMultirowTableHeaders",
                "useWord2013TrackBottomHyphenation",
                "allowHyphenationAtTrackBottom",
                "allowTextAfterFloatingTableBreak"));
      }
      assertThat(listed).as(container.name()).isEmpty();
    }
  }

  /** Content by where it stands, and what of it is read or rightly passed over. */
  private enum Content {
    BODY("%s", CTBody.type, "p tbl sdt customXml ins moveTo sectPr"),
    PARAGRAPH(
        "<w:p>%s</w:p>",
        CTP.type, "pPr r hyperlink fldSimple sdt customXml smartTag dir bdo ins moveTo"),
    RUN(
        "<w:p><w:r>%s</w:r></w:p>",
        CTR.type,
        "rPr t tab br cr noBreakHyphen softHyphen pgNum instrText drawing pict object"
            + " delText delInstrText lastRenderedPageBreak commentReference annotationRef"
            + " footnoteRef endnoteRef"),
    TABLE(
        "<w:tbl>%s<w:tr>" + CELL + "</w:tr></w:tbl>",
        CTTbl.type,
        "tblPr tblGrid tr sdt customXml ins moveTo"),
    ROW(
        "<w:tbl><w:tr>" + CELL + "%s</w:tr></w:tbl>",
        CTRow.type,
        "trPr tc sdt customXml ins moveTo"),
    CELL_CONTENT(
        "<w:tbl><w:tr><w:tc>%s<w:p/></w:tc></w:tr></w:tbl>",
        CTTc.type, "tcPr p tbl sdt customXml ins moveTo");

    private final String body;
    private final SchemaType type;
    private final Set<String> read;

    Content(String body, SchemaType type, String read) {
      this.body = body;
      this.type = type;
      this.read = Set.of(read.split(" "));
    }
  }

  static Stream<Arguments> contentNotRead() {
    return Arrays.stream(Content.values())
        .flatMap(
            content ->
                children(content.type)
                    .filter(element -> !content.read.contains(element))
                    .filter(element -> !Vocabularies.MARKS.passes(element))
                    .map(element -> Arguments.of(content, element)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("contentNotRead")
  void contentThatIsLeftOutIsNamedWithItsPlace(Content content, String element) {
    LaidDocument document = TestDocument.of(content.body.formatted("<w:" + element + "/>")).lay();

    assertThat(document.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.code())
                  .isIn("layout.unknown", "layout.unsupported", "layout.note", "layout.symbol");
              assertThat(problem.place()).startsWith("正文");
            });
  }

  @Test
  void whatNoStandardKnowsIsNamed() {
    LaidDocument document =
        TestDocument.of(
                "<w:neu/><w:p><w:pPr><w:frisch/></w:pPr><w:r><w:jung/></w:r></w:p>",
                table("", "<w:morgen/>", CELL))
            .lay();

    assertThat(document.problems())
        .extracting(problem -> problem.place() + " " + problem.arguments().get(0))
        .contains("正文 w:neu", "正文第1段 w:frisch", "正文第1段 w:jung", "正文表格1第1行 w:morgen");
  }

  @Test
  void bookmarksBetweenRowsAndCellsAreFound() {
    String mark = "<w:bookmarkStart w:id='1' w:name='%s'/><w:bookmarkEnd w:id='1'/>";
    LaidDocument document =
        TestDocument.of(
                TestDocument.lines("行", 40),
                "<w:tbl>"
                    + mark.formatted("表")
                    + "<w:tr>"
                    + mark.formatted("排")
                    + CELL
                    + mark.formatted("格")
                    + CELL
                    + "</w:tr></w:tbl><w:p/>")
            .lay();

    assertThat(List.of("表", "排", "格")).extracting(document::page).containsOnly("2");
  }
}
