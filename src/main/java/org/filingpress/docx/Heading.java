package org.filingpress.docx;

/**
 * A heading that was printed, for the contents.
 *
 * @param level in the contents, from 1
 * @param text without line ends
 * @param bookmark the name of the bookmark around it
 */
public record Heading(int level, String text, String bookmark) {}
