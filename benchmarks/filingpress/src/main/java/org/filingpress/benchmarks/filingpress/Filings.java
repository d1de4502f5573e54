package org.filingpress.benchmarks.filingpress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Reading;

/** Reads a filing that is known to be good. */
final class Filings {

  private Filings() {}

  static Filing read(Path json) throws IOException {
    try (InputStream in = Files.newInputStream(json)) {
      if (new FilingReader().readOne(in) instanceof Reading.Accepted accepted) {
        return accepted.filing();
      }
      throw new IOException(json + " was refused");
    }
  }
}
