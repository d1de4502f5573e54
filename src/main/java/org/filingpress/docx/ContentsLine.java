package org.filingpress.docx;

/**
 * A line of a volume's contents list.
 *
 * @param level 1 for a department, 2 for what stands in its document
 * @param target the bookmark that the line leads to
 * @param page its number as printed
 */
public record ContentsLine(int level, String text, String target, String page) {}
