/** The database: filings and their revisions. */
@NullMarked
package org.filingpress.store;

import org.jspecify.annotations.NullMarked;
