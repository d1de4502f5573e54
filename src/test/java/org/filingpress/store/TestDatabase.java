package org.filingpress.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The databases that everything must run on. PostgreSQL is started once and ends with the JVM. */
public enum TestDatabase {
  H2 {
    @Override
    public Map<String, Object> settings(Path folder) {
      return Map.of("filingpress.data", folder.toString());
    }
  },

  POSTGRESQL {
    @Override
    public Map<String, Object> settings(Path folder) {
      return Map.of(
          "spring.datasource.url",
          newPostgresDatabase(),
          "spring.datasource.username",
          "postgres",
          "spring.datasource.password",
          "postgres");
    }
  };

  /**
   * Settings that name a new, empty database.
   *
   * @param folder where it may lie
   */
  public abstract Map<String, Object> settings(Path folder);

  /** A context of these modules over these settings. */
  public static ConfigurableApplicationContext start(
      Map<String, Object> settings, Class<?>... modules) {
    return new SpringApplicationBuilder(modules)
        .web(WebApplicationType.NONE)
        .initializers(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", settings)))
        .run();
  }

  /** The URL of a new, empty database of the one PostgreSQL. */
  public static String newPostgresDatabase() {
    String name = "test" + Postgres.COUNT.incrementAndGet();
    try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "jdbc:postgresql://localhost:" + Postgres.SERVER.getPort() + "/" + name;
  }

  private static final class Postgres {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
