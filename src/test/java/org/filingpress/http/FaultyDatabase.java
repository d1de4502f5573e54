package org.filingpress.http;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.filingpress.store.WrappedDatabase;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A service's database that fails a thread once; to be given to a service that starts. */
final class FaultyDatabase extends WrappedDatabase {

  private final Map<String, Error> failures = new ConcurrentHashMap<>();
  private final AtomicInteger spared = new AtomicInteger();

  /** The next time that this thread wants a connection it gets this. */
  void fail(String thread, Error failure) {
    failures.put(thread, failure);
  }

  /** The same, when it has had so many connections. */
  void failAfter(int connections, String thread, Error failure) {
    spared.set(connections);
    failures.put(thread, failure);
  }

  boolean hasFailed(String thread) {
    return !failures.containsKey(thread);
  }

  @Override
  public DataSource over(DataSource source) {
    return new DelegatingDataSource(source) {
      @Override
      public Connection getConnection() throws SQLException {
        String thread = Thread.currentThread().getName();
        if (failures.containsKey(thread) && spared.getAndDecrement() <= 0) {
          throw Objects.requireNonNull(failures.remove(thread));
        }
        return super.getConnection();
      }
    };
  }
}
