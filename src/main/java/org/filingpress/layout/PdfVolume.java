package org.filingpress.layout;

import java.io.IOException;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.layout.pdf.VolumePainter;

/**
 * A PDF of several documents, painted one behind the other: each is needed only while it is added.
 * Used once, by one thread. The same documents give the same bytes.
 */
public final class PdfVolume {

  private final VolumePainter painter;

  PdfVolume(VolumePainter painter) {
    this.painter = painter;
  }

  /**
   * Adds the document whose links lead to the others: an anchor that is none of its own bookmarks
   * is another document's name followed by one of its bookmarks.
   *
   * @param parts the package it came from, for its pictures
   */
  public void addFront(LaidDocument document, WordParts parts) throws IOException {
    painter.addFront(document.pages(), PdfPainter.pictures(parts));
  }

  /**
   * Adds a document.
   *
   * @param name by which links from the front lead to it; several may share one
   * @param depth by how much its headings lie deeper in the outline than in the document
   */
  public void add(LaidDocument document, WordParts parts, String name, int depth)
      throws IOException {
    painter.add(document.pages(), PdfPainter.pictures(parts), name, depth);
  }

  /**
   * Ends the PDF.
   *
   * @return problems, should it have other pages than were laid out, or links that lead nowhere
   */
  public List<Problem> finish() throws IOException {
    return painter.finish();
  }
}
