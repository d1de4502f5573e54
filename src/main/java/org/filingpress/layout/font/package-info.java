/**
 * Font files: which face draws a character and how wide, and the subset of it that a PDF embeds.
 */
@NullMarked
package org.filingpress.layout.font;

import org.jspecify.annotations.NullMarked;
