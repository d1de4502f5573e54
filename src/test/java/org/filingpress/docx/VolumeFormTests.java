package org.filingpress.docx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.WordXml.contents;
import static org.filingpress.docx.WordXml.p;
import static org.filingpress.docx.WordXml.para;
import static org.filingpress.docx.WordXml.r;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The front of a county's volume, set as the template of its documents sets the same things. */
class VolumeFormTests {

  private static final VolumeFront FRONT =
      new VolumeFront(
          "平泉市",
          "2025年部门预算绩效文本汇编",
          "草案",
          "平泉市财政局",
          List.of(
              new ContentsLine(1, "柳溪镇人民政府", "1/department", "1"),
              new ContentsLine(2, "1.防火经费", "1/_Toc1", "1208")));

  private static final String SECTION =
      "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:left=\"1587\""
          + " w:right=\"1474\"/></w:sectPr>";
  private static final String PAGE_BREAK = "<w:br w:type=\"page\"/>";

  @Test
  void theStandardTemplatesCoverNamesTheCountyAndTheBureau() throws Exception {
    assertThat(front(WordTemplate.standard()))
        .containsExactly(
            "[封面部门] 平泉市",
            "[封面标题] 2025年部门预算绩效文本汇编",
            "[封面阶段] （草案）",
            "[封面编制单位] 平泉市财政局",
            "═",
            "[目录标题] 目　录",
            "[toc 1] (→1/department 柳溪镇人民政府⇥1)",
            "[toc 2] (→1/_Toc1 1.防火经费⇥1208)",
            "═");
  }

  @Test
  void withoutAStageItsLineIsEmpty() throws Exception {
    VolumeFront plain =
        new VolumeFront(FRONT.county(), FRONT.title(), "", FRONT.bureau(), List.of());

    assertThat(lines(WordTemplate.standard(), form(WordTemplate.standard()).front(plain)))
        .contains("[封面阶段] ");
  }

  @Test
  void keepsWhatTheCoverAlwaysShowsAndTellsItFromTheContentsByAPageBreak() throws Exception {
    byte[] template =
        WordTemplate.of(
                p("c", "内部资料"),
                p("c", "${department.name}${year}年部门预算绩效文本"),
                p("编制人：${department.code}"),
                p("${county.code}"),
                para("", r("二〇二五年一月") + "<w:r>" + PAGE_BREAK + "</w:r>"),
                p("2", "目录"),
                contents("TOC \\o \"1-2\" \\h"),
                p("1", "第一部分"),
                SECTION)
            .bytes();

    assertThat(front(template))
        .containsExactly(
            "[大字] 内部资料",
            "[大字] 平泉市2025年部门预算绩效文本汇编",
            "平泉市财政局",
            "二〇二五年一月",
            "═",
            "[heading 2] 目录",
            "[toc 1] (→1/department 柳溪镇人民政府⇥1)",
            "[toc 2] (→1/_Toc1 1.防火经费⇥1208)",
            "═");
  }

  @Test
  void givesLinesWithoutTabsOneAtTheTextsRightEdge() throws Exception {
    byte[] template =
        WordTemplate.of(p("${department.name}"), contents("TOC \\o \"1-2\" \\h"), SECTION).bytes();

    assertThat(new String(form(template).front(FRONT), UTF_8))
        .contains("w:leader=\"dot\" w:pos=\"8845\"");
  }

  @Test
  void aTemplateWithoutContentsAndCoverStillHasBoth() throws Exception {
    byte[] template = WordTemplate.of(p("1", "第一部分"), SECTION).bytes();

    assertThat(front(template))
        .containsExactly(
            "平泉市2025年部门预算绩效文本汇编",
            "平泉市财政局",
            "═",
            "(→1/department 柳溪镇人民政府⇥1)",
            "(→1/_Toc1 1.防火经费⇥1208)",
            "═");
  }

  @Test
  void aHeadingRightAboveTheListIsItsHeading() throws Exception {
    byte[] template =
        WordTemplate.of(
                p("c", "${department.name}"),
                p("c", "目录"),
                p(""),
                contents("TOC \\o \"1-2\" \\h"),
                SECTION)
            .bytes();

    assertThat(front(template))
        .containsSubsequence("[大字] 平泉市财政局", "═", "[大字] 目录", "[toc 1] (→1/department 柳溪镇人民政府⇥1)");
  }

  @Test
  void theDividerLooksAsTheHalfTitleDoes() throws Exception {
    byte[] divider = form(WordTemplate.standard()).divider("柳溪镇人民政府", "department");

    assertThat(lines(WordTemplate.standard(), divider))
        .containsExactly("[heading 1] «department 柳溪镇人民政府»", "═");
  }

  @Test
  void leavesOutHeadersThatDifferInEachDocument() throws Exception {
    String references =
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
            + "<w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
            + SECTION.substring("<w:sectPr>".length());
    byte[] template =
        WordTemplate.of(p("${department.name}"), contents("TOC \\o \"1-2\" \\h"), references)
            .header(p("${department.name}"))
            .footer(p("平泉市财政局监制"))
            .bytes();

    String front = new String(form(template).front(FRONT), UTF_8);

    assertThat(front).doesNotContain("headerReference").contains("footerReference");
  }

  private static VolumeForm form(byte[] template) throws Exception {
    return CompiledTemplate.compile(new ByteArrayInputStream(template), FillLimits.DEFAULT)
        .volumeForm();
  }

  private static List<String> front(byte[] template) throws Exception {
    return lines(template, form(template).front(FRONT));
  }

  private static List<String> lines(byte[] template, byte[] document) throws Exception {
    Map<String, byte[]> parts = new HashMap<>(WordSchema.parts(template));
    parts.put("word/document.xml", document);
    return TextProjection.of(parts, "word/document.xml").lines().toList();
  }
}
