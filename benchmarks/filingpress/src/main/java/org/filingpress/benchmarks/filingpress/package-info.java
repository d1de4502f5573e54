/** Filingpress itself, used as a library. */
package org.filingpress.benchmarks.filingpress;
