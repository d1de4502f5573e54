package org.filingpress.http.guard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line in the log for each change: who, what, when, by which request. */
public final class Audit {

  private static final Logger LOG = LoggerFactory.getLogger("org.filingpress.audit");

  private final Access access;

  Audit(Access access) {
    this.access = access;
  }

  /**
   * @param what kind of thing was changed, in one word
   * @param which of its kind
   * @param how it is now
   */
  public void changed(String what, String which, String how) {
    Client client = access.client();
    LOG.atInfo()
        .addKeyValue("actor", client.name())
        .addKeyValue("role", client.role())
        .addKeyValue("what", what)
        .addKeyValue("which", which)
        .addKeyValue("result", how)
        .log("{} ({}) changed {} {}: {}", client.name(), client.role(), what, which, how);
  }
}
