package org.filingpress.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The pages of a PDF.
 *
 * @param pages lines of each, in the order of painting; the number at its foot last
 * @param destinations named places: which page they are on, from 0
 */
record PdfPages(List<List<PdfLine>> pages, Map<String, Integer> destinations) {
  private static final Pattern FOOT = Pattern.compile("[—–―─-]?第?(\\d+)页?[—–―─-]?");

  static PdfPages read(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      Painter painter = new Painter();
      painter.getText(document);
      return new PdfPages(List.copyOf(painter.pages), destinations(document));
    }
  }

  int count() {
    return pages.size();
  }

  /** The number printed at the foot of a page; empty when there is none. */
  String printed(int page) {
    List<PdfLine> lines = pages.get(page);
    return lines.isEmpty() ? "" : number(lines.get(lines.size() - 1));
  }

  private static String number(PdfLine line) {
    Matcher foot = FOOT.matcher(line.text());
    return foot.matches() ? foot.group(1) : "";
  }

  /** All of a page's text without blanks. */
  String text(int page) {
    StringBuilder text = new StringBuilder();
    pages.get(page).forEach(line -> text.append(line.text()));
    return text.toString();
  }

  private static Map<String, Integer> destinations(PDDocument document) throws IOException {
    Map<String, Integer> destinations = new LinkedHashMap<>();
    var names = document.getDocumentCatalog().getNames();
    if (names != null && names.getDests() != null) {
      collect(names.getDests(), destinations, document);
    }
    var old = document.getDocumentCatalog().getDests();
    if (old != null) {
      for (var name : old.getCOSObject().keySet()) {
        if (old.getDestination(name.getName()) instanceof PDPageDestination place) {
          destinations.put(name.getName(), page(place, document));
        }
      }
    }
    return destinations;
  }

  private static void collect(
      PDNameTreeNode<PDPageDestination> node, Map<String, Integer> into, PDDocument document)
      throws IOException {
    if (node.getNames() != null) {
      node.getNames().forEach((name, place) -> into.put(name, page(place, document)));
    }
    if (node.getKids() != null) {
      for (PDNameTreeNode<PDPageDestination> kid : node.getKids()) {
        collect(kid, into, document);
      }
    }
  }

  private static int page(PDPageDestination place, PDDocument document) {
    PDPage page = place.getPage();
    return page == null ? place.getPageNumber() : document.getPages().indexOf(page);
  }

  /** Gathers glyphs as they are painted. */
  private static final class Painter extends PDFTextStripper {
    /** Points by which the baseline of one line may waver. */
    private static final float WAVERING = 1.2f;

    /** Ems between two characters that do not belong to one text: the margins of two cells. */
    private static final float GAP = 0.4f;

    private final List<List<PdfLine>> pages = new ArrayList<>();
    private final List<TextPosition> line = new ArrayList<>();

    @Override
    protected void startPage(PDPage page) {
      pages.add(new ArrayList<>());
    }

    @Override
    protected void endPage(PDPage page) {
      endLine();
      List<PdfLine> lines = pages.get(pages.size() - 1);
      lines.stream()
          .max(Comparator.comparingDouble(PdfLine::baseline))
          .filter(lowest -> !number(lowest).isEmpty())
          .ifPresent(
              foot -> {
                lines.remove(foot);
                lines.add(foot);
              });
    }

    @Override
    protected void writePage() {}

    @Override
    protected void processTextPosition(TextPosition glyph) {
      if (!line.isEmpty() && Math.abs(line.get(0).getYDirAdj() - glyph.getYDirAdj()) > WAVERING) {
        endLine();
      }
      line.add(glyph);
    }

    private void endLine() {
      StringBuilder text = new StringBuilder();
      StringBuilder part = new StringBuilder();
      List<String> parts = new ArrayList<>();
      line.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
      float end = Float.MAX_VALUE;
      for (TextPosition glyph : line) {
        if (glyph.getXDirAdj() > end + GAP * glyph.getFontSizeInPt()) {
          endPart(part, parts);
        }
        part.append(glyph.getUnicode());
        text.append(glyph.getUnicode());
        end = glyph.getXDirAdj() + glyph.getWidthDirAdj();
      }
      endPart(part, parts);
      String bare = PdfLine.bare(text.toString());
      if (!bare.isEmpty()) {
        pages
            .get(pages.size() - 1)
            .add(new PdfLine(bare, List.copyOf(parts), line.get(0).getYDirAdj()));
      }
      line.clear();
    }

    private static void endPart(StringBuilder part, List<String> parts) {
      String bare = PdfLine.bare(part.toString());
      if (!bare.isEmpty()) {
        parts.add(bare);
      }
      part.setLength(0);
    }
  }
}
