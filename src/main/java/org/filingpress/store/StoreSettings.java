package org.filingpress.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The store's settings.
 *
 * @param data the folder of the embedded database, used when no {@code spring.datasource.url} is
 *     set
 * @param views where a bureau's own views lie
 */
@ConfigurationProperties("filingpress")
record StoreSettings(@DefaultValue("data") Path data, @DefaultValue Views views) {

  record Views(@DefaultValue Datasource datasource) {}

  /**
   * @param url null or empty: the views lie in the store's own database
   */
  record Datasource(@Nullable String url, @Nullable String username, @Nullable String password) {}
}
