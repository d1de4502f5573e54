/**
 * What a filled part becomes: XML text with notes of what repeats in it, compressed by these notes,
 * in a zip archive.
 */
@NullMarked
package org.filingpress.docx.output;

import org.jspecify.annotations.NullMarked;
