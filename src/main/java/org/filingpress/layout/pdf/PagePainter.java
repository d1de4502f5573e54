package org.filingpress.layout.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.filingpress.filing.Problem;
import org.filingpress.layout.FontsException;
import org.filingpress.layout.PdfInfo;
import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.font.FontSet;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.page.Page;
import org.xml.sax.SAXException;

/**
 * Paints finished pages as PDF/A-2a, tagged: through XSL-FO, by Apache FOP. Immutable; any number
 * of threads. The same pages and information give the same bytes.
 */
public final class PagePainter {
  private static final String LANGUAGE = "zh";
  private static final String COUNTRY = "CN";

  /** Built when the first PDF is painted: it costs some tenths of a second. */
  private static final class Shared {
    static final FopFactory FACTORY = factory();

    private static FopFactory factory() {
      URI nowhere = URI.create("nowhere:/");
      FopFactoryBuilder builder =
          new FopFactoryBuilder(
              EnvironmentalProfileFactory.createRestrictedIO(nowhere, new NoResources()));
      return builder
          .setAccessibility(true)
          .setComplexScriptFeatures(false)
          .setStrictFOValidation(true)
          .build();
    }
  }

  /** FOP reads nothing: fonts come from {@link PdfFont}, pictures stand in the XSL-FO itself. */
  private static final class NoResources implements ResourceResolver {
    @Override
    public Resource getResource(URI uri) throws IOException {
      throw new FileNotFoundException(uri.toString());
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
      throw new FileNotFoundException(uri.toString());
    }
  }

  private final FontFace anyFace;

  public PagePainter(FontSet fonts) {
    anyFace = fonts.faces().get(0);
  }

  /**
   * Paints pages; the stream is left open.
   *
   * @param pictures the bytes of a package part; an empty array for one that is not there
   * @return a problem, should the PDF have another number of pages
   * @throws FontsException when a font file turns out to be broken; nothing is then written
   */
  public List<Problem> paint(
      List<Page> pages, PdfInfo info, Function<String, byte[]> pictures, OutputStream out)
      throws IOException {
    FOUserAgent agent = agent(info);
    PdfDocument document = new PdfDocument(agent, info, anyFace);
    for (Page page : pages) {
      document.addPage(page.number(), Fills.of(page));
      register(page.content(), document);
      register(page.furniture(), document);
    }
    agent.setDocumentHandlerOverride(document);
    PdfBytes bytes = new PdfBytes(info.created());
    int painted;
    try {
      Fop fop = Shared.FACTORY.newFop(MimeConstants.MIME_PDF, agent, bytes);
      write(pages, new FoElements(fop.getDefaultHandler()), document, pictures);
      painted = fop.getResults().getPageCount();
    } catch (SAXException broken) {
      throw new IOException("FOP cannot paint " + info.title(), broken);
    }
    bytes.writeTo(out);
    return painted == pages.size()
        ? List.of()
        : List.of(
            Problem.warning(
                "layout.pdf-page-count",
                info.title(),
                Integer.toString(painted),
                Integer.toString(pages.size())));
  }

  @SuppressWarnings("unchecked") // FOP's map of options is a raw type
  private static FOUserAgent agent(PdfInfo info) {
    FOUserAgent agent = Shared.FACTORY.newFOUserAgent();
    agent.setAuthor(info.author());
    agent.setCreator(PdfBytes.creator(info));
    agent.setCreationDate(Date.from(info.created()));
    Map<String, Object> options = agent.getRendererOptions();
    options.put("pdf-a-mode", "PDF/A-2a");
    options.put("version", "1.6");
    agent
        .getEventBroadcaster()
        .addEventListener(
            event -> {
              if (event.getSeverity() == EventSeverity.ERROR
                  || event.getSeverity() == EventSeverity.FATAL) {
                throw new IllegalStateException("FOP: " + EventFormatter.format(event));
              }
            });
    return agent;
  }

  private static void register(List<Page.Placed> placed, PdfDocument document) {
    for (Page.Placed thing : placed) {
      if (thing instanceof Page.Element element) {
        register(element.children(), document);
      } else if (thing instanceof Page.Text text) {
        for (Line.Piece piece : text.pieces()) {
          if (piece instanceof Line.Glyphs glyphs) {
            document.font(glyphs.face());
          }
        }
      }
    }
  }

  private void write(
      List<Page> pages, FoElements out, PdfDocument document, Function<String, byte[]> pictures)
      throws SAXException {
    Map<List<Double>, String> masters = new LinkedHashMap<>();
    for (Page page : pages) {
      masters.computeIfAbsent(List.of(page.width(), page.height()), size -> "m" + masters.size());
    }
    out.startDocument();
    out.with("language", LANGUAGE)
        .with("country", COUNTRY)
        .with("linefeed-treatment", "preserve")
        .with("white-space-collapse", "false")
        .with("white-space-treatment", "preserve")
        .with("wrap-option", "no-wrap")
        .with("keep-together", "always")
        .with("text-align", "start")
        .with("font-family", anyFace.name());
    out.start("root");
    out.start("layout-master-set");
    for (Map.Entry<List<Double>, String> master : masters.entrySet()) {
      master(out, master.getValue(), master.getKey().get(0), master.getKey().get(1));
    }
    out.end("layout-master-set");
    Outline outline = new Outline(pages);
    outline.write(out);
    FoWriter writer = new FoWriter(out, new FoRuns(document::font), outline, pictures);
    for (Page page : pages) {
      writer.page(page, masters.get(List.of(page.width(), page.height())));
    }
    out.end("root");
    out.endDocument();
  }

  /** Both regions cover the whole page: every line has its place from the page's corner. */
  private static void master(FoElements out, String name, double width, double height)
      throws SAXException {
    out.with("master-name", name)
        .with("page-width", FoWriter.millipoints(width))
        .with("page-height", FoWriter.millipoints(height));
    out.start("simple-page-master");
    out.start("region-body");
    out.end("region-body");
    out.with("extent", FoWriter.millipoints(height));
    out.start("region-before");
    out.end("region-before");
    out.end("simple-page-master");
  }
}
