package org.filingpress.press;

import java.nio.file.Path;

/**
 * The template that a county's filings of a year are pressed with.
 *
 * @param year the first budget year it is in force for
 * @param document the Word file
 */
public record TemplateInForce(String name, int year, Path document) {}
