package org.filingpress.layout.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filingpress.layout.PdfInfo;
import org.filingpress.layout.font.FontSet;
import org.filingpress.layout.page.Page;

/** Pages painted with the project's fonts. */
final class PaintedPdf {

  static final FontSet FONTS = FontSet.load(Path.of("fonts"));

  static final PdfInfo INFO =
      new PdfInfo("柳溪镇2025年部门预算绩效文本", "平泉市财政局", Instant.parse("2026-01-01T00:00:00Z"));

  static final PagePainter PAINTER = new PagePainter(FONTS);

  static byte[] paint(DraftPage page) {
    return paint(List.of(page.page("1")));
  }

  static byte[] paint(List<Page> pages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PAINTER.paint(pages, INFO, part -> new byte[0], out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** The structure elements by their types, what stands in one in brackets behind it. */
  static String tree(PDStructureNode node) {
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

  private PaintedPdf() {}
}
