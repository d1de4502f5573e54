package org.filingpress.layout.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.filingpress.filing.Problem;
import org.filingpress.layout.FontsException;
import org.filingpress.layout.PdfInfo;
import org.filingpress.layout.font.FontSet;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.page.Page;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.TextStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagePainterTests {

  private static final FontSet FONTS = FontSet.load(Path.of("fonts"));
  private static final PdfInfo INFO =
      new PdfInfo("柳溪镇2025年部门预算绩效文本", "平泉市财政局", Instant.parse("2026-01-01T00:00:00Z"));
  private static final String RARE = "𬇙𠅤河“青山”——《办法》①≥95%·℃Ⅱ";

  private final PagePainter painter = new PagePainter(FONTS);
  private final DraftPage page = new DraftPage(FONTS);

  @Test
  void givesBackTheTextWithRareCharactersAndQuotes() throws Exception {
    page.content.add(page.line(1588, 2000, RARE + "abc", DraftPage.style("仿宋_GB2312", 16)));
    page.content.add(page.line(1588, 2600, RARE + "甲乙", DraftPage.style("宋体", 10.5)));
    page.content.add(page.line(1588, 3200, RARE + "丙丁", DraftPage.style("黑体", 22)));
    assertThat(text(paint())).containsSubsequence(RARE + "abc", RARE + "甲乙", RARE + "丙丁");
  }

  @Test
  void setsEveryBaselineAndEveryCharacterWhereThePageSays() throws Exception {
    List<Line.Piece> justified =
        page.pieces(0, "以2025年10月为期，𬇙𠅤河ABC治理", DraftPage.style("仿宋_GB2312", 16), 7.3, null);
    page.content.add(page.line(1588, 2000, justified, 16));
    page.content.add(page.line(5000, 1500, "右上甲", DraftPage.style("宋体", 10.5)));
    page.content.add(page.line(2000, 9000, "左下乙", DraftPage.style("方正小标宋简体", 22)));
    List<TextPosition> found = positions(paint());

    List<double[]> expected = new ArrayList<>();
    for (Page.Placed placed : page.content) {
      Page.Text line = (Page.Text) placed;
      for (Line.Piece piece : line.pieces()) {
        Line.Glyphs glyphs = (Line.Glyphs) piece;
        double x = line.x() + glyphs.x();
        for (int codePoint : glyphs.text().codePoints().toArray()) {
          expected.add(new double[] {x / 20, line.baseline() / 20});
          x += glyphs.face().advance(codePoint) * glyphs.style().size() * 20;
          x += glyphs.letterSpacing();
        }
      }
    }
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      TextPosition position = found.get(i);
      assertThat((double) position.getTextMatrix().getTranslateX())
          .as("x of " + position.getUnicode())
          .isCloseTo(expected.get(i)[0], within(0.1));
      assertThat(DraftPage.HEIGHT / 20 - position.getTextMatrix().getTranslateY())
          .as("baseline of " + position.getUnicode())
          .isCloseTo(expected.get(i)[1], within(0.01));
    }
  }

  @Test
  void raisesSuperscriptAboveTheBaseline() throws Exception {
    TextStyle plain = DraftPage.style("宋体", 16);
    TextStyle raised =
        new TextStyle(
            "Times New Roman",
            "宋体",
            "宋体",
            true,
            8,
            false,
            false,
            false,
            false,
            0,
            1,
            100,
            true,
            null,
            null);
    List<Line.Piece> pieces = new ArrayList<>(page.pieces(0, "亩", plain, 0, null));
    pieces.addAll(page.pieces(320, "2", raised, 0, null));
    page.content.add(page.line(1000, 1000, pieces, 16));
    List<TextPosition> found = positions(paint());
    assertThat(found.get(1).getTextMatrix().getTranslateY())
        .isCloseTo(found.get(0).getTextMatrix().getTranslateY() + 5, within(0.01f));
  }

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
    try (PDDocument pdf = Loader.loadPDF(paint())) {
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
    byte[] pdf = paint();
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
    try (PDDocument document = Loader.loadPDF(paint());
        InputStream contents = document.getPage(0).getContents()) {
      assertThat(new String(contents.readAllBytes(), StandardCharsets.ISO_8859_1))
          .containsPattern("(?s)/Artifact.*50 50 250 0.5 re.*EMC");
    }
  }

  @Test
  void drawsBordersThatTouchAsOneLine() {
    page.content.add(new Page.Fill(1000, 1000, 500, 10, "000000"));
    page.content.add(new Page.Fill(1500, 1000, 500, 10, "000000"));
    page.content.add(new Page.Fill(1000, 1000, 10, 400, "000000"));
    page.content.add(new Page.Fill(1000, 1400, 10, 400, "000000"));
    page.content.add(new Page.Fill(1500, 1000, 500, 10, "FF0000"));
    assertThat(Fills.of(page.page("1")))
        .containsExactlyInAnyOrder(
            new Page.Fill(1000, 1000, 1000, 10, "000000"),
            new Page.Fill(1000, 1000, 10, 800, "000000"),
            new Page.Fill(1500, 1000, 500, 10, "FF0000"));
  }

  @Test
  void setsPicturesWithTheirDescriptionAndLeavesOutWhatIsNone() throws Exception {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", png);
    TextStyle style = DraftPage.style("宋体", 16);
    Inline.Picture seal = new Inline.Picture(600, 600, "word/media/image1.png", "公章", style);
    Inline.Picture script = new Inline.Picture(600, 600, "word/media/image2.svg", "图", style);
    page.content.add(page.line(1000, 2000, List.of(new Line.Image(0, 600, seal)), 30));
    page.content.add(page.line(1000, 4000, List.of(new Line.Image(0, 600, script)), 30));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    painter.paint(
        List.of(page.page("1")),
        INFO,
        part -> part.endsWith("png") ? png.toByteArray() : "<svg/>".getBytes(UTF_8),
        out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
      assertThat(tree(document.getDocumentCatalog().getStructureTreeRoot())).contains("Figure");
    }
  }

  @Test
  void refusesAFontWhoseOutlinesAreBroken(@TempDir Path folder) throws Exception {
    byte[] font = Files.readAllBytes(Path.of("fonts/LiberationSerif-Regular.ttf"));
    ByteBuffer directory = ByteBuffer.wrap(font);
    for (int at = 12; at < 12 + 16 * directory.getChar(4); at += 16) {
      if (new String(font, at, 4, StandardCharsets.US_ASCII).equals("loca")) {
        int loca = directory.getInt(at + 8);
        Arrays.fill(font, loca, loca + directory.getInt(at + 12), (byte) 0xF7);
      }
    }
    Files.write(folder.resolve("x.ttf"), font);
    Files.writeString(
        folder.resolve("fonts.yml"), "universal: [x.ttf]\nunknown: 甲\nfonts: [{names: [甲]}]\n");
    FontSet broken = FontSet.load(folder);
    DraftPage draft = new DraftPage(broken);
    draft.content.add(draft.line(1000, 1000, "abc", DraftPage.style("甲", 16)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(
            () ->
                new PagePainter(broken)
                    .paint(List.of(draft.page("1")), INFO, part -> new byte[0], out))
        .isInstanceOf(FontsException.class)
        .hasMessageContaining("x");
    assertThat(out.size()).isZero();
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

  @Test
  void givesTheSameBytesEveryTimeOnEveryThread() throws Exception {
    page.content.add(page.line(1588, 2000, RARE, DraftPage.style("仿宋_GB2312", 16)));
    page.content.add(new Page.Fill(1000, 1000, 5000, 10, "000000"));
    byte[] first = paint();
    Thread.sleep(1100); // FOP writes seconds
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<byte[]> task = () -> paint();
      for (Future<byte[]> other : threads.invokeAll(List.of(task, task, task, task))) {
        assertThat(Arrays.equals(other.get(), first)).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void saysWhenThePdfHasMorePagesThanWereLaidOut() throws IOException {
    page.content.add(page.line(1000, 1000, "页内", DraftPage.style("宋体", 16)));
    page.content.add(page.line(1000, 30000, "页外", DraftPage.style("宋体", 16)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Problem> problems = painter.paint(List.of(page.page("1")), INFO, part -> new byte[0], out);
    assertThat(problems).extracting(Problem::message).singleElement().asString().contains("2 页");
    assertThat(out.size()).isPositive();
  }

  private static Page.Element heading(DraftPage page, int level, String bookmark, String title) {
    double top = 1000 * page.content.size() + 6000;
    Page.Text line = page.line(1588, top, title, DraftPage.style("黑体", 16));
    return new Page.Element("H" + level, level, List.of(bookmark), title, List.of(line), null);
  }

  private static Page.Element element(String role, Page.Placed... children) {
    return Page.Element.of(role, List.of(children), null);
  }

  private byte[] paint() {
    return paint(List.of(page.page("1")));
  }

  private byte[] paint(List<Page> pages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      painter.paint(pages, INFO, part -> new byte[0], out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<TextPosition> positions(byte[] pdf) throws IOException {
    List<TextPosition> positions = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition position) {
          positions.add(position);
        }
      }.getText(document);
    }
    return positions;
  }

  private static String tree(PDStructureNode node) {
    StringBuilder tree = new StringBuilder();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        String inside = tree(element).strip();
        tree.append(element.getStructureType());
        tree.append(inside.isEmpty() ? " " : " (" + inside + ") ");
      }
    }
    return tree.toString();
  }
}
