package org.filingpress.http;

import javax.sql.DataSource;
import org.filingpress.http.county.CountyRunConfiguration;
import org.filingpress.http.document.DocumentConfiguration;
import org.filingpress.http.exchange.ExchangeConfiguration;
import org.filingpress.http.filing.FilingConfiguration;
import org.filingpress.http.guard.Door;
import org.filingpress.http.guard.GuardConfiguration;
import org.filingpress.http.problem.ProblemConfiguration;
import org.filingpress.http.template.TemplateConfiguration;
import org.filingpress.refresh.RefreshScheduleConfiguration;
import org.filingpress.store.StoreConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The whole service, the yearly refresh of the templates at its time included. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@Import({
  StoreConfiguration.class,
  RefreshScheduleConfiguration.class,
  ProblemConfiguration.class,
  ExchangeConfiguration.class,
  GuardConfiguration.class,
  DocumentConfiguration.class,
  FilingConfiguration.class,
  CountyRunConfiguration.class,
  TemplateConfiguration.class,
  ApiDescription.class
})
public class HttpConfiguration {

  @Bean
  Listening listening(Door door, ServerProperties server) {
    return new Listening(door, server.getAddress());
  }

  /**
   * Named {@code db} in the health and in readiness, which everybody may ask for. It was up when
   * its tables were made, without which nothing starts.
   */
  @Bean
  HealthIndicator dbHealthContributor(DataSource database) {
    return new KeptHealth(new DataSourceHealthIndicator(database), Health.up().build());
  }
}
