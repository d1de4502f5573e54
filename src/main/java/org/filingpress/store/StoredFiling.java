package org.filingpress.store;

import java.time.Instant;
import org.filingpress.filing.Filing;

/**
 * One revision of a filing.
 *
 * @param revision from 1
 * @param sha256 of the filing's canonical line, its line feed included; hexadecimal, lower case
 * @param storedAt in whole microseconds
 */
public record StoredFiling(
    FilingKey key, int revision, String sha256, Instant storedAt, Filing filing) {}
