package org.filingpress.county;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.filingpress.store.DatabaseFailures;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The county run over the store's database, which keeps Spring Batch's books as well. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
public class CountyConfiguration {

  @Bean
  CountyJob countyJob(
      JobOperator operator,
      JobRepository repository,
      DatabaseFailures failures,
      ObjectProvider<MeterRegistry> registry) {
    return new CountyJob(
        operator, repository, failures, registry.getIfAvailable(SimpleMeterRegistry::new));
  }
}
