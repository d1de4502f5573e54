/** Filings stored, listed, read and revised. */
@NullMarked
package org.filingpress.http.filing;

import org.jspecify.annotations.NullMarked;
