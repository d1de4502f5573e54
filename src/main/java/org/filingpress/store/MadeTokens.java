package org.filingpress.store;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;

/**
 * The hashes of the tokens that were ever made. The database is asked for them by one thread at a
 * time, once in a second at most; while it does not answer, all others are told so without waiting
 * for it.
 */
final class MadeTokens {

  /** For how long it is believed that there are no others, and that the database is away. */
  private static final long BELIEVED_NANOS = 1_000_000_000L;

  private final Supplier<Set<String>> database;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Set<String> made = Set.of();
  private volatile @Nullable DataAccessException failure;
  private long asked = System.nanoTime() - BELIEVED_NANOS;

  /**
   * @param database asks it for all of them
   */
  MadeTokens(Supplier<Set<String>> database) {
    this.database = database;
  }

  /**
   * Whether one was made, a second ago at the latest.
   *
   * @throws DataAccessException when the database does not answer, and it is not known
   */
  boolean contain(String sha256) {
    return made.contains(sha256) || containLately(sha256);
  }

  private boolean containLately(String sha256) {
    if (!isMyTurn()) {
      throw noAnswer();
    }
    try {
      if (!made.contains(sha256) && System.nanoTime() - asked >= BELIEVED_NANOS) {
        ask();
      }
    } finally {
      asking.unlock();
    }
    DataAccessException away = failure;
    if (away != null && !made.contains(sha256)) {
      throw away;
    }
    return made.contains(sha256);
  }

  /** An answer takes some milliseconds; who has waited for it for long knows that none comes. */
  private boolean isMyTurn() {
    try {
      return asking.tryLock(failure == null ? BELIEVED_NANOS : 0, TimeUnit.NANOSECONDS);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private DataAccessException noAnswer() {
    DataAccessException known = failure;
    if (known == null) {
      known = new QueryTimeoutException("the database does not say which tokens there are");
      failure = known;
    }
    return known;
  }

  private void ask() {
    try {
      made = database.get();
      failure = null;
    } catch (DataAccessException away) {
      failure = away;
      throw away;
    } finally {
      asked = System.nanoTime();
    }
  }
}
