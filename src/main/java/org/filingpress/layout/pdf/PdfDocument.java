package org.filingpress.layout.pdf;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.time.temporal.ChronoUnit;
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
import org.apache.fop.render.intermediate.IFDocumentNavigationHandler;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.render.intermediate.extensions.AbstractAction;
import org.apache.fop.render.intermediate.extensions.BookmarkTree;
import org.apache.fop.render.intermediate.extensions.Link;
import org.apache.fop.render.intermediate.extensions.NamedDestination;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.apache.fop.render.pdf.PDFRendererConfig;
import org.apache.fop.render.pdf.PDFRendererConfigurator;
import org.apache.xmlgraphics.util.QName;
import org.apache.xmlgraphics.xmp.Metadata;
import org.apache.xmlgraphics.xmp.XMPArrayType;
import org.apache.xmlgraphics.xmp.XMPConstants;
import org.apache.xmlgraphics.xmp.XMPProperty;
import org.filingpress.layout.PdfInfo;
import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.page.Page;
import org.filingpress.layout.word.NumberFormat;
import org.jspecify.annotations.Nullable;

/**
 * FOP's PDF output of one document, with our fonts instead of those it would read, our structure
 * tree, and the filled rectangles of each page painted straight away beneath its text: as
 * formatting objects they would take most of the time.
 */
final class PdfDocument extends PDFDocumentHandler {
  private final List<List<Page.Fill>> fills = new ArrayList<>();
  private final Map<FontFace, PdfFont> fonts = new LinkedHashMap<>();
  private final List<String> labels = new ArrayList<>();
  private final PdfInfo info;
  private final FontFace fallback;
  private @Nullable StructureFilter structure;
  private int page;

  /**
   * @param fallback a face for what needs one without holding any text
   */
  PdfDocument(FOUserAgent agent, PdfInfo info, FontFace fallback) {
    super(new IFContext(agent));
    this.info = info;
    this.fallback = fallback;
    font(fallback);
  }

  /**
   * The next page, before it is laid out.
   *
   * @param number as printed; a page without is called by its place, in Roman numerals
   * @param background fills, bottom first
   */
  void addPage(String number, List<Page.Fill> background) {
    fills.add(List.copyOf(background));
    labels.add(number.isEmpty() ? NumberFormat.format(fills.size(), "lowerRoman") : number);
  }

  PdfFont font(FontFace face) {
    return fonts.computeIfAbsent(face, PdfFont::new);
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
      if (font.getFullName().equals(fallback.name())) {
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

  /** FOP takes half an em above the baseline and half under it for a link: move it up. */
  @Override
  public IFDocumentNavigationHandler getDocumentNavigationHandler() {
    IFDocumentNavigationHandler destinations = super.getDocumentNavigationHandler();
    return new IFDocumentNavigationHandler() {
      @Override
      public void renderLink(Link link) throws IFException {
        Rectangle area = link.getTargetRect();
        area.translate(0, -area.height * 3 / 8);
        destinations.renderLink(new Link(link.getAction(), area));
      }

      @Override
      public void renderNamedDestination(NamedDestination destination) throws IFException {
        destinations.renderNamedDestination(destination);
      }

      @Override
      public void renderBookmarkTree(BookmarkTree tree) throws IFException {
        destinations.renderBookmarkTree(tree);
      }

      @Override
      public void addResolvedAction(AbstractAction action) throws IFException {
        destinations.addResolvedAction(action);
      }

      @Override
      public int getPageIndex() {
        return destinations.getPageIndex();
      }
    };
  }

  /**
   * Gives the metadata a title that is a language alternative, as XMP wants; FOP's is not. FOP
   * writes dates in the machine's time zone, and the present one: here they are fixed.
   */
  @Override
  public void handleExtensionObject(Object extension) throws IFException {
    if (extension instanceof Metadata metadata) {
      QName name = new QName(XMPConstants.DUBLIN_CORE_NAMESPACE, "title");
      XMPProperty property = new XMPProperty(name, info.title());
      property.setXMLLang(XMPConstants.DEFAULT_LANGUAGE);
      property.convertSimpleValueToArray(XMPArrayType.ALT);
      metadata.setProperty(property);
    }
    super.handleExtensionObject(extension);
    if (extension instanceof Metadata metadata) {
      String created = info.created().truncatedTo(ChronoUnit.SECONDS).toString();
      XMPProperty date =
          new XMPProperty(new QName(XMPConstants.DUBLIN_CORE_NAMESPACE, "date"), created);
      date.convertSimpleValueToArray(XMPArrayType.SEQ);
      metadata.setProperty(date);
      metadata.setProperty(new XMPProperty(basic("CreateDate"), created));
      metadata.setProperty(new XMPProperty(basic("MetadataDate"), created));
      metadata.setProperty(new XMPProperty(basic("CreatorTool"), PdfBytes.CREATOR));
    }
  }

  private static QName basic(String property) {
    return new QName(XMPConstants.XMP_BASIC_NAMESPACE, property);
  }

  @Override
  public void startPage(int index, String name, String pageMasterName, Dimension size)
      throws IFException {
    page = index;
    String label = index < labels.size() ? labels.get(index) : name;
    super.startPage(index, label, pageMasterName, size);
  }

  @Override
  public IFPainter startPageContent() throws IFException {
    getUserAgent().setPdfUAEnabled(true); // marks rectangles and lines as artifacts (14.8.2.2)
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
