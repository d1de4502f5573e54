package org.filingpress.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template filled with a filing: complete but for its page numbers. Immutable. */
public final class FilledDocument {

  private final PackageForm form;
  private final Map<String, FilledText> filled;

  FilledDocument(PackageForm form, Map<String, FilledText> filled) {
    this.form = form;
    this.filled = filled;
  }

  /**
   * A part that was filled, such as {@code word/document.xml}, for the layout to read, or null when
   * that part is the template's own. Page numbers are provisional; rows that are to stay whole bear
   * a number of their own: {@code <w:cantSplit w:row="word/document.xml#7"/>}.
   */
  public @Nullable InputStream openToLayOut(String name) {
    FilledText text = filled.get(name);
    return text == null ? null : text.openToLayOut();
  }

  /** The headings that the document's contents list with their pages, in order. */
  public List<Heading> listedHeadings() {
    return filled.values().stream().flatMap(part -> part.listed().stream()).toList();
  }

  /** Writes the .docx; the stream is left open. The same numbers give the same bytes. */
  public void writeTo(OutputStream out, PageNumbers pages) throws IOException {
    form.write(filled, pages, out);
  }
}
