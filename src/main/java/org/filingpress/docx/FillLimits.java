package org.filingpress.docx;

import java.time.Duration;

/**
 * How much one document may take. The defaults leave room for a filing of a thousand projects or
 * more, of which each has some 20 KB, and stop a template that runs away: text is held about three
 * times while it is filled and compressed, which a heap of 400 MB can bear.
 *
 * @param bytes text of all parts, in bytes before compression; at most 2,000,000,000
 * @param steps turns of loops and printed expressions
 * @param time from the beginning of the filling
 */
public record FillLimits(int bytes, int steps, Duration time) {

  public static final FillLimits DEFAULT =
      new FillLimits(50_000_000, 20_000_000, Duration.ofSeconds(60));
}
