package org.filingpress.store;

import java.time.Instant;

/**
 * One filing of a list: its current revision without its content.
 *
 * @param storedBy as given when it was put
 * @param projects how many it has
 */
public record Listing(
    FilingKey key,
    String countyName,
    String departmentName,
    int revision,
    Instant storedAt,
    String storedBy,
    int projects,
    String sha256) {}
