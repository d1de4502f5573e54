package org.filingpress.layout.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.filingpress.filing.Problem;
import org.filingpress.layout.PageSize;
import org.filingpress.layout.PdfInfo;
import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.page.Page;

/** Paints the pages of several documents into one PDF. Used once, by one thread. */
public final class VolumePainter {

  private final PdfInfo info;
  private final PdfBytes bytes;
  private final OutputStream out;
  private final PdfRun run;
  private int front;
  private int laid;

  VolumePainter(
      PdfInfo info, Collection<FontFace> faces, Collection<PageSize> sizes, OutputStream out)
      throws IOException {
    this.info = info;
    this.out = out;
    bytes = new PdfBytes(info.created());
    run = new PdfRun(info, faces, sizes, false, bytes);
  }

  /** Adds pages whose links may lead to other documents: to their name and a bookmark. */
  public void addFront(List<Page> pages, Function<String, byte[]> pictures) throws IOException {
    add(pages, 0, pictures, new PageLinks(run.destinations(), "", 0, true));
    front = pages.size();
  }

  /**
   * @param name of the document, in front of its bookmarks
   * @param depth by how much its headings lie deeper in the outline than in the document
   */
  public void add(List<Page> pages, Function<String, byte[]> pictures, String name, int depth)
      throws IOException {
    int number = laid - front + 1;
    add(pages, number, pictures, new PageLinks(run.destinations(), name, depth, false));
  }

  private void add(List<Page> pages, int number, Function<String, byte[]> pictures, PageLinks links)
      throws IOException {
    laid += pages.size();
    run.add(pages, number, links, pictures);
    run.documentEnds();
  }

  /**
   * Ends the PDF.
   *
   * @return problems, should it have another number of pages, or links that lead nowhere
   */
  public List<Problem> finish() throws IOException {
    int painted = run.finish();
    bytes.writeTo(out);
    List<Problem> problems = new ArrayList<>(PagePainter.check(info, painted, laid));
    int lost = run.destinations().lost().size();
    if (lost > 0) {
      problems.add(Problem.warning("layout.links-lost", info.title(), Integer.toString(lost)));
    }
    return problems;
  }
}
