package org.filingpress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A view whose first rows come at once, and a later one after half a minute. */
class SlowViewTests {

  @TempDir private Path folder;

  @Test
  void isNotWaitedForLongerThanIsSet() throws Exception {
    Map<String, Object> settings = new HashMap<>(TestDatabase.POSTGRESQL.settings(folder));
    settings.put("filingpress.query-timeout", "5s");
    // So that the rows come in the index's order, one by one, and are not sorted all at once.
    settings.put(
        "spring.datasource.hikari.connection-init-sql",
        "set enable_sort = off; set enable_seqscan = off; set enable_bitmapscan = off");
    try (ConfigurableApplicationContext context =
        TestDatabase.start(settings, StoreConfiguration.class)) {
      JdbcTemplate sql = new JdbcTemplate(context.getBean(DataSource.class));
      sql.execute(Files.readString(Path.of("examples/views/tables.sql")));
      sql.execute(Files.readString(Path.of("examples/views/views.sql")));
      slow(sql);
      List<String> read = new ArrayList<>();

      DatabaseUnusableException late =
          catchThrowableOfType(
              DatabaseUnusableException.class,
              () ->
                  context
                      .getBean(FilingViews.class)
                      .read(
                          "130823", 2025, viewed -> read.add(String.valueOf(viewed.department()))));

      assertThat(read).containsExactly("830");
      assertThat(late).isNotNull();
      assertThat(late.problem().code()).isEqualTo("store.timeout");
      assertThat(sql.queryForObject("show statement_timeout", String.class)).isEqualTo("0");
    }
  }

  private static void slow(JdbcTemplate sql) {
    sql.execute("drop view fp_block");
    sql.execute(
        "create table block as select '130823'::varchar as county, 2025 as budget_year,"
            + " (case when n <= 600 then '830' else '831' end)::varchar as department,"
            + " n as block_no from generate_series(1, 2000) n");
    sql.execute(
        "create index on block (county, budget_year, department collate \"C\" nulls first,"
            + " block_no nulls first)");
    sql.execute(
        "create function body(n integer) returns varchar language plpgsql stable as"
            + " 'begin if n = 1800 then perform pg_sleep(30); end if; return n; end'");
    sql.execute(
        "create view fp_block as select county, budget_year, department, block_no,"
            + " 'items'::varchar as section, null::varchar as heading, null::varchar as label,"
            + " body(block_no) as body from block");
  }
}
