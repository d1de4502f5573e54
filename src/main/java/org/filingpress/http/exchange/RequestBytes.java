package org.filingpress.http.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.filingpress.http.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A request's body as bytes, within a limit, in time and as far as there is room. */
public final class RequestBytes {

  private final Duration time;

  RequestBytes(Duration time) {
    this.time = time;
  }

  /**
   * @param most bytes
   * @throws Refusal 413 when there are more, or never is room for them, 408 when they take too long
   *     to arrive, 415 when they are compressed, 429 or 503 when there is no room for them now
   */
  public byte[] of(HttpServletRequest request, long most) throws IOException {
    return whole(request, most).readAllBytes();
  }

  /** The same as they arrive: the refusals come when it is read. */
  public InputStream stream(HttpServletRequest request, long most) throws IOException {
    return whole(request, most);
  }

  /** For who keeps all of it: what says that it is too large for that need not arrive. */
  LimitedInput whole(HttpServletRequest request, long most) throws IOException {
    LimitedInput body = open(request, most);
    InHand.of(request).mustFit(request.getContentLengthLong());
    return body;
  }

  /** For who keeps only some of it at a time. */
  LimitedInput open(HttpServletRequest request, long most) throws IOException {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "http.content-encoding");
    }
    if (request.getContentLengthLong() > most) {
      throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "http.too-large");
    }
    return new LimitedInput(request, most, time);
  }
}
