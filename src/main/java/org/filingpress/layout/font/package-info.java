/**
 * Font files: which face draws a character and how wide, and the subset of it that a PDF embeds.
 *
 * <p>The files are read here and not by a library, for two measured reasons (docs/layout.md): a
 * cold JVM has the twelve files of {@code fonts/} ready in a third or less of the time that FontBox
 * takes, and holds 8 MB for them, not 200, since outlines stay in the mapped file. Every offset,
 * length and count is checked against the file; what is wrong is a finding that names it.
 */
@NullMarked
package org.filingpress.layout.font;

import org.jspecify.annotations.NullMarked;
