package org.filingpress.http.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Problem;
import org.filingpress.filing.Reading;
import org.filingpress.http.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Reads the filings of a request's body, as it arrives and within the limits. */
public final class FilingBody {

  /** Codes that say that the text is no JSON document, or not one alone. */
  private static final Set<String> NO_JSON =
      Set.of(
          "filing.syntax",
          "filing.ends-early",
          "filing.trailing",
          "filing.more-than-one",
          "filing.empty",
          "filing.no-object",
          "filing.utf16",
          "filing.gbk",
          "filing.not-utf8",
          "filing.too-deep");

  private final ExchangeSettings limits;
  private final FilingReader reader;

  FilingBody(ExchangeSettings limits) {
    this.limits = limits;
    this.reader = new FilingReader(limits.ofFilings());
  }

  /**
   * The one filing of a body.
   *
   * @throws Refusal with everything that is wrong with it: 400 no JSON, 413 too large, 422 no
   *     filing
   */
  public Reading.Accepted one(HttpServletRequest request) throws IOException {
    Reading reading = reading(request, limits.filing().toBytes(), body -> reader.readOne(body));
    if (reading instanceof Reading.Accepted accepted) {
      return accepted;
    }
    throw new Refusal(status(reading.problems()), reading.problems());
  }

  /**
   * Hands over all filings of a body, each before the next is read.
   *
   * @throws Refusal when the body as a whole breaks a limit; what was handed over before it stays
   */
  public void all(HttpServletRequest request, Consumer<Reading> consumer) throws IOException {
    int[] count = {0};
    reading(
        request,
        limits.request().toBytes(),
        body -> {
          reader.read(
              body,
              reading -> {
                if (++count[0] > limits.filings()) {
                  throw Refusal.of(
                      HttpStatus.CONTENT_TOO_LARGE,
                      "http.too-many-filings",
                      String.valueOf(limits.filings()));
                }
                consumer.accept(reading);
              });
          return count;
        });
  }

  private static HttpStatus status(List<Problem> problems) {
    List<String> codes = problems.stream().map(Problem::code).toList();
    if (codes.contains("filing.too-large")) {
      return HttpStatus.CONTENT_TOO_LARGE;
    }
    return codes.stream().anyMatch(NO_JSON::contains)
        ? HttpStatus.BAD_REQUEST
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private <T> T reading(HttpServletRequest request, long most, Read<T> read) throws IOException {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "http.content-encoding");
    }
    if (request.getContentLengthLong() > most) {
      throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "http.too-large");
    }
    InputStream body = new LimitedInput(request.getInputStream(), most, limits.uploadTime());
    try {
      return read.from(body);
    } catch (SocketTimeoutException slow) {
      throw Refusal.of(
              HttpStatus.REQUEST_TIMEOUT,
              "http.too-slow",
              String.valueOf(limits.uploadTime().toSeconds()))
          .with("Connection", "close");
    }
  }

  @FunctionalInterface
  private interface Read<T> {
    T from(InputStream body) throws IOException;
  }
}
