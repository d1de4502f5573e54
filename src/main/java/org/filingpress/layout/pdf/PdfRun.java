package org.filingpress.layout.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Collection;
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
import org.filingpress.filing.GivenUpException;
import org.filingpress.layout.PageSize;
import org.filingpress.layout.PdfInfo;
import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.page.Page;
import org.filingpress.layout.word.NumberFormat;
import org.xml.sax.SAXException;

/** One run of FOP: finished pages in, PDF/A-2a out. Used once, by one thread. */
final class PdfRun {
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

  private final String title;
  private final Destinations destinations;
  private final PdfDocument document;
  private final Fop fop;
  private final FoElements out;
  private final Map<PageSize, String> masters = new LinkedHashMap<>();
  private int count;

  /**
   * Begins the PDF.
   *
   * @param faces all that its text is set in
   * @param sizes of all its pages
   */
  PdfRun(
      PdfInfo info,
      Collection<FontFace> faces,
      Collection<PageSize> sizes,
      boolean openOutline,
      OutputStream bytes)
      throws IOException {
    title = info.title();
    destinations = new Destinations();
    FOUserAgent agent = agent(info);
    FontFace fallback = faces.iterator().next();
    document = new PdfDocument(agent, info, fallback, destinations, openOutline);
    faces.forEach(document::font);
    agent.setDocumentHandlerOverride(document);
    try {
      fop = Shared.FACTORY.newFop(MimeConstants.MIME_PDF, agent, bytes);
      out = new FoElements(fop.getDefaultHandler());
      begin(fallback, sizes);
    } catch (SAXException broken) {
      throw broken(broken);
    }
  }

  private IOException broken(SAXException cause) {
    return new IOException("FOP cannot paint " + title, cause);
  }

  private void begin(FontFace fallback, Collection<PageSize> sizes) throws SAXException {
    out.startDocument();
    out.with("language", LANGUAGE)
        .with("country", COUNTRY)
        .with("linefeed-treatment", "preserve")
        .with("white-space-collapse", "false")
        .with("white-space-treatment", "preserve")
        .with("wrap-option", "no-wrap")
        .with("keep-together", "always")
        .with("text-align", "start")
        .with("font-family", fallback.name());
    out.start("root");
    out.start("layout-master-set");
    for (PageSize size : sizes) {
      if (!masters.containsKey(size)) {
        masters.put(size, "m" + masters.size());
        master(masters.get(size), size);
      }
    }
    out.end("layout-master-set");
  }

  /** Both regions cover the whole page: every line has its place from the page's corner. */
  private void master(String name, PageSize size) throws SAXException {
    out.with("master-name", name)
        .with("page-width", FoWriter.millipoints(size.width()))
        .with("page-height", FoWriter.millipoints(size.height()));
    out.start("simple-page-master");
    out.start("region-body");
    out.end("region-body");
    out.with("extent", FoWriter.millipoints(size.height()));
    out.start("region-before");
    out.end("region-before");
    out.end("simple-page-master");
  }

  /**
   * Paints the pages of a document behind what has been painted.
   *
   * @param number of its first page where pages without a printed number count; 0: they are called
   *     by their places, in Roman numerals
   */
  void add(List<Page> pages, int number, PageLinks links, Function<String, byte[]> pictures)
      throws IOException {
    for (int i = 0; i < pages.size(); i++) {
      links.note(pages.get(i).content(), count + i);
    }
    FoWriter writer = new FoWriter(out, new FoRuns(document::font), links, pictures);
    try {
      for (int i = 0; i < pages.size(); i++) {
        GivenUpException.ifInterrupted();
        Page page = pages.get(i);
        String otherwise =
            number > 0
                ? Integer.toString(number + i)
                : NumberFormat.format(count + 1, "lowerRoman");
        String label = page.number().isEmpty() ? otherwise : page.number();
        document.addPage(count, label, Fills.of(page));
        writer.page(page, String.valueOf(masters.get(page.size())));
        count++;
      }
    } catch (SAXException broken) {
      throw broken(broken);
    }
  }

  /** The next pages are another document's. */
  void documentEnds() throws IOException {
    document.documentEnds();
  }

  /** The places that links can lead to. */
  Destinations destinations() {
    return destinations;
  }

  /** Ends the PDF; returns how many pages FOP has made. */
  int finish() throws IOException {
    GivenUpException.ifInterrupted();
    try {
      out.end("root");
      out.endDocument();
    } catch (SAXException broken) {
      throw broken(broken);
    }
    return fop.getResults().getPageCount();
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
}
