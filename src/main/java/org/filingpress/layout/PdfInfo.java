package org.filingpress.layout;

import java.time.Instant;

/**
 * What a PDF says about itself, in its information dictionary and its XMP packet.
 *
 * @param created fixed by the caller, so that one document gives the same bytes every time
 */
public record PdfInfo(String title, String author, Instant created) {}
