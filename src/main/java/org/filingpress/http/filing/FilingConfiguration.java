package org.filingpress.http.filing;

import org.filingpress.http.guard.Access;
import org.filingpress.http.guard.Audit;
import org.filingpress.store.FilingStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of this room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilingSettings.class)
@Import({FilingController.class, FilingListController.class})
public class FilingConfiguration {

  @Bean
  FilingIntake filingIntake(
      FilingStore store, Access access, Audit audit, FilingSettings settings) {
    return new FilingIntake(store, access, audit, settings);
  }
}
