package org.filingpress.filing;

/** How much a {@link Problem} weighs: an error stops the document, a warning goes with it. */
public enum Severity {
  ERROR,
  WARNING
}
