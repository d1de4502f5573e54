package org.filingpress.http.county;

/** Where the filings come from; never a path of the client's. */
enum RunSource {
  /** Those that are stored. */
  STORE,
  /** The bureau's own views. */
  VIEWS
}
