package org.filingpress.http;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.core.env.Environment;

/** Keeps everybody from a service's stored filings, so that a run of it takes as long as a test. */
final class LockedTable implements AutoCloseable {

  private final Connection connection;

  private LockedTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param service over PostgreSQL
   */
  static LockedTable filings(TestService service) throws SQLException {
    return of(service, "filing");
  }

  static LockedTable of(TestService service, String table) throws SQLException {
    Environment settings = service.context().getEnvironment();
    Connection connection =
        DriverManager.getConnection(
            settings.getRequiredProperty("spring.datasource.url"),
            settings.getRequiredProperty("spring.datasource.username"),
            settings.getRequiredProperty("spring.datasource.password"));
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("lock table " + table + " in access exclusive mode");
    }
    return new LockedTable(connection);
  }

  /** Waits until somebody waits for a locked table. */
  void untilAwaited() throws SQLException, InterruptedException {
    String waiting = "select count(*) from pg_locks where relation is not null and not granted";
    try (Statement statement = connection.createStatement()) {
      for (int attempt = 0; attempt < 3_000; attempt++) {
        try (ResultSet count = statement.executeQuery(waiting)) {
          count.next();
          if (count.getInt(1) > 0) {
            return;
          }
        }
        Thread.sleep(20);
      }
    }
    throw new AssertionError("nobody waits");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
