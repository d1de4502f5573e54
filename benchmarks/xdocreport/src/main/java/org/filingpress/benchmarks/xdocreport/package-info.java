/** The same documents made with XDocReport. */
package org.filingpress.benchmarks.xdocreport;
