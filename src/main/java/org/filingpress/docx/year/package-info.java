/** The years that a template has as plain text, and how they are moved on. */
@NullMarked
package org.filingpress.docx.year;

import org.jspecify.annotations.NullMarked;
