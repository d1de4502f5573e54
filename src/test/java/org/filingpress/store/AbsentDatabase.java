package org.filingpress.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database that goes away: who wants a connection then waits for it. May be given to a service
 * that starts.
 */
public final class AbsentDatabase extends WrappedDatabase implements AutoCloseable {

  private final String threads;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile CountDownLatch wanted = new CountDownLatch(1);
  private volatile CountDownLatch back = new CountDownLatch(0);
  private volatile boolean fails;

  /**
   * @param threads part of the names of those for whom it is away
   */
  public AbsentDatabase(String threads) {
    this.threads = threads;
  }

  public void leave() {
    fails = false;
    wanted = new CountDownLatch(1);
    back = new CountDownLatch(1);
  }

  /** Waits until somebody waits for it. */
  public void awaitSomebody() throws InterruptedException {
    wanted.await();
  }

  /** It is still away, but those who wait and all others are told so at once. */
  public void fail() {
    fails = true;
    back.countDown();
  }

  public void comeBack() {
    fails = false;
    back.countDown();
  }

  /** How often one of those threads wanted a connection. */
  public int asked() {
    return asked.get();
  }

  @Override
  public DataSource over(DataSource source) {
    return new DelegatingDataSource(source) {
      @Override
      public Connection getConnection() throws SQLException {
        if (Thread.currentThread().getName().contains(threads)) {
          await();
        }
        return super.getConnection();
      }
    };
  }

  private void await() throws SQLException {
    asked.incrementAndGet();
    wanted.countDown();
    try {
      // not for ever: who waits for this with a lock that he cannot be called away from, fails
      back.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException end) {
      throw new SQLException(end);
    }
    if (fails) {
      throw new SQLTransientConnectionException("no connection is available");
    }
  }

  /** Comes back. */
  @Override
  public void close() {
    comeBack();
  }
}
