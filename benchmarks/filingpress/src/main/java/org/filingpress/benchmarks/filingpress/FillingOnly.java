package org.filingpress.benchmarks.filingpress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filingpress.benchmarks.Contender;
import org.filingpress.docx.CompiledTemplate;
import org.filingpress.docx.FillLimits;
import org.filingpress.docx.PageNumbers;
import org.filingpress.filing.Filing;
import org.filingpress.template.TemplateLibrary;

/** The template filled and written without true page numbers: no more than the peers do. */
public final class FillingOnly implements Contender {

  private CompiledTemplate template;

  @Override
  public void open(Path repository) throws Exception {
    Path document =
        TemplateLibrary.open(repository.resolve("templates")).inForce("000000", 9999).document();
    try (InputStream in = Files.newInputStream(document)) {
      template = CompiledTemplate.compile(in, FillLimits.DEFAULT);
    }
  }

  @Override
  public Object read(Path filing) throws IOException {
    return Filings.read(filing);
  }

  @Override
  public void make(Object filing, OutputStream out) throws Exception {
    template.fill((Filing) filing).writeTo(out, PageNumbers.PROVISIONAL);
  }
}
