package org.filingpress.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A PDF while it is made. FOP takes the file identifier (ISO 32000-1, 14.4) from the clock; it is
 * replaced by a digest of the file, so that equal documents are equal bytes.
 */
final class PdfBytes extends ByteArrayOutputStream {
  PdfBytes() {
    super(1 << 18);
  }

  @Override
  public synchronized void writeTo(OutputStream out) throws IOException {
    super.writeTo(out);
  }
}
