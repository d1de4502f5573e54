package org.filingpress.http.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.filingpress.http.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A request's body as bytes, within a limit and in time. */
public final class RequestBytes {

  private final Duration time;

  RequestBytes(Duration time) {
    this.time = time;
  }

  /**
   * @param most bytes
   * @throws Refusal 413 when there are more, 408 when they take too long to arrive, 415 when they
   *     are compressed
   */
  public byte[] of(HttpServletRequest request, long most) throws IOException {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "http.content-encoding");
    }
    if (request.getContentLengthLong() > most) {
      throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "http.too-large");
    }
    try (LimitedInput body = new LimitedInput(request.getInputStream(), most, time)) {
      return body.readAllBytes();
    } catch (SocketTimeoutException slow) {
      throw Refusal.of(
              HttpStatus.REQUEST_TIMEOUT, "http.too-slow", String.valueOf(time.toSeconds()))
          .with("Connection", "close");
    }
  }
}
