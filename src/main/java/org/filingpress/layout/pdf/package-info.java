/** From pages to XSL-FO and, by Apache FOP, to a PDF. */
@NullMarked
package org.filingpress.layout.pdf;

import org.jspecify.annotations.NullMarked;
