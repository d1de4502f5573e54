package org.filingpress.county.folder;

import java.io.IOException;
import org.filingpress.filing.Problem;

/**
 * A file cannot be put in its place or taken from it, since something else is there or another
 * program has it open. It concerns this file alone: the disk took all that was written.
 */
public final class BlockedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String reason;

  /**
   * @param place in the county's folder; empty where the failure names it
   */
  BlockedException(String place, IOException failure) {
    super(failure);
    this.place = place;
    this.reason = Reasons.of(failure);
  }

  public Problem problem() {
    return Problem.error("county.blocked", place, reason);
  }

  /** Where nothing that is made depends on it. */
  public Problem warning() {
    return Problem.warning("county.blocked", place, reason);
  }
}
