/** From a paragraph and a column width to its lines. */
@NullMarked
package org.filingpress.layout.line;

import org.jspecify.annotations.NullMarked;
