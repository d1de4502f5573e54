package org.filingpress.store;

import org.jspecify.annotations.Nullable;

/**
 * A version as it lies in the library.
 *
 * @param sha256 of its {@code template.docx} as it is; hexadecimal, lower case
 * @param retiredFrom the first budget year it is no longer in force for; null while it is not
 *     retired
 */
public record SeenTemplate(
    String template, int year, String sha256, @Nullable Integer retiredFrom) {}
