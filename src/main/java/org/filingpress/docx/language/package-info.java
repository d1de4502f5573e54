/** The template language as text: where the marks in a paragraph are, and what stands in them. */
@NullMarked
package org.filingpress.docx.language;

import org.jspecify.annotations.NullMarked;
