package org.filingpress.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The store's settings.
 *
 * @param data the folder of the embedded database, used when no {@code spring.datasource.url} is
 *     set
 */
@ConfigurationProperties("filingpress")
record StoreSettings(@DefaultValue("data") Path data) {}
