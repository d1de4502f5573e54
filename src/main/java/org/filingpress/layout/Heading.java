package org.filingpress.layout;

/**
 * A heading and where it fell.
 *
 * @param level outline level, 1 to 9
 * @param bookmark the first bookmark in it; empty when it has none
 * @param page its page's number as printed; empty where the section shows none
 * @param physicalPage which page of the document it stands on, from 1
 */
public record Heading(int level, String text, String bookmark, String page, int physicalPage) {}
