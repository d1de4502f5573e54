package org.filingpress.docx;

import java.time.Duration;

/**
 * How much one document may take. The defaults leave room for a filing of thousands of projects and
 * stop a template that runs away.
 *
 * @param bytes text of all parts, in bytes before compression; at most 2,000,000,000
 * @param steps turns of loops and printed expressions
 * @param time from the beginning of the filling
 */
public record FillLimits(int bytes, int steps, Duration time) {

  public static final FillLimits DEFAULT =
      new FillLimits(400_000_000, 20_000_000, Duration.ofSeconds(60));
}
