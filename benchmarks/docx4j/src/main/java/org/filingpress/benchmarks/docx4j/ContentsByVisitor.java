package org.filingpress.benchmarks.docx4j;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.toc.TocGenerator;

/**
 * The contents made anew by TocGenerator, with the pages that FOP gives it; XSL-FO by its visitor.
 */
public final class ContentsByVisitor extends FinishedDocument {

  @Override
  public Object read(Path docx) throws IOException {
    return ContentsControl.around(Files.readAllBytes(docx));
  }

  @Override
  public void make(Object docx, OutputStream out) throws Exception {
    WordprocessingMLPackage document = load(docx);
    TocGenerator contents = new TocGenerator(document);
    contents.pageNumbersViaXSLT(false);
    contents.updateToc(false);
    document.save(out);
  }
}
