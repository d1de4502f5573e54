package org.filingpress.press;

/**
 * How long a document took, in nanoseconds.
 *
 * @param fill its text put into the template
 * @param lay its lines and pages found
 */
public record PressTimes(long fill, long lay) {}
