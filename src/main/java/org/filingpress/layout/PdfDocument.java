package org.filingpress.layout;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.fonts.Font;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFDocumentHandlerConfigurator;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.apache.fop.render.pdf.PDFRendererConfig;
import org.apache.fop.render.pdf.PDFRendererConfigurator;
import org.jspecify.annotations.Nullable;

/**
 * FOP's PDF output of one document, with our fonts instead of those it would read, our structure
 * tree, and the filled rectangles of each page painted straight away beneath its text: as
 * formatting objects they would take most of the time.
 */
final class PdfDocument extends PDFDocumentHandler {
  private final List<List<Page.Fill>> fills = new ArrayList<>();
  private final Map<FontFace, PdfFont> fonts = new LinkedHashMap<>();
  private @Nullable StructureFilter structure;
  private int page;

  PdfDocument(FOUserAgent agent) {
    super(new IFContext(agent));
  }

  /** Fills of the next page, bottom first; to be given page by page, before it is laid out. */
  void addPage(List<Page.Fill> background) {
    fills.add(List.copyOf(background));
  }

  PdfFont font(FontFace face) {
    return fonts.computeIfAbsent(face, PdfFont::new);
  }

  /** For blocks that hold no text of their own. */
  String anyFont() {
    return fonts.isEmpty() ? Font.DEFAULT_FONT.getName() : fonts.keySet().iterator().next().name();
  }

  @Override
  public IFDocumentHandlerConfigurator getConfigurator() {
    return new PDFRendererConfigurator(
        getUserAgent(), new PDFRendererConfig.PDFRendererConfigParser()) {
      @Override
      public void setupFontInfo(String mimeType, FontInfo info) {
        register(info);
      }
    };
  }

  private void register(FontInfo info) {
    int number = 0;
    for (PdfFont font : fonts.values()) {
      String key = "F" + ++number;
      info.addMetrics(key, font);
      for (String style : List.of(Font.STYLE_NORMAL, Font.STYLE_ITALIC)) {
        info.addFontProperties(key, font.getFullName(), style, Font.WEIGHT_NORMAL);
        info.addFontProperties(key, font.getFullName(), style, Font.WEIGHT_BOLD);
      }
      if (number == 1) {
        info.addFontProperties(key, Font.DEFAULT_FONT);
      }
    }
  }

  @Override
  public StructureTreeEventHandler getStructureTreeEventHandler() {
    if (structure == null) {
      structure = new StructureFilter(super.getStructureTreeEventHandler());
    }
    return structure;
  }

  @Override
  public void startPage(int index, String name, String pageMasterName, Dimension size)
      throws IFException {
    page = index;
    super.startPage(index, name, pageMasterName, size);
  }

  @Override
  public IFPainter startPageContent() throws IFException {
    IFPainter painter = super.startPageContent();
    if (page < fills.size()) {
      for (Page.Fill fill : fills.get(page)) {
        painter.fillRect(
            new Rectangle(
                FoWriter.millipoints(fill.x()),
                FoWriter.millipoints(fill.y()),
                FoWriter.millipoints(fill.x() + fill.width()) - FoWriter.millipoints(fill.x()),
                FoWriter.millipoints(fill.y() + fill.height()) - FoWriter.millipoints(fill.y())),
            Color.decode("#" + fill.color()));
      }
    }
    return painter;
  }
}
