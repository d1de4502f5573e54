package org.filingpress.docx.year;

import org.jspecify.annotations.Nullable;

/**
 * A year that stands in a template's text itself, not as {@code ${year}}.
 *
 * @param place as the person finds it who edits the template in Word
 * @param excerpt the text around it
 * @param becomes what it is turned into where the template marks it; null where it does not
 */
public record LiteralYear(String place, String excerpt, int year, @Nullable String becomes) {}
