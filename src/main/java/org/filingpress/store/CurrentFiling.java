package org.filingpress.store;

/**
 * What there is to know of a filing's current revision before its content is read.
 *
 * @param revision from 1
 * @param sha256 of the filing's canonical line, its line feed included; hexadecimal, lower case
 * @param bytes that the line has
 */
public record CurrentFiling(FilingKey key, int revision, String sha256, long bytes) {}
