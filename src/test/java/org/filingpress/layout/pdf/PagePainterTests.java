package org.filingpress.layout.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.filingpress.layout.pdf.PaintedPdf.FONTS;
import static org.filingpress.layout.pdf.PaintedPdf.INFO;
import static org.filingpress.layout.pdf.PaintedPdf.PAINTER;
import static org.filingpress.layout.pdf.PaintedPdf.paint;
import static org.filingpress.layout.pdf.PaintedPdf.text;
import static org.filingpress.layout.pdf.PaintedPdf.tree;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.filingpress.filing.Problem;
import org.filingpress.layout.FontsException;
import org.filingpress.layout.font.FontSet;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.page.Page;
import org.filingpress.layout.word.Inline;
import org.filingpress.layout.word.TextStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagePainterTests {

  private static final String RARE = "𬇙𠅤河“青山”——《办法》①≥95%·℃Ⅱ";
  private final DraftPage page = new DraftPage(FONTS);

  @Test
  void givesBackTheTextWithRareCharactersAndQuotes() throws Exception {
    page.content.add(page.line(1588, 2000, RARE + "abc", DraftPage.style("仿宋_GB2312", 16)));
    page.content.add(page.line(1588, 2600, RARE + "甲乙", DraftPage.style("宋体", 10.5)));
    page.content.add(page.line(1588, 3200, RARE + "丙丁", DraftPage.style("黑体", 22)));
    assertThat(text(paint(page))).containsSubsequence(RARE + "abc", RARE + "甲乙", RARE + "丙丁");
  }

  @Test
  void setsEveryBaselineAndEveryCharacterWhereThePageSays() throws Exception {
    List<Line.Piece> justified =
        page.pieces(0, "以2025年10月为期，𬇙𠅤河ABC治理", DraftPage.style("仿宋_GB2312", 16), 7.3, null);
    page.content.add(page.line(1588, 2000, justified, 16));
    page.content.add(page.line(5000, 1500, "右上甲", DraftPage.style("宋体", 10.5)));
    page.content.add(page.line(2000, 9000, "左下乙", DraftPage.style("方正小标宋简体", 22)));
    List<TextPosition> found = positions(paint(page));

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
    List<TextPosition> found = positions(paint(page));
    assertThat(found.get(1).getTextMatrix().getTranslateY())
        .isCloseTo(found.get(0).getTextMatrix().getTranslateY() + 5, within(0.01f));
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
    PAINTER.paint(
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
  void givesTheSameBytesEveryTimeOnEveryThread() throws Exception {
    page.content.add(page.line(1588, 2000, RARE, DraftPage.style("仿宋_GB2312", 16)));
    page.content.add(new Page.Fill(1000, 1000, 5000, 10, "000000"));
    byte[] first = paint(page);
    Thread.sleep(1100); // FOP writes seconds
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<byte[]> task = () -> paint(page);
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
    List<Problem> problems = PAINTER.paint(List.of(page.page("1")), INFO, part -> new byte[0], out);
    assertThat(problems).extracting(Problem::message).singleElement().asString().contains("2 页");
    assertThat(out.size()).isPositive();
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
}
