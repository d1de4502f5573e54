package org.filingpress.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.docx.WordXml.field;
import static org.filingpress.docx.WordXml.p;
import static org.filingpress.docx.WordXml.para;
import static org.filingpress.docx.WordXml.r;
import static org.filingpress.docx.WordXml.row;
import static org.filingpress.docx.WordXml.sdt;
import static org.filingpress.docx.WordXml.tbl;
import static org.filingpress.docx.WordXml.tc;
import static org.filingpress.docx.WordXml.tr;

import java.util.List;
import org.filingpress.filing.Filing;
import org.junit.jupiter.api.Test;

/** Whatever else Word puts into a template is kept, and filled where it holds text. */
class KeptContentTests {

  private static final String INLINE_PICTURE =
      """
      <w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="7" name="公章"/>\
      <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
      <pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="公章"/><pic:cNvPicPr/></pic:nvPicPr>\
      <pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill><pic:spPr/></pic:pic>\
      </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>""";

  private final Filing two = Filings.projects("防火经费", "河道治理");

  @Test
  void fillsHeadersFootersAndFootnotes() {
    WordTemplate template =
        WordTemplate.of(para("", r("正文"), "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"))
            .header(p("${department.name}"))
            .footer(para("", r("共"), field("NUMPAGES", "3"), r("页 ${year}")))
            .footnotes(
                "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>",
                "<w:footnote w:id=\"2\">" + p("注：${county.financeBureau}") + "</w:footnote>");
    Filled filled = Filled.of(template, two);
    assertThat(filled.text()).isEqualTo("正文†2\n");
    assertThat(filled.text("word/header1.xml")).isEqualTo("平泉市柳溪镇人民政府\n");
    assertThat(filled.text("word/footer1.xml")).isEqualTo("共{NUMPAGES|20}页 2025\n");
    assertThat(filled.text("word/footnotes.xml")).contains("注：平泉市财政局");
    assertThat(filled.xml("word/footnotes.xml")).contains("<w:separator/>");
  }

  @Test
  void fillsATextBoxAndItsFallback() {
    String box =
        """
        <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>\
        <wp:extent cx="9" cy="9"/><wp:docPr id="3" name="文本框"/><a:graphic><a:graphicData \
        uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>\
        <wps:txbx><w:txbxContent>TEXT</w:txbxContent></wps:txbx></wps:wsp></a:graphicData>\
        </a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>\
        <v:textbox><w:txbxContent>TEXT</w:txbxContent></v:textbox></v:shape></w:pict>\
        </mc:Fallback></mc:AlternateContent></w:r>"""
            .replace("TEXT", p("[#list projects as q]") + p("${q.name}") + p("[/#list]"));
    Filled filled = Filled.of(WordTemplate.of(para("", r("前"), box, r("后"))).compile(), two);
    assertThat(filled.text()).isEqualTo("前▣3▭防火经费 ¶ 河道治理▭▭防火经费 ¶ 河道治理▭后\n");
    Filled empty = Filled.of(WordTemplate.of(para("", box)).compile(), Filings.projects());
    assertThat(empty.found("<w:txbxContent><w:p/></w:txbxContent>")).hasSize(2);
  }

