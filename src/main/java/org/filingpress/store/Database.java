package org.filingpress.store;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The database that the settings name: {@code spring.datasource.*}, or else a file of the embedded
 * H2, which one process at a time can open.
 */
final class Database implements JdbcConnectionDetails, AutoCloseable {

  /**
   * What is committed is in the file at once, so that it outlives the process's sudden end; and the
   * database closes with the program's own shutdown, not before it. It keeps no log of its own.
   */
  private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  private final String url;
  private final @Nullable String user;
  private final @Nullable String password;
  private final DatabaseFailures failures;
  private final @Nullable Holder holder;

  private Database(
      String url, @Nullable String user, @Nullable String password, @Nullable Holder holder) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.holder = holder;
    this.failures = new DatabaseFailures(url, user, holder);
  }

  static Database of(StoreSettings settings, DataSourceProperties properties) {
    String url = properties.getUrl();
    if (url != null && !url.isBlank()) {
      return new Database(url, properties.getUsername(), properties.getPassword(), null);
    }
    Path file = settings.data().toAbsolutePath().normalize().resolve("filingpress");
    return new Database(
        "jdbc:h2:file:" + file.toString().replace('\\', '/') + OPTIONS,
        "sa",
        "",
        new Holder(file.resolveSibling("filingpress.holder")));
  }

  /**
   * Connects and brings the tables to this version's form; of several processes one does it and the
   * others wait.
   */
  void open(Flyway flyway) {
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      throw new DatabaseUnusableException(failures.atStart(e), e);
    }
    if (holder != null) {
      holder.sign();
    }
  }

  DatabaseFailures failures() {
    return failures;
  }

  @Override
  public @Nullable String getUsername() {
    return user;
  }

  @Override
  public @Nullable String getPassword() {
    return password;
  }

  @Override
  public String getJdbcUrl() {
    return url;
  }

  @Override
  public void close() {
    if (holder != null) {
      holder.leave();
    }
  }
}
