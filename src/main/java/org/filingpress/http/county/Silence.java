package org.filingpress.http.county;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Which processes are believed to be gone, by when something was last heard of their runs. A
 * process that starts has the name of the one before it, but another that lives may have that name,
 * too.
 *
 * @param node the name of the process that asks
 * @param ofThisName since when one of this name has said nothing
 * @param ofAnyName the same of one of any name
 */
record Silence(String node, Instant ofThisName, Instant ofAnyName) {

  /** Of a run that waits or runs: nobody is at work on it. */
  static final String LEFT = "(node = :node and alive_at < :ofThisName or alive_at < :ofAnyName)";

  Map<String, ?> parameters() {
    return Map.of(
        "node",
        node,
        "ofThisName",
        ofThisName.atOffset(ZoneOffset.UTC),
        "ofAnyName",
        ofAnyName.atOffset(ZoneOffset.UTC));
  }
}
