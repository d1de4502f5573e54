package org.filingpress.press;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.filingpress.docx.FilledDocument;
import org.filingpress.docx.PageNumbers;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;
import org.filingpress.layout.LaidDocument;
import org.filingpress.layout.PdfInfo;
import org.filingpress.layout.Typesetter;
import org.filingpress.layout.WordParts;

/** A filing's finished document, ready to be written in either format. Immutable. */
public final class Pressed {

  private final Filing filing;
  private final FilledDocument filled;
  private final WordParts parts;
  private final LaidDocument laid;
  private final List<Problem> templateProblems;
  private final Typesetter typesetter;
  private final PressTimes times;

  Pressed(
      Filing filing,
      FilledDocument filled,
      WordParts parts,
      LaidDocument laid,
      List<Problem> templateProblems,
      Typesetter typesetter,
      PressTimes times) {
    this.filing = filing;
    this.filled = filled;
    this.parts = parts;
    this.laid = laid;
    this.templateProblems = templateProblems;
    this.typesetter = typesetter;
    this.times = times;
  }

  /** How long it took so far. */
  public PressTimes times() {
    return times;
  }

  /** How many pages it has, the cover and the contents among them. */
  public int pageCount() {
    return laid.pageCount();
  }

  /** What somebody should look at, though the document is whole. */
  public List<Problem> problems() {
    return laid.problems();
  }

  /**
   * The same of its template, which are those of all documents made with it; their places begin
   * with the template's path.
   */
  public List<Problem> templateProblems() {
    return templateProblems;
  }

  /**
   * Writes the document; the stream is left open. The same filing and template give the same bytes.
   *
   * @return what came up in the writing
   */
  public List<Problem> write(Format format, OutputStream out) throws IOException {
    return switch (format) {
      case DOCX -> {
        filled.writeTo(out, new Numbers(laid));
        yield List.of();
      }
      case PDF -> typesetter.painter().paint(laid, info(), parts, out);
    };
  }

  /** A PDF says when it was made; so that its bytes stay the same, its budget year's first day. */
  private PdfInfo info() {
    String department = filing.department().name();
    return new PdfInfo(
        department + DocumentName.title(filing),
        department,
        LocalDate.of(filing.year(), 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private record Numbers(LaidDocument laid) implements PageNumbers {
    @Override
    public String pageOf(String bookmark) {
      return laid.page(bookmark);
    }

    @Override
    public String pageCount() {
      return String.valueOf(laid.pageCount());
    }

    @Override
    public boolean staysWhole(String mark) {
      return laid.staysWhole(mark);
    }
  }
}
