package org.filingpress.refresh;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one refresh at a time work on a database, of all processes and nodes: a row that is locked
 * by a transaction of its own. The database lets it go when the process ends, however it ends.
 */
final class RefreshLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RefreshLock.class);

  private static final String TAKE =
      "select name from refresh_lock where name = 'template-refresh' for update skip locked";

  private final Connection connection;

  private RefreshLock(Connection connection) {
    this.connection = connection;
  }

  /** Empty when another has it. */
  static Optional<RefreshLock> tryTake(DataSource database) throws SQLException {
    Connection connection = database.getConnection();
    boolean taken = false;
    try {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(TAKE)) {
        taken = row.next();
      }
    } finally {
      if (!taken) {
        connection.close();
      }
    }
    return taken ? Optional.of(new RefreshLock(connection)) : Optional.empty();
  }

  /** A database that has ended the connection has let the lock go. */
  @Override
  public void close() {
    try (Connection held = connection) {
      held.rollback();
    } catch (SQLException gone) {
      LOG.debug("The lock's connection was gone", gone);
    }
  }
}
