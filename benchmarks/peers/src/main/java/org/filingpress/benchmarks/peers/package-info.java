/** The floor, and what the templates of the peers have in common. */
package org.filingpress.benchmarks.peers;
