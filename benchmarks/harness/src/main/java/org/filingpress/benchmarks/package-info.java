/** Runs contenders against each other, compares what they make, and writes the results down. */
package org.filingpress.benchmarks;
