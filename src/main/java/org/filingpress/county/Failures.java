package org.filingpress.county;

import java.io.IOException;
import java.util.Optional;
import org.filingpress.county.folder.Reasons;
import org.filingpress.filing.Problem;
import org.filingpress.store.DatabaseFailures;
import org.jspecify.annotations.Nullable;

/** Says for people what made a run fail. Libraries wrap what disk and database said. */
final class Failures {

  private final DatabaseFailures ofDatabase;

  Failures(DatabaseFailures ofDatabase) {
    this.ofDatabase = ofDatabase;
  }

  /**
   * @param failure null where nothing is known
   */
  Problem problem(@Nullable Throwable failure) {
    if (failure == null) {
      return Problem.error("county.failed", "", "?");
    }
    Optional<Problem> database = ofDatabase.problem(failure);
    if (database.isPresent()) {
      return database.get();
    }
    IOException ofFile = innermost(failure);
    return ofFile == null
        ? Problem.error("county.failed", "", String.valueOf(failure))
        : Problem.error("county.failed-file", "", Reasons.of(ofFile));
  }

  private static @Nullable IOException innermost(Throwable failure) {
    @Nullable IOException found = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        found = io;
      }
    }
    return found;
  }
}
