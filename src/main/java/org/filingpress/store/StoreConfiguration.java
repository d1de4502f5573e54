package org.filingpress.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
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

  /** No first answer of a database takes longer that gives one; meanwhile threads wait for it. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

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
      return new FilingViews(store, database.failures(), settings.querySeconds());
    }
    String user = own.username() == null ? "" : own.username();
    String password = own.password() == null ? "" : own.password();
    DriverManagerDataSource views = new DriverManagerDataSource(url, user, password);
    if (url.startsWith("jdbc:postgresql:")) {
      views.setConnectionProperties(networkTimeout(settings));
    }
    return new FilingViews(views, new DatabaseFailures(url, user, null), settings.querySeconds());
  }

  /** Of a server that is gone no statement tells; a little later than one would. */
  private static Properties networkTimeout(StoreSettings settings) {
    Properties properties = new Properties();
    int seconds = settings.querySeconds();
    properties.setProperty("socketTimeout", String.valueOf(seconds == 0 ? 0 : seconds + 10));
    return properties;
  }

  @Bean
  @DependsOn("flywayInitializer")
  FilingStore filingStore(
      DataSource source, PlatformTransactionManager transactions, StoreSettings settings) {
    return new FilingStore(source, transactions, Clock.systemUTC(), settings.querySeconds());
  }

  @Bean
  @DependsOn("flywayInitializer")
  Trail trail(DataSource source, PlatformTransactionManager transactions) {
    return new Trail(source, transactions, Clock.systemUTC());
  }

  @Bean
  @DependsOn("flywayInitializer")
  AccessTokens accessTokens(DataSource source) {
    return new AccessTokens(source, Clock.systemUTC(), PATIENCE);
  }
}
