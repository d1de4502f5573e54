package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.WordXml.contents;
import static org.filingpress.docx.WordXml.contentsLines;
import static org.filingpress.docx.WordXml.fieldChar;
import static org.filingpress.docx.WordXml.p;
import static org.filingpress.docx.WordXml.para;
import static org.filingpress.docx.WordXml.r;
import static org.filingpress.docx.WordXml.sdt;

import org.filingpress.filing.Filing;
import org.junit.jupiter.api.Test;

/** The table of contents: Word's field, its lines made from the headings of each document. */
class ContentsTests {

  private static final String[] HEADINGS = {
    p("1", "第一部分"),
    p("2", "一、总体"),
    p("3", "（一）三级"),
    p("1", "第二部分"),
    p("[#list projects as q]"),
    p("b", "${q?counter}.${q.name}"),
    p("[/#list]"),
    p("c", "附表")
  };

  private final Filing two = Filings.projects("防火经费", "河道治理");

  private Filled filled(String contents) {
    String[] blocks = new String[HEADINGS.length + 1];
    blocks[0] = contents;
    System.arraycopy(HEADINGS, 0, blocks, 1, HEADINGS.length);
    return Filled.of(two, blocks);
  }

  @Test
  void listsTheHeadingsWithLinksAndPageNumbers() {
    assertThat(filled(contents("TOC \\o \"1-2\" \\n 1-1 \\h \\z \\u")).lines())
        .containsExactly(
            "[toc 1] {TOC \\o \"1-2\" \\n 1-1 \\h \\z \\u|(→_Toc_1_1_0000000001 第一部分)",
            "[toc 2] (→_Toc_2_2_0000000001 一、总体⇥{PAGEREF _Toc_2_2_0000000001 \\h|1})",
            "[toc 1] (→_Toc_3_3_0000000002 第二部分)",
            "[toc 2] (→_Toc_4_4_0000000002 1.防火经费⇥{PAGEREF _Toc_4_4_0000000002 \\h|2})",
            "[toc 2] (→_Toc_4_4_0000000003 2.河道治理⇥{PAGEREF _Toc_4_4_0000000003 \\h|3})",
            "}",
            "[heading 1] «_Toc_1_1_0000000001 第一部分»",
            "[heading 2] «_Toc_2_2_0000000001 一、总体»",
            "[heading 3] （一）三级",
            "[heading 1] «_Toc_3_3_0000000002 第二部分»",
            "[项目标题] «_Toc_4_4_0000000002 1.防火经费»",
            "[项目标题] «_Toc_4_4_0000000003 2.河道治理»",
            "[大字] 附表");
  }

  @Test
  void takesTheLookOfTheTemplatesLines() {
    Filled filled = filled(contents("TOC \\o \"1-2\" \\h \\u"));
    assertThat(filled.found("<w:r><w:rPr><w:b/></w:rPr><w:t>第一部分</w:t>")).hasSize(1);
    assertThat(filled.found("<w:r><w:rPr><w:i/></w:rPr><w:tab/></w:r>")).hasSize(3);
    assertThat(filled.text()).doesNotContain("旧的");
  }

  @Test
  void endsTheFieldInTheLastLineWhereTheTemplateDoes() {
    Filled filled = filled(contentsLines("TOC \\o \"1-2\" \\h \\u", fieldChar("end")));
    assertThat(filled.lines().get(4)).endsWith("2.河道治理⇥{PAGEREF _Toc_4_4_0000000003 \\h|3})}");
    assertThat(filled.lines().get(5)).startsWith("[heading 1]");
  }

  @Test
  void standsInAContentControlToo() {
    Filled filled = filled(sdt(p("目录") + contents("TOC \\o \"1-1\" \\h")));
    assertThat(filled.lines())
        .startsWith(
            "目录",
            "[toc 1] {TOC \\o \"1-1\" \\h|(→_Toc_1_1_0000000001 第一部分⇥{PAGEREF _Toc_1_1_0000000001 \\h|1})");
  }

  @Test
  void listsBuiltInHeadingsOfItsRangeOnly() {
    assertThat(listed("TOC \\o \"1-3\" \\n")).containsExactly("第一部分", "一、总体", "（一）三级", "第二部分");
    assertThat(listed("TOC \\o \"2-2\" \\n")).containsExactly("一、总体");
    assertThat(listed("TOC \\o \"2-2\" \\u \\n")).containsExactly("一、总体", "1.防火经费", "2.河道治理");
  }

  @Test
  void listsStylesByOutlineLevel() {
    assertThat(listed("TOC \\u \\n"))
        .containsExactly("第一部分", "一、总体", "（一）三级", "第二部分", "1.防火经费", "2.河道治理");
  }

  @Test
  void listsParagraphsWithAnOutlineLevelOfTheirOwn() {
    Filled filled =
        Filled.of(two, contents("TOC \\u \\n"), para("<w:outlineLvl w:val=\"0\"/>", r("自定")));
    assertThat(filled.lines()).contains("[toc 1] {TOC \\u \\n|自定", "«_Toc_1_1_0000000001 自定»");
  }

