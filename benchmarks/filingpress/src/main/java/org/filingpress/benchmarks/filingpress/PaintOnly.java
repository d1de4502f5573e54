package org.filingpress.benchmarks.filingpress;

import java.io.OutputStream;
import java.nio.file.Path;
import org.filingpress.benchmarks.Contender;
import org.filingpress.press.Format;
import org.filingpress.press.Press;
import org.filingpress.press.Pressed;

/** The PDF of a filing that is pressed already. */
public final class PaintOnly implements Contender {

  private Press press;

  @Override
  public void open(Path repository) throws Exception {
    press = Press.open(repository.resolve("templates"), repository.resolve("fonts"));
  }

  @Override
  public Object read(Path filing) throws Exception {
    return press.press(Filings.read(filing));
  }

  @Override
  public void make(Object pressed, OutputStream out) throws Exception {
    ((Pressed) pressed).write(Format.PDF, out);
  }
}
