package org.filingpress.benchmarks.filingpress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filingpress.benchmarks.Contender;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Reading;

/** The whole line with the reading and checking of the filing's JSON: the service without HTTP. */
public final class ReadAndPress implements Contender {

  private final FilingReader reader = new FilingReader();
  private final WholePress press = new WholePress();

  @Override
  public void open(Path repository) throws Exception {
    press.open(repository);
  }

  @Override
  public Object read(Path filing) throws IOException {
    return Files.readAllBytes(filing);
  }

  @Override
  public void make(Object json, OutputStream out) throws Exception {
    if (!(reader.readOne(new ByteArrayInputStream((byte[]) json))
        instanceof Reading.Accepted accepted)) {
      throw new IOException("a good filing was refused");
    }
    press.make(accepted.filing(), out);
  }
}
