/** Filings of every shape, made up for tests and benchmarks. */
@NullMarked
package org.filingpress.samples;

import org.jspecify.annotations.NullMarked;
