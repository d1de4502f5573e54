package org.filingpress.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.filingpress.county.CountyResult.Ending;
import org.filingpress.county.source.Offer;
import org.filingpress.county.source.Source;
import org.filingpress.county.source.StoredFilings;
import org.filingpress.filing.Filing;
import org.filingpress.store.FilingStore;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database server goes away in the middle of a run, and comes back later. */
class LostDatabaseTests {

  @TempDir private Path folder;
  private Map<String, Object> settings;
  private String url;

  @BeforeEach
  void create() {
    settings = new HashMap<>(TestDatabase.POSTGRESQL.settings(folder));
    settings.put("spring.datasource.hikari.connection-timeout", "3000");
    url = (String) settings.get("spring.datasource.url");
  }

  @Test
  void aRunThatLosesItsBooksEndsAndGoesOnLater() throws Exception {
    int made;
    try (Bureau bureau = new Bureau(folder, settings)) {
      bureau.workers = 1;
      bureau.file(Bureau.townships(20));
      AtomicInteger done = new AtomicInteger();
      bureau.afterEach =
          () -> {
            if (done.incrementAndGet() == 5) {
              lose();
            }
          };

      CountyResult lost = bureau.run();

      assertThat(lost.ending()).isEqualTo(Ending.BROKEN);
      assertThat(lost.problems())
          .singleElement()
          .satisfies(p -> assertThat(p.code()).startsWith("store."));
      assertThat(lost.counts().made()).isGreaterThanOrEqualTo(5);
      assertThat(bureau.folder().resolve("manifest.json")).doesNotExist();
      made = lost.counts().made();
    }
    comeBack();
    try (Bureau bureau = new Bureau(folder, settings)) {
      CountyResult later = bureau.run();

      assertThat(later.problems()).isEmpty();
      assertThat(later.ending()).isEqualTo(Ending.DONE);
      assertThat(later.counts().kept()).isEqualTo(made);
      assertThat(Verification.of(bureau.folder()).problems()).isEmpty();
    }
  }

  @Test
  void aSourceThatGoesAwayLeavesWhatWasThere() throws Exception {
    Map<String, String> before;
    try (Bureau bureau = new Bureau(folder, settings)) {
      FilingStore store = bureau.context.getBean(FilingStore.class);
      List<Filing> filings = Bureau.townships(3);
      filings.forEach(filing -> store.put(filing, "张三"));
      assertThat(bureau.run(new StoredFilings(store)).ending()).isEqualTo(Ending.DONE);
      before = bureau.tree();
      Source going =
          new Source() {
            @Override
            public void read(String county, int year, java.util.function.Consumer<Offer> consumer) {
              AtomicInteger read = new AtomicInteger();
              new StoredFilings(store)
                  .read(
                      county,
                      year,
                      offer -> {
                        consumer.accept(offer);
                        if (read.incrementAndGet() == 2) {
                          lose();
                        }
                      });
            }

            @Override
            public List<String> counties(int year) {
              return List.of();
            }
          };

      CountyResult lost = bureau.run(going);

      assertThat(lost.ending()).isEqualTo(Ending.BROKEN);
      assertThat(lost.problems())
          .singleElement()
          .satisfies(p -> assertThat(p.code()).startsWith("store."));
      assertThat(bureau.tree()).isEqualTo(before);
    }
    comeBack();
    try (Bureau bureau = new Bureau(folder, settings)) {
      FilingStore store = bureau.context.getBean(FilingStore.class);
      assertThat(bureau.run(new StoredFilings(store)).ending()).isEqualTo(Ending.UNCHANGED);
      assertThat(bureau.tree()).isEqualTo(before);
    }
  }

  private void lose() {
    String name = url.substring(url.lastIndexOf('/') + 1);
    server(
        "alter database " + name + " with allow_connections false",
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
  }

  private void comeBack() {
    server("alter database " + url.substring(url.lastIndexOf('/') + 1) + " allow_connections true");
  }

  private void server(String... statements) {
    String server = url.substring(0, url.lastIndexOf('/') + 1) + "postgres";
    try (Connection connection = DriverManager.getConnection(server, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
