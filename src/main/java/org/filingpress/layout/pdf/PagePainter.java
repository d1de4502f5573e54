package org.filingpress.layout.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.filingpress.filing.Problem;
import org.filingpress.layout.FontsException;
import org.filingpress.layout.PageSize;
import org.filingpress.layout.PdfInfo;
import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.font.FontSet;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.page.Page;

/**
 * Paints finished pages as PDF/A-2a, tagged: through XSL-FO, by Apache FOP. Immutable; any number
 * of threads. The same pages and information give the same bytes.
 */
public final class PagePainter {

  private final FontSet fonts;

  public PagePainter(FontSet fonts) {
    this.fonts = fonts;
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
    Set<FontFace> faces = new LinkedHashSet<>();
    faces.add(fonts.faces().get(0));
    Set<PageSize> sizes = new LinkedHashSet<>();
    for (Page page : pages) {
      sizes.add(page.size());
      collect(page.content(), faces);
      collect(page.furniture(), faces);
    }
    PdfBytes bytes = new PdfBytes(info.created());
    PdfRun run = new PdfRun(info, faces, sizes, true, bytes);
    run.add(pages, 0, new PageLinks(run.destinations(), "", 0, false), pictures);
    int painted = run.finish();
    bytes.writeTo(out);
    return check(info, painted, pages.size());
  }

  /**
   * Begins a PDF of several documents; the stream is left open.
   *
   * @param sizes of all its pages
   */
  public VolumePainter volume(PdfInfo info, Set<PageSize> sizes, OutputStream out)
      throws IOException {
    return new VolumePainter(info, fonts.faces(), sizes, out);
  }

  /** A problem, should FOP have made another number of pages than was laid out. */
  static List<Problem> check(PdfInfo info, int painted, int laid) {
    return painted == laid
        ? List.of()
        : List.of(
            Problem.warning(
                "layout.pdf-page-count",
                info.title(),
                Integer.toString(painted),
                Integer.toString(laid)));
  }

  private static void collect(List<Page.Placed> placed, Set<FontFace> faces) {
    for (Page.Placed thing : placed) {
      if (thing instanceof Page.Element element) {
        collect(element.children(), faces);
      } else if (thing instanceof Page.Text text) {
        for (Line.Piece piece : text.pieces()) {
          if (piece instanceof Line.Glyphs glyphs) {
            faces.add(glyphs.face());
          }
        }
      }
    }
  }
}
