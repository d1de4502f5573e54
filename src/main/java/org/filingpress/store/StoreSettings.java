package org.filingpress.store;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The store's settings.
 *
 * @param data the folder of the embedded database, used when no {@code spring.datasource.url} is
 *     set
 * @param views where a bureau's own views lie
 * @param queryTimeout the longest that whoever reads a county's filings waits for an answer of the
 *     database
 */
@ConfigurationProperties("filingpress")
record StoreSettings(
    @DefaultValue("data") Path data,
    @DefaultValue Views views,
    @DefaultValue("5m") Duration queryTimeout) {

  /** As a statement takes it; 0: no limit. */
  int querySeconds() {
    return queryTimeout.isZero() ? 0 : (int) Math.max(1, queryTimeout.toSeconds());
  }

  record Views(@DefaultValue Datasource datasource) {}

  /**
   * @param url null or empty: the views lie in the store's own database
   */
  record Datasource(@Nullable String url, @Nullable String username, @Nullable String password) {}
}
