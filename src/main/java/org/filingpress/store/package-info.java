/** The database: filings and their revisions, and the trail of what was changed. */
@NullMarked
package org.filingpress.store;

import org.jspecify.annotations.NullMarked;
