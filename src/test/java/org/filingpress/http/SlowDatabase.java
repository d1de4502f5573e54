package org.filingpress.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.filingpress.store.WrappedDatabase;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A service's database that takes its time for large things, or fails at them; to be given to a
 * service that starts.
 */
final class SlowDatabase extends WrappedDatabase {

  /** What comes before a filing is read. */
  interface Before {
    void reading() throws SQLException;
  }

  private volatile Before before = () -> {};

  /** From now on whoever reads a filing waits so long before, interrupted or not. */
  void takes(Duration longer) {
    does(() -> pause(longer));
  }

  /** From now on whoever reads a filing does this before. */
  void does(Before first) {
    before = first;
  }

  @Override
  public DataSource over(DataSource source) {
    return new DelegatingDataSource(source) {
      @Override
      public Connection getConnection() throws SQLException {
        return slow(super.getConnection());
      }
    };
  }

  private Connection slow(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (arguments != null && String.valueOf(arguments[0]).contains("r.content from")) {
                before.reading();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  private static void pause(Duration time) {
    new CompletableFuture<Void>()
        .completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
