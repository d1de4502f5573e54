package org.filingpress.store;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The database with its tables, the store, the trail and the tokens on it: an embedded H2 in the
 * data folder, or whatever {@code spring.datasource.*} names.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StoreSettings.class, DataSourceProperties.class})
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  FlywayAutoConfiguration.class
})
public class StoreConfiguration {

  /** Tells Spring Boot where to connect, as its {@code JdbcConnectionDetails}. */
  @Bean
  Database database(StoreSettings settings, DataSourceProperties properties) {
    return Database.of(settings, properties);
  }

  @Bean
  DatabaseFailures databaseFailures(Database database) {
    return database.failures();
  }

  /** The first to touch the database: what is wrong with it is found here. */
  @Bean
  FlywayMigrationStrategy openAndMigrate(Database database) {
    return database::open;
  }

  /**
   * They are not the program's: nothing is created, and nothing is looked at before they are read.
   */
  @Bean
  FilingViews filingViews(DataSource store, Database database, StoreSettings settings) {
    StoreSettings.Datasource own = settings.views().datasource();
    String url = own.url();
    if (url == null || url.isEmpty()) {
      return new FilingViews(store, database.failures());
    }
    String user = own.username() == null ? "" : own.username();
    String password = own.password() == null ? "" : own.password();
    return new FilingViews(
        new DriverManagerDataSource(url, user, password), new DatabaseFailures(url, user, null));
  }

  @Bean
  @DependsOn("flywayInitializer")
  FilingStore filingStore(DataSource source, PlatformTransactionManager transactions) {
    return new FilingStore(source, transactions, Clock.systemUTC());
  }

  @Bean
  @DependsOn("flywayInitializer")
  Trail trail(DataSource source, PlatformTransactionManager transactions) {
    return new Trail(source, transactions, Clock.systemUTC());
  }

  @Bean
  @DependsOn("flywayInitializer")
  AccessTokens accessTokens(DataSource source) {
    return new AccessTokens(source, Clock.systemUTC());
  }
}
