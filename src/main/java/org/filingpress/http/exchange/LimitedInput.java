package org.filingpress.http.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.filingpress.http.problem.Refusal;
import org.springframework.http.HttpStatus;

/**
 * A request's body that ends in a {@link Refusal} when it is too large, also for all the room there
 * is (413), arrives too slowly (408), or there is no room for it beside the client's others (429)
 * or everybody's (503). What its reader does between two reads does not count as the client's time.
 */
final class LimitedInput extends InputStream {

  private final InputStream body;
  private final InHand inHand;
  private final long most;
  private final Duration time;
  private Duration waited = Duration.ZERO;
  private long arrived;
  private long kept;

  /**
   * @param most bytes
   * @param time the longest that the client may be waited for
   */
  LimitedInput(HttpServletRequest request, long most, Duration time) throws IOException {
    this.body = request.getInputStream();
    this.inHand = InHand.of(request);
    this.most = most;
    this.time = time;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    inHand.goOn();
    int count = arriving(target, offset, length);
    if (count < 0) {
      return count;
    }
    arrived += count;
    if (arrived > most) {
      throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "http.too-large");
    } else if (waited.compareTo(time) > 0) {
      throw tooSlow();
    }
    keep(kept + count);
    return count;
  }

  private int arriving(byte[] target, int offset, int length) throws IOException {
    long start = System.nanoTime();
    inHand.waitAtMost(time.minus(waited).plusSeconds(1));
    try {
      return body.read(target, offset, length);
    } catch (IOException broken) {
      // Tomcat wraps what happens to a connection
      if (broken.getCause() instanceof SocketTimeoutException || inHand.isCut()) {
        inHand.answerAllTheSame();
        throw tooSlow();
      }
      throw broken;
    } finally {
      inHand.waitNoMore();
      waited = waited.plusNanos(System.nanoTime() - start);
    }
  }

  /**
   * What is still needed of all that arrived; as it arrives it is taken to be needed.
   *
   * @throws Refusal 413, 429 or 503 when there is no room for it
   */
  void keep(long bytes) {
    inHand.keep(bytes);
    kept = bytes;
  }

  private Refusal tooSlow() {
    return Refusal.of(
        HttpStatus.REQUEST_TIMEOUT, "http.too-slow", String.valueOf(time.toSeconds()));
  }
}
