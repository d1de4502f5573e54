package org.filingpress.refresh;

import java.time.Clock;
import javax.sql.DataSource;
import org.filingpress.store.DatabaseFailures;
import org.filingpress.store.Trail;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The refresh over the store's database, by the clock among the beans, else the system's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RefreshSettings.class)
@ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
public class RefreshConfiguration {

  @Bean
  RefreshJob refreshJob(
      JobOperator operator,
      JobRepository repository,
      DataSource database,
      DatabaseFailures failures,
      Trail trail,
      RefreshSettings settings,
      ObjectProvider<Clock> clock) {
    return new RefreshJob(
        operator,
        repository,
        database,
        failures,
        trail,
        settings,
        clock.getIfAvailable(Clock::systemUTC));
  }
}
