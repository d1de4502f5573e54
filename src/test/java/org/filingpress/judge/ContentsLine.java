package org.filingpress.judge;

/**
 * A numbered line of a finished document's contents.
 *
 * @param bookmark which its page number refers to
 * @param heading text of the paragraph that bears the bookmark, without blanks
 * @param number as it stands in the file
 */
record ContentsLine(String bookmark, String heading, String number) {}
