package org.filingpress.benchmarks.filingpress;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.filingpress.benchmarks.Contender;
import org.filingpress.filing.Filing;
import org.filingpress.press.Format;
import org.filingpress.press.Press;

/** From a filing to its PDF: filled, laid out and painted. */
public final class WholePdf implements Contender {

  private Press press;

  @Override
  public void open(Path repository) throws Exception {
    press = Press.open(repository.resolve("templates"), repository.resolve("fonts"));
  }

  @Override
  public Object read(Path filing) throws IOException {
    return Filings.read(filing);
  }

  @Override
  public void make(Object filing, OutputStream out) throws Exception {
    press.press((Filing) filing).write(Format.PDF, out);
  }
}
