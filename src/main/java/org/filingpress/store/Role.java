package org.filingpress.store;

/** What a client of the service is to it. */
public enum Role {
  /** A department: its own filings. */
  TOWNSHIP,
  /** A finance bureau: its county. */
  BUREAU,
  /** Whoever runs the service: everything. */
  ADMIN
}