  @Test
  void numbersPicturesAnewInLoops() {
    WordTemplate template =
        WordTemplate.of(
                para("", INLINE_PICTURE),
                p("[#list projects as q]"),
                para("", r("${q.name}"), INLINE_PICTURE),
                p("[/#list]"))
            .part("word/media/image1.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, -1});
    Filled filled = Filled.of(template, two);
    assertThat(filled.text()).isEqualTo("▣7\n防火经费▣8\n河道治理▣10\n");
    assertThat(filled.found("r:embed=\"(rId9)\"")).hasSize(3);
    assertThat(filled.parts().get("word/media/image1.png"))
        .containsExactly((byte) 0x89, 'P', 'N', 'G', 0, -1);
  }

  @Test
  void keepsPartsThatItDoesNotKnowByteForByte() {
    byte[] unknown =
        "${year} [#list <any> thing\u0000".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    WordTemplate template = WordTemplate.of(p("一")).part("word/embeddings/object.bin", unknown);
    assertThat(Filled.of(template, two).parts().get("word/embeddings/object.bin"))
        .isEqualTo(unknown);
  }

  @Test
  void fillsTablesInTables() {
    String inner = tbl(1, row("[#list q.goals as goal]"), row("${goal}"), row("[/#list]"));
    Filing filing =
        Filings.with(
            Filings.project("甲", java.util.List.of(), java.util.List.of("一", "二")),
            Filings.project("乙"));
    Filled filled =
        Filled.of(
            filing,
            tbl(
                2,
                row("[#list projects as q]", ""),
                tr(tc(p("${q.name}")), tc(inner, p("计${q.goals?size}"))),
                row("[/#list]", "")));
    assertThat(filled.lines())
        .containsExactly("┌ 1000 1000", "│ 甲 │ ┌ 1000 ¶ │ 一 │ ¶ │ 二 │ ¶ 计2 │", "│ 乙 │ 计0 │");
  }

  @Test
  void keepsContentControlsAndFillsThem() {
    Filled filled =
        Filled.of(
            two,
            sdt(p("[#list projects as q]") + p("块：${q.name}") + p("[/#list]")),
            para("", r("行内："), sdt(r("${ye") + r("ar}")), r("年")),
            tbl(
                2,
                tr(tc(p("格")), sdt(tc(p("${department.code}")))),
                sdt(
                    row("[#list projects as q]", "")
                        + row("行", "${q.name}")
                        + row("[/#list]", ""))));
    assertThat(filled.lines())
        .containsExactly(
            "块：防火经费",
            "块：河道治理",
            "行内：2025年",
            "┌ 1000 1000",
            "│ 格 │ 830 │",
            "│ 行 │ 防火经费 │",
            "│ 行 │ 河道治理 │");
    assertThat(filled.found("<w:alias w:val=\"控件\"/>")).hasSize(4);
  }

  @Test
  void givesNoContentControlTheNumberOfAnother() {
    Filled filled = Filled.of(two, p("[#list projects as q]"), sdt(p("${q.name}")), p("[/#list]"));
    assertThat(filled.lines()).containsExactly("防火经费", "河道治理");
    assertThat(filled.found("<w:id ")).isEmpty();
  }

  @Test
  void keepsBookmarksOnceAndDropsThemInLoops() {
    String marked =
        para(
            "",
            "<w:bookmarkStart w:id=\"1\" w:name=\"位置\"/>",
            r("${q.name}"),
            "<w:bookmarkEnd w:id=\"1\"/>");
    assertThat(Filled.of(two, p("[#list projects as q]"), marked, p("[/#list]")).lines())
        .containsExactly("防火经费", "河道治理");
    assertThat(Filled.of(two, marked.replace("q.name", "year")).lines())
        .containsExactly("«位置 2025»");
  }

  @Test
  void givesRepeatedDrawingsNumbersOfTheirOwn() {
    String shape = "<w:r><w:pict><v:rect id=\"_x0000_s1026\" style=\"width:9pt\"/></w:pict></w:r>";
    Filled filled =
        Filled.of(
            two,
            p("[#list projects as q]"),
            para("", INLINE_PICTURE, shape),
            p("[/#list]"),
            p("末"));
    List<String> ids = filled.found("<(?:wp:docPr|pic:cNvPr)[^>]* id=\"(\\d+)\"");
    assertThat(ids).hasSize(4).doesNotHaveDuplicates();
    assertThat(filled.found("<v:rect[^>]*>")).hasSize(2).noneMatch(tag -> tag.contains("_s1026"));
  }

  @Test
  void leavesCommentsAndTheirAuthorsOut() {
    WordTemplate template =
        WordTemplate.of(
                para(
                    "",
                    "<w:commentRangeStart w:id=\"0\"/>",
                    r("${ye"),
                    "<w:commentRangeEnd w:id=\"0\"/>",
                    "<w:r><w:commentReference w:id=\"0\"/></w:r>",
                    r("ar}")))
            .comments("<w:comment w:id=\"0\" w:author=\"李四\">" + p("这里再看看") + "</w:comment>");
    Filled filled = Filled.of(template, two);
    assertThat(filled.text()).isEqualTo("2025\n");
    assertThat(filled.xml()).doesNotContain("comment");
    assertThat(filled.parts()).doesNotContainKey("word/comments.xml");
    assertThat(filled.xml("[Content_Types].xml")).doesNotContain("comments").contains("styles");
    assertThat(filled.xml("word/_rels/document.xml.rels"))
        .doesNotContain("comments")
        .contains("styles");
  }

  @Test
  void leavesRevisionNumbersOut() {
    String paragraph =
        p("文").replace("<w:p>", "<w:p w:rsidR=\"00AB12CD\" w14:paraId=\"1A2B3C4D\">");
    assertThat(Filled.of(WordTemplate.of(paragraph).compile(), two).xml())
        .doesNotContain("rsid", "paraId");
  }

  @Test
  void keepsPageBreaksSymbolsAndFieldsInAParagraph() {
    String paragraph =
        para(
            "",
            r("前${year}"),
            "<w:r><w:br w:type=\"page\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>",
            field("DATE \\@ \"yyyy\"", "旧${year}"),
            "<w:r><w:noBreakHyphen/><w:t>后</w:t></w:r>");
    Filled filled = Filled.of(two, paragraph);
    assertThat(filled.text()).isEqualTo("前2025⤓{DATE \\@ \"yyyy\"|旧2025}后\n");
    assertThat(filled.xml()).contains("<w:sym ").contains("<w:noBreakHyphen/>");
  }

  @Test
  void putsTheTruePageNumbersIntoReferences() {
    String reference =
        para(
            "",
            r("见第"),
            field("PAGEREF _Toc_4_4_0000000007 \\h", "99"),
            r("页，共"),
            "<w:fldSimple w:instr=\" NUMPAGES \">" + r("99") + "</w:fldSimple>",
            r("页"));
    assertThat(Filled.of(two, reference).lines())
        .containsExactly("见第{PAGEREF _Toc_4_4_0000000007 \\h|7}页，共{NUMPAGES|20}页");
  }

  @Test
  void fillsFieldsThatStandInOtherFields() {
    String nested =
        para(
            "",
            WordXml.fieldChar("begin"),
            "<w:r><w:instrText> IF </w:instrText></w:r>",
            field("PAGEREF x_5", "9"),
            "<w:r><w:instrText> = 5 </w:instrText></w:r>",
            WordXml.fieldChar("separate"),
            r("结果"),
            WordXml.fieldChar("end"));
    assertThat(Filled.of(two, nested).lines()).containsExactly("{IF{PAGEREF x_5|5}= 5|结果}");
  }

  @Test
  void fillsTheDocumentsProperties() {
    WordTemplate template =
        WordTemplate.of(p("一"))
            .properties(
                "<c:p xmlns:c=\"urn:c\" xmlns:dc=\"urn:dc\"><dc:title>${department.name}"
                    + "[#if stage?has_content]（<![CDATA[${stage}]]>）[/#if] #x</dc:title></c:p>");
    assertThat(Filled.of(template, Filings.named("甲<乙&丙")).xml("docProps/core.xml"))
        .contains("<dc:title>甲&lt;乙&amp;丙（草案） #x</dc:title>");
  }
}
