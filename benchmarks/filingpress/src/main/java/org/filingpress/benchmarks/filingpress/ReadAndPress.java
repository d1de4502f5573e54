package org.filingpress.benchmarks.filingpress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filingpress.benchmarks.Contender;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Reading;
import org.filingpress.press.Format;
import org.filingpress.press.Press;

/** The whole line with the reading and checking of the filing's JSON: the service without HTTP. */
public final class ReadAndPress implements Contender {

  private final FilingReader reader = new FilingReader();
  private Press press;

  @Override
  public void open(Path repository) throws Exception {
    press = Press.open(repository.resolve("templates"), repository.resolve("fonts"));
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
    press.press(accepted.filing()).write(Format.DOCX, out);
  }
}
