package org.filingpress.http.guard;

/** What a client is to the service. */
public enum Role {
  /** A department: its own filings. */
  TOWNSHIP,
  /** A finance bureau: its county. */
  BUREAU,
  /** Whoever runs the service: everything. */
  ADMIN
}
