/**
 * The HTTP service: documents and filings over a guarded API; its rooms are packages of this one.
 */
@NullMarked
package org.filingpress.http;

import org.jspecify.annotations.NullMarked;
