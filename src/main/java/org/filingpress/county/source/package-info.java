/** Where a county's filings come from, and how a run takes them in. */
@NullMarked
package org.filingpress.county.source;

import org.jspecify.annotations.NullMarked;
