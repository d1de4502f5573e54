package org.filingpress.benchmarks.docx4j;

import java.io.OutputStream;
import org.docx4j.Docx4J;

/** The PDF by docx4j-export-fo, as its users ask for it. */
public final class PdfByFo extends FinishedDocument {

  @Override
  public void make(Object docx, OutputStream out) throws Exception {
    Docx4J.toPDF(load(docx), out);
  }
}
