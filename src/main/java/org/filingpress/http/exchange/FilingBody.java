package org.filingpress.http.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Problem;
import org.filingpress.filing.Reading;
import org.filingpress.http.problem.Refusal;
import org.jspecify.annotations.Nullable;
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

  /** Room for what a client is told of one filing. */
  private static final long TOLD = 100;

  private final ExchangeSettings limits;
  private final RequestBytes bytes;
  private final FilingReader reader;

  FilingBody(ExchangeSettings limits, RequestBytes bytes) {
    this.limits = limits;
    this.bytes = bytes;
    this.reader = new FilingReader(limits.ofFilings());
  }

  /**
   * The one filing of a body.
   *
   * @throws Refusal with everything that is wrong with it: 400 no JSON, 413 too large, 422 no
   *     filing
   */
  public Reading.Accepted one(HttpServletRequest request) throws IOException {
    Reading reading = reader.readOne(bytes.whole(request, limits.filing().toBytes()));
    if (reading instanceof Reading.Accepted accepted) {
      return accepted;
    }
    throw new Refusal(status(reading.problems()), reading.problems());
  }

  /**
   * Where a body broke off.
   *
   * @param line of the body, from 1
   * @param why it is 408, 413, 429 or 503
   */
  public record Broken(long line, Refusal why) {}

  /**
   * Hands over all filings of a body, each before the next is read. How long the consumer takes is
   * not the client's time.
   *
   * @return where the body broke off after some of it was handed over; null when it was whole
   * @throws Refusal when it broke off before anything was handed over
   */
  public @Nullable Broken all(HttpServletRequest request, Consumer<Reading> consumer)
      throws IOException {
    LimitedInput body = bytes.open(request, limits.request().toBytes());
    LineCount lines = new LineCount(body);
    Handing handing = new Handing(body, consumer);
    try {
      reader.read(lines, handing::next);
      return null;
    } catch (Refusal why) {
      if (handing.count == 0) {
        throw why;
      }
      return new Broken(handing.lineOr(lines.line()), why);
    }
  }

  /** Of a filing that was handed over only the answer is kept. */
  private final class Handing {
    private final LimitedInput body;
    private final Consumer<Reading> consumer;
    private int count;
    private long kept;
    private @Nullable Reading current;

    Handing(LimitedInput body, Consumer<Reading> consumer) {
      this.body = body;
      this.consumer = consumer;
    }

    void next(Reading reading) {
      current = reading;
      if (count == limits.filings()) {
        throw Refusal.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "http.too-many-filings",
            String.valueOf(limits.filings()));
      }
      kept += TOLD;
      body.keep(kept);
      consumer.accept(reading);
      count++;
      current = null;
    }

    /** The line of the filing at hand, or that at which the body ended. */
    long lineOr(long end) {
      return current == null ? end : current.line();
    }
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
}
