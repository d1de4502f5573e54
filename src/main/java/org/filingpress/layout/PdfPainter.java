package org.filingpress.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.filingpress.filing.Problem;
import org.filingpress.layout.font.FontSet;
import org.filingpress.layout.pdf.PagePainter;

/**
 * Paints laid-out documents as PDF/A-2a, tagged. Immutable; any number of threads. The same
 * document and information give the same bytes.
 */
public final class PdfPainter {

  private final PagePainter painter;

  PdfPainter(FontSet fonts) {
    painter = new PagePainter(fonts);
  }

  /**
   * Paints a laid-out document; the stream is left open.
   *
   * @param parts the package it came from, for its pictures
   * @return a problem, should the PDF have another number of pages than was laid out
   * @throws FontsException when a font file turns out to be broken; nothing is then written
   */
  public List<Problem> paint(LaidDocument document, PdfInfo info, WordParts parts, OutputStream out)
      throws IOException {
    return painter.paint(document.pages(), info, pictures(parts), out);
  }

  /**
   * Begins a PDF of several documents; the stream is left open.
   *
   * @param sizes of all its pages
   */
  public PdfVolume volume(PdfInfo info, Set<PageSize> sizes, OutputStream out) throws IOException {
    return new PdfVolume(painter.volume(info, sizes, out));
  }

  /** The bytes of a package part; an empty array for one that is not there. */
  static Function<String, byte[]> pictures(WordParts parts) {
    return name -> {
      try (InputStream part = parts.open(name)) {
        return part == null ? new byte[0] : part.readAllBytes();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    };
  }
}
