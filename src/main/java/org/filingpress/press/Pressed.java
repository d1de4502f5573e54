package org.filingpress.press;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.filingpress.docx.FilledDocument;
import org.filingpress.docx.PageNumbers;
import org.filingpress.filing.Problem;
import org.filingpress.layout.LaidDocument;
import org.filingpress.template.TemplateVersion;

/** A filing's finished document, ready to be written in either format. Immutable. */
public final class Pressed {

  private final TemplateVersion template;
  private final FilledDocument filled;
  private final LaidDocument laid;

  Pressed(TemplateVersion template, FilledDocument filled, LaidDocument laid) {
    this.template = template;
    this.filled = filled;
    this.laid = laid;
  }

  /** The template it was made with. */
  public TemplateVersion template() {
    return template;
  }

  /** How many pages it has, the cover and the contents among them. */
  public int pageCount() {
    return laid.pageCount();
  }

  /** What somebody should look at, though the document is whole. */
  public List<Problem> problems() {
    return laid.problems();
  }

  /** Writes the document; the stream is left open. The same filing gives the same bytes. */
  public void write(Format format, OutputStream out) throws IOException {
    filled.writeTo(out, new Numbers(laid));
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
