package org.filingpress.store;

import java.time.Instant;
import java.util.List;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Problem;

/**
 * One revision of a filing.
 *
 * @param revision from 1
 * @param sha256 of the filing's canonical line, its line feed included; hexadecimal, lower case
 * @param storedAt in whole microseconds
 * @param warnings what the reader has to say of it
 */
public record StoredFiling(
    FilingKey key,
    int revision,
    String sha256,
    Instant storedAt,
    Filing filing,
    List<Problem> warnings) {

  public StoredFiling {
    warnings = List.copyOf(warnings);
  }
}
