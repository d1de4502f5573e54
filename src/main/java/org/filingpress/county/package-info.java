/** The county run: all filings of a county and year pressed, bundled and reported, restartable. */
@NullMarked
package org.filingpress.county;

import org.jspecify.annotations.NullMarked;
