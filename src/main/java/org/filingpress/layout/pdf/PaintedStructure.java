package org.filingpress.layout.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFStructElem;

/**
 * The structure elements of a volume's documents that are painted. FOP keeps all elements until the
 * end, some 90 KB a page; here an element becomes the bytes it will be written as when its document
 * is done, which is an eighth of that.
 */
final class PaintedStructure {

  /** How many elements at the front of FOP's list have become bytes. */
  private int done = 1; // the first is the document itself, which goes on growing

  /** Turns the elements of a document into bytes when its last page has been painted. */
  void documentEnds(PDFDocument document) throws IOException {
    List<PDFStructElem> elements = document.getStructureTreeElements();
    dropUnused(elements.subList(done, elements.size()));
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
    int[] ends = new int[elements.size() - done];
    for (int i = 0; i < ends.length; i++) {
      elements.get(done + i).output(out);
      ends[i] = out.size();
    }
    byte[] bytes = out.toByteArray();
    for (int i = 0; i < ends.length; i++) {
      PDFStructElem element = elements.get(done + i);
      elements.set(done + i, new Painted(element, bytes, i == 0 ? 0 : ends[i - 1], ends[i]));
      element.remove("K");
      if (element.getKids() != null) {
        element.getKids().clear();
      }
    }
    done = elements.size();
  }

  /** Elements of which nothing was painted have no number, and must not be written. */
  private static void dropUnused(List<PDFStructElem> elements) {
    elements.removeIf(
        element -> {
          boolean unused = !element.hasObjectNumber();
          if (unused) {
            element.getParentStructElem().getKids().remove(element);
          }
          return unused;
        });
  }

  /**
   * An element as it will be written, once. FOP 2.11 keeps the types of dictionaries as constants,
   * and a constant leads to all of the document it was written into last, until the next one; so
   * the bytes go as soon as they are written.
   */
  private static final class Painted extends PDFStructElem {
    private static final long serialVersionUID = 1L;

    private static final byte[] WRITTEN = {};

    private byte[] document;
    private final int from;
    private final int to;

    Painted(PDFStructElem element, byte[] document, int from, int to) {
      setObjectNumber(element.getObjectNumber());
      this.document = document;
      this.from = from;
      this.to = to;
      entries = null;
      order = null;
    }

    @Override
    public int output(OutputStream out) throws IOException {
      out.write(document, from, to - from);
      document = WRITTEN;
      return to - from;
    }
  }
}
