package org.filingpress.http.document;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import java.util.List;
import org.filingpress.http.guard.Access;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of this room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DocumentSettings.class, FolderSettings.class})
@Import(DocumentController.class)
public class DocumentConfiguration {

  @Bean
  Presses presses(FolderSettings folders, DocumentSettings settings) {
    return new Presses(
        folders.templates().toAbsolutePath().normalize(),
        folders.fonts(),
        settings.templatesChecked());
  }

  @Bean
  DocumentPool documentPool(DocumentSettings settings, Access access, MeterRegistry meters) {
    DocumentPool pool = new DocumentPool(settings, access);
    new ExecutorServiceMetrics(pool.threads(), "filingpress.documents", List.of()).bindTo(meters);
    return pool;
  }

  @Bean
  Documents documents(Presses presses, DocumentPool pool, MeterRegistry meters) {
    return new Documents(presses, pool, meters);
  }

  /** Named {@code templates} in the health and in readiness. */
  @Bean
  TemplatesHealth templatesHealthIndicator(Presses presses) {
    return new TemplatesHealth(presses);
  }

  @Bean
  WarmUp warmUp(Presses presses) {
    return new WarmUp(presses);
  }
}
