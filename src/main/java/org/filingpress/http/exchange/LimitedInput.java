package org.filingpress.http.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.filingpress.http.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A request's body that ends in a {@link Refusal} when it is too large or arrives too slowly. */
final class LimitedInput extends FilterInputStream {

  private final Duration time;
  private final long deadline;
  private long left;

  LimitedInput(InputStream body, long most, Duration time) {
    super(body);
    this.left = most;
    this.time = time;
    this.deadline = System.nanoTime() + time.toNanos();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    left -= Math.max(count, 0);
    if (left < 0) {
      throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "http.too-large");
    }
    if (System.nanoTime() - deadline > 0) {
      throw Refusal.of(
              HttpStatus.REQUEST_TIMEOUT, "http.too-slow", String.valueOf(time.toSeconds()))
          .with("Connection", "close");
    }
    return count;
  }
}
