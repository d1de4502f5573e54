package org.filingpress.county.folder;

/**
 * What a document is made from besides its filing: when one of these changes, it is made anew.
 *
 * @param program its version
 * @param template name of the template
 * @param templateYear its version
 * @param templateSha256 of the Word file
 * @param fontsSha256 of the font files together
 */
public record Basis(
    String program, String template, int templateYear, String templateSha256, String fontsSha256) {}
