package org.filingpress.http.county;

import org.filingpress.http.guard.Access;
import org.filingpress.http.problem.Refusal;

/** Whoever comes to an address of runs passes here first. */
final class RunDoor {

  private final Access access;
  private final Runs runs;

  RunDoor(Access access, Runs runs) {
    this.access = access;
    this.runs = runs;
  }

  /**
   * Lets the client of the request at hand in.
   *
   * @throws Refusal 404 when the county's runs are nothing for him
   */
  ClientKey enter(String county) {
    Access.require(access.mayRun(county));
    return ClientKey.of(access.client());
  }

  /**
   * The run that the address names.
   *
   * @throws Refusal 404 when it is nothing for the client, or the county has no such run
   */
  Run run(String county, String id) {
    enter(county);
    return runs.find(county, id);
  }
}
