package org.filingpress.store;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * The hashes of the tokens that were ever made. The database is asked for them by one thread at a
 * time, and only so often; while it does not answer him, all others are told so without waiting for
 * it. What is remembered of it, only who asked it writes.
 */
final class MadeTokens {

  private final Supplier<Set<String>> database;
  private final long believed;
  private final long patience;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Set<String> made = Set.of();
  private volatile boolean hasAnswered;
  private volatile boolean isAway;
  private volatile @Nullable Long began;
  private long asked;

  /**
   * @param database asks it for all of them
   * @param believed for how long it is believed that there are no others, and that the database is
   *     away; who asks is waited for as long
   * @param patience for how long he is waited for while the database has never answered, and nobody
   *     is known
   */
  MadeTokens(Supplier<Set<String>> database, Duration believed, Duration patience) {
    this.database = database;
    this.believed = believed.toNanos();
    this.patience = patience.toNanos();
    this.asked = System.nanoTime() - this.believed;
  }

  /**
   * Whether one was made, up to when the database was last believed.
   *
   * @throws TokensUnknownException when that is not known, and the database was not asked
   * @throws DataAccessException when it was asked and did not answer
   */
  boolean contain(String sha256) {
    return made.contains(sha256) || containLately(sha256);
  }

  private boolean containLately(String sha256) {
    boolean isKnown = isMyTurn() && isAnswered(sha256);
    if (made.contains(sha256)) {
      return true;
    } else if (!isKnown) {
      throw new TokensUnknownException();
    }
    return false;
  }

  private boolean isMyTurn() {
    try {
      return asking.tryLock(nanosToWait(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Since he who asks began: an answer takes some milliseconds, or none comes. */
  private long nanosToWait() {
    if (isAway) {
      return 0;
    }
    long all = hasAnswered ? believed : patience;
    Long since = began;
    return since == null ? all : all - (System.nanoTime() - since);
  }

  /** In my turn, which ends here. */
  private boolean isAnswered(String sha256) {
    try {
      if (!made.contains(sha256) && System.nanoTime() - asked >= believed) {
        ask();
      }
      return !isAway;
    } finally {
      asking.unlock();
    }
  }

  private void ask() {
    began = System.nanoTime();
    try {
      made = database.get();
      hasAnswered = true;
      isAway = false;
    } catch (DataAccessException away) {
      isAway = true;
      throw away;
    } finally {
      began = null;
      asked = System.nanoTime();
    }
  }
}
