package org.filingpress.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class AccessTokensTests {

  private static final TokenHolder HOLDER = new TokenHolder("系统", Role.ADMIN, null, null);

  /** Says how often it is asked for a connection. */
  private static final class Counted extends DelegatingDataSource {
    private final AtomicInteger count = new AtomicInteger();

    private Counted(DataSource database) {
      super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
      count.incrementAndGet();
      return super.getConnection();
    }
  }

  @Test
  void asksTheDatabaseHardlyEverAboutTokensThatWereNeverMade(@TempDir Path folder)
      throws Exception {
    try (ConfigurableApplicationContext context =
        TestDatabase.start(TestDatabase.H2.settings(folder), StoreConfiguration.class)) {
      Counted database = new Counted(context.getBean(DataSource.class));
      AccessTokens tokens = new AccessTokens(database, Clock.systemUTC());
      String secret = tokens.create(HOLDER, "test", null).secret();
      assertThat(tokens.holder(secret)).contains(HOLDER);
      int before = database.count.get();

      for (int i = 0; i < 2000; i++) {
        assertThat(tokens.holder(TokenSecret.random())).isEmpty();
      }

      assertThat(database.count.get() - before).isLessThan(1000);
      assertThat(tokens.holder(secret)).contains(HOLDER);
      int id = tokens.list().get(0).id();
      assertThat(tokens.revoke(id, "test")).isTrue();
      assertThat(tokens.holder(secret)).isEmpty();
    }
  }
}
