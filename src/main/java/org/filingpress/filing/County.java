package org.filingpress.filing;

/**
 * A county (县、市、区) and its finance bureau (财政局).
 *
 * @param code the six-digit fiscal region code
 * @param financeBureau printed on the cover as the reviewer
 */
public record County(String code, String name, String financeBureau) {}
