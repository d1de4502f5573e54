/** True page numbers and PDF by docx4j, from a finished Word document. */
package org.filingpress.benchmarks.docx4j;
