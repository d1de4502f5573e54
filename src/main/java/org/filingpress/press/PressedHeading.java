package org.filingpress.press;

/**
 * A heading of a finished document.
 *
 * @param level from 1
 * @param page which page of the document it stands on, from 1, the cover being the first
 */
public record PressedHeading(int level, String text, int page) {}
