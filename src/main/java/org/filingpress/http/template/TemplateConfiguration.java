package org.filingpress.http.template;

import org.filingpress.http.document.DocumentPool;
import org.filingpress.http.document.Presses;
import org.filingpress.http.exchange.RequestBytes;
import org.filingpress.http.guard.Access;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of this room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TemplateSettings.class)
@Import({
  TemplateController.class,
  TemplateCheckController.class,
  TemplateChangeController.class,
  HistoryController.class,
  RefreshController.class
})
public class TemplateConfiguration {

  @Bean
  Library library(Presses presses, Access access) {
    return new Library(presses, access);
  }

  @Bean
  TemplateChecks templateChecks(Presses presses, DocumentPool pool, Library library) {
    return new TemplateChecks(presses, pool, library);
  }

  @Bean
  Upload.Reader uploadReader(RequestBytes bytes, TemplateSettings settings) {
    return new Upload.Reader(bytes, settings.upload().toBytes());
  }
}