  @Test
  void listsStylesByName() {
    assertThat(listed("TOC \\t \"大字,1,项目标题,2\" \\n")).containsExactly("1.防火经费", "2.河道治理", "附表");
    assertThat(listed("TOC \\o \"1-1\" \\t “大字，2” \\n")).containsExactly("第一部分", "第二部分", "附表");
  }

  private java.util.List<String> listed(String instruction) {
    return filled(contents(instruction)).lines().stream()
        .filter(line -> line.startsWith("[toc"))
        .map(line -> line.replaceFirst("\\[toc \\d] (\\{.*\\|)?", ""))
        .toList();
  }

  @Test
  void numbersEveryLineWithoutTheSwitchThatForbidsIt() {
    assertThat(filled(contents("TOC \\o \"1-2\" \\h")).found("PAGEREF")).hasSize(3);
    assertThat(filled(contents("TOC \\o \"1-2\" \\h \\n")).found("PAGEREF")).isEmpty();
    assertThat(filled(contents("TOC \\o \"1-2\" \\n 2-2")).found("PAGEREF")).hasSize(2);
  }

  @Test
  void makesLinksOnlyWhereTheFieldSaysSo() {
    assertThat(filled(contents("TOC \\o \"1-2\"")).lines())
        .startsWith(
            "[toc 1] {TOC \\o \"1-2\"|第一部分⇥{PAGEREF _Toc_1_1_0000000001 \\h|1}",
            "[toc 2] 一、总体⇥{PAGEREF _Toc_2_2_0000000001 \\h|1}");
  }

  @Test
  void readsALineBreakInAHeadingAsASpace() {
    Filled filled =
        Filled.of(
            two,
            contents("TOC \\o \"1-2\" \\n"),
            para("<w:pStyle w:val=\"1\"/>", r("第一部分"), "<w:r><w:br/></w:r>", r("部门整体绩效目标")));
    assertThat(filled.lines())
        .containsExactly(
            "[toc 1] {TOC \\o \"1-2\" \\n|第一部分 部门整体绩效目标",
            "}",
            "[heading 1] «_Toc_1_1_0000000001 第一部分⏎部门整体绩效目标»");
  }

  @Test
  void leavesEmptyHeadingsOut() {
    Filled filled =
        Filled.of(
            Filings.withStage(""),
            contents("TOC \\o \"1-2\" \\n"),
            p("1", "${stage}"),
            p("1", "二"));
    assertThat(filled.lines().get(0)).endsWith("|二");
  }

  @Test
  void isAnEmptyFieldInADocumentWithoutHeadings() {
    assertThat(Filled.of(two, contents("TOC \\o \"1-2\""), p("文")).lines())
        .containsExactly("{TOC \\o \"1-2\"|", "}", "文");
    assertThat(Filled.of(two, contentsLines("TOC \\o \"1-2\"", fieldChar("end")), p("文")).lines())
        .containsExactly("{TOC \\o \"1-2\"|}", "文");
  }

  @Test
  void dropsTheOldContentsBookmarksWithTheirEnds() {
    String heading =
        para(
            "<w:pStyle w:val=\"1\"/>",
            "<w:bookmarkStart w:id=\"5\" w:name=\"_Toc123456789\"/>",
            r("标题"),
            "<w:bookmarkEnd w:id=\"5\"/>");
    Filled filled = Filled.of(two, contents("TOC \\o \"1-2\" \\h"), heading);
    assertThat(filled.lines()).contains("[heading 1] «_Toc_1_1_0000000001 标题»");
  }

  @Test
  void givesNoBookmarkTheNumberOfAnother() {
    String marked =
        para(
            "<w:pStyle w:val=\"1\"/>",
            "<w:bookmarkStart w:id=\"40\" w:name=\"甲\"/>",
            r("标题"),
            "<w:bookmarkEnd w:id=\"40\"/>");
    Filled filled = Filled.of(two, contents("TOC \\o \"1-2\""), marked, p("1", "又一"));
    assertThat(filled.found("<w:bookmarkStart w:id=\"(\\d+)\"")).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void setsNoBookmarksInADocumentWithoutContents() {
    assertThat(Filled.of(two, p("1", "标题")).lines()).containsExactly("[heading 1] 标题");
  }

  @Test
  void refusesASecondContents() {
    WordTemplate template = WordTemplate.of(contents("TOC \\o"), p("文"), contents("TOC \\u"));
    assertThat(template.problems())
        .singleElement()
        .matches(problem -> problem.code().equals("docx.second-contents"))
        .matches(problem -> problem.place().equals("正文第5段"));
    assertThat(WordTemplate.of(p("文")).header(contents("TOC \\o")).problems())
        .extracting("code")
        .containsExactly("docx.second-contents");
  }

  @Test
  void refusesContentsThatDoNotEndWhereTheyBegan() {
    WordTemplate template =
        WordTemplate.of(sdt(contentsLines("TOC \\o", "")), para("", fieldChar("end")));
    assertThat(template.problems()).extracting("code").containsExactly("docx.contents-not-closed");
  }
}
