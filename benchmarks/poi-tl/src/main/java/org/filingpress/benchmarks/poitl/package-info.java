/** The same documents made with poi-tl. */
package org.filingpress.benchmarks.poitl;
