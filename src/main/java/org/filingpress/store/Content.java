package org.filingpress.store;

import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingWriter;
import org.filingpress.filing.Sha256;

/**
 * A filing as the store keeps it: its canonical line, line feed included, so that {@code sha256sum}
 * of an exported filing gives the hash.
 */
record Content(String line, String sha256) {

  static Content of(Filing filing) {
    String line = new FilingWriter(FilingWriter.Form.LINE).json(filing) + "\n";
    return new Content(line, Sha256.of(line));
  }
}
