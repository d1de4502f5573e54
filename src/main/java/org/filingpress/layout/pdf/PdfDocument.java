package org.filingpress.layout.pdf;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.fonts.Font;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.pdf.AbstractPDFFontStream;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFFont;
import org.apache.fop.pdf.PDFObject;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFDocumentHandlerConfigurator;
import org.apache.fop.render.intermediate.IFDocumentNavigationHandler;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.render.intermediate.extensions.GoToXYAction;
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
import org.jspecify.annotations.Nullable;

/**
 * FOP's PDF output of one document, with our fonts instead of those it would read, our structure
 * tree, and the filled rectangles of each page painted straight away beneath its text: as
 * formatting objects they would take most of the time.
 */
final class PdfDocument extends PDFDocumentHandler {
  private final Map<Integer, List<Page.Fill>> fills = new HashMap<>();
  private final Map<FontFace, PdfFont> fonts = new LinkedHashMap<>();
  private final Map<Integer, String> labels = new HashMap<>();
  private final PdfInfo info;
  private final FontFace fallback;
  private final Destinations destinations;
  private final boolean openOutline;
  private final Navigation navigation;
  private final PaintedStructure painted = new PaintedStructure();
  private @Nullable StructureFilter structure;
  private int page;

  /**
   * @param fallback a face for what needs one without holding any text
   * @param openOutline whether all levels of the outline are shown at first
   */
  PdfDocument(
      FOUserAgent agent,
      PdfInfo info,
      FontFace fallback,
      Destinations destinations,
      boolean openOutline) {
    super(new IFContext(agent));
    this.info = info;
    this.fallback = fallback;
    this.destinations = destinations;
    this.openOutline = openOutline;
    this.navigation = new Navigation(super.getDocumentNavigationHandler(), destinations);
    font(fallback);
  }

  /**
   * A page, before it is laid out.
   *
   * @param label what readers call it by
   * @param background fills, bottom first
   */
  void addPage(int index, String label, List<Page.Fill> background) {
    fills.put(index, List.copyOf(background));
    labels.put(index, label);
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

  /** Gives links within the file their goals, and every link its place. */
  @Override
  public IFDocumentNavigationHandler getDocumentNavigationHandler() {
    return navigation;
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
    String label = labels.remove(index);
    super.startPage(index, label == null ? name : label, pageMasterName, size);
    for (GoToXYAction way : destinations.begun(index)) {
      navigation.addResolvedAction(way);
    }
  }

  @Override
  public IFPainter startPageContent() throws IFException {
    getUserAgent().setPdfUAEnabled(true); // marks rectangles and lines as artifacts (14.8.2.2)
    IFPainter painter = super.startPageContent();
    List<Page.Fill> background = fills.remove(page);
    if (background != null) {
      for (Page.Fill fill : background) {
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

  /** The pages of one document of several are painted: nothing is added to their structure. */
  void documentEnds() throws IOException {
    if (structure != null) {
      structure.documentEnds();
      PDFDocument document = structure.document();
      if (document != null) {
        painted.documentEnds(document);
      }
    }
  }

  @Override
  public void endDocument() throws IFException {
    for (GoToXYAction way : destinations.lost()) {
      navigation.addResolvedAction(way);
    }
    navigation.renderBookmarkTree(destinations.outline(openOutline));
    PDFDocument document = structure == null ? null : structure.document();
    if (document != null) {
      compressFonts(document);
    }
    super.endDocument();
  }

  /** Puts the fonts into the file, and another compression in the place of FOP's own. */
  private void compressFonts(PDFDocument document) {
    document.getResources().addFonts(document, getFontInfo());
    for (PDFFont font : document.getFontMap().values()) {
      Set<PDFObject> parts = new HashSet<>();
      font.getChildren(parts);
      for (PDFObject part : parts) {
        if (part instanceof AbstractPDFFontStream stream) {
          stream.getFilterList().addFilter(new FontDeflation());
        }
      }
    }
  }
}
