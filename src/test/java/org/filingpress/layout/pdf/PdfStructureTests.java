package org.filingpress.layout.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.layout.pdf.PaintedPdf.FONTS;
import static org.filingpress.layout.pdf.PaintedPdf.paint;
import static org.filingpress.layout.pdf.PaintedPdf.text;
import static org.filingpress.layout.pdf.PaintedPdf.tree;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.filingpress.layout.page.Page;
import org.filingpress.layout.word.TextStyle;
import org.junit.jupiter.api.Test;

/** What a PDF says of its pages beside what they show: links, outline, structure, numbers. */
class PdfStructureTests {

  private final DraftPage page = new DraftPage(FONTS);

  @Test
  void linksContentsToHeadingsAndAddressesToTheWebOnly() throws Exception {
    TextStyle style = DraftPage.style("仿宋_GB2312", 16);
    page.content.add(page.line(1000, 1000, page.pieces(0, "目录甲", style, 0, "_Toc1"), 16));
    page.content.add(page.line(1000, 2000, page.pieces(0, "网址", style, 0, "https://a.cn/b"), 16));
    page.content.add(page.line(1000, 3000, page.pieces(0, "脚本", style, 0, "javascript:x"), 16));
    page.content.add(page.line(1000, 4000, page.pieces(0, "无此", style, 0, "_Toc9"), 16));
    DraftPage second = new DraftPage(FONTS);
    second.content.add(heading(second, 1, "_Toc1", "一、总体目标"));
    try (PDDocument pdf = Loader.loadPDF(paint(List.of(page.page(""), second.page("1"))))) {
      var links = pdf.getPage(0).getAnnotations();
      assertThat(links).hasSize(2);
      PDAnnotationLink inside = (PDAnnotationLink) links.get(0);
      assertThat(inside.getRectangle().getUpperRightY())
          .as("the link covers its text")
          .isGreaterThan((float) (DraftPage.HEIGHT - 1000 - 16 * 18) / 20 + 10);
      assertThat(((PDActionURI) ((PDAnnotationLink) links.get(1)).getAction()).getURI())
          .isEqualTo("https://a.cn/b");
    }
  }

  @Test
  void makesAnOutlineOfTheHeadings() throws Exception {
    page.content.add(heading(page, 1, "a", "第一部分"));
    page.content.add(heading(page, 2, "b", "一、总体绩效目标"));
    page.content.add(heading(page, 1, "c", "第二部分"));
    try (PDDocument pdf = Loader.loadPDF(paint(page))) {
      PDOutlineItem first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertThat(first.getTitle()).isEqualTo("第一部分");
      assertThat(first.getFirstChild().getTitle()).isEqualTo("一、总体绩效目标");
      assertThat(first.getNextSibling().getTitle()).isEqualTo("第二部分");
      assertThat(first.getNextSibling().findDestinationPage(pdf)).isNotNull();
    }
  }

  @Test
  void tagsHeadingsParagraphsAndTables() throws Exception {
    TextStyle style = DraftPage.style("宋体", 10.5);
    page.content.add(heading(page, 1, "a", "标题"));
    Page.Element first = element("TD", element("P", page.line(1000, 3000, "项目编码", style)));
    Page.Element second =
        element(
            "TD",
            element("P", page.line(3000, 3000, "长文字", style), page.line(3000, 3300, "第二行", style)));
    page.content.add(element("Table", element("TR", first, second)));
    page.furniture.add(page.line(5000, 16000, "— 1 —", style));
    byte[] pdf = paint(page);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
      assertThat(tree(root)).contains("H1 ", "Table (TR (TD (P) TD (P)))");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
    }
    assertThat(text(pdf)).containsSubsequence("项目编码", "长文字", "第二行");
  }

  @Test
  void marksShadingAndBordersAsArtifacts() throws Exception {
    page.content.add(new Page.Fill(1000, 1000, 5000, 10, "C00000"));
    try (PDDocument document = Loader.loadPDF(paint(page));
        InputStream contents = document.getPage(0).getContents()) {
      assertThat(new String(contents.readAllBytes(), StandardCharsets.ISO_8859_1))
          .containsPattern("(?s)/Artifact.*50 50 250 0.5 re.*EMC");
    }
  }

  @Test
  void labelsPagesAsTheyAreNumbered() throws Exception {
    DraftPage numbered = new DraftPage(FONTS);
    byte[] pdf = paint(List.of(page.page(""), numbered.page("1"), numbered.page("2")));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
          .containsExactly("i", "1", "2");
    }
  }

  private static Page.Element heading(DraftPage page, int level, String bookmark, String title) {
    double top = 1000 * page.content.size() + 6000;
    Page.Text line = page.line(1588, top, title, DraftPage.style("黑体", 16));
    return new Page.Element("H" + level, level, List.of(bookmark), title, List.of(line), null);
  }

  private static Page.Element element(String role, Page.Placed... children) {
    return Page.Element.of(role, List.of(children), null);
  }
}
