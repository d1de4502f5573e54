package org.filingpress.store;

import org.filingpress.filing.Problem;

/** The database cannot be used; the problem says why, without any secret. */
public final class DatabaseUnusableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  DatabaseUnusableException(Problem problem, Throwable cause) {
    super(problem.place() + ": " + problem.message(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
