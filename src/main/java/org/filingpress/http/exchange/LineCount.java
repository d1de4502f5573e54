package org.filingpress.http.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input that knows the line at which what was read of it ends. */
final class LineCount extends FilterInputStream {

  private long line = 1;

  LineCount(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    line += read == '\n' ? 1 : 0;
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    for (int i = offset; i < offset + count; i++) {
      line += target[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  /** From 1. */
  long line() {
    return line;
  }
}
