package org.filingpress.http.county;

import java.time.Duration;
import javax.sql.DataSource;
import org.filingpress.county.CountyConfiguration;
import org.filingpress.county.CountyJob;
import org.filingpress.http.document.Presses;
import org.filingpress.http.guard.Access;
import org.filingpress.store.FilingStore;
import org.filingpress.store.FilingViews;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The parts of this room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RunSettings.class, OutputSettings.class})
@Import({
  CountyConfiguration.class,
  RunController.class,
  RunEventsController.class,
  RunFilesController.class
})
public class CountyRunConfiguration {

  @Bean
  @DependsOn("flywayInitializer")
  RunBook runBook(DataSource database, PlatformTransactionManager transactions) {
    return new RunBook(database, transactions);
  }

  @Bean
  @DependsOn("flywayInitializer")
  RunCatalog runCatalog(DataSource database) {
    return new RunCatalog(JdbcClient.create(database));
  }

  @Bean
  RunOrders runOrders(RunSettings settings) {
    return new RunOrders(settings.mostWorkers());
  }

  @Bean
  RunWork runWork(
      RunSettings settings,
      OutputSettings output,
      RunBook book,
      CountyJob job,
      Presses presses,
      FilingStore store,
      FilingViews views) {
    return new RunWork(settings, output.folder(), book, job, presses, store, views);
  }

  @Bean
  RunQueue runQueue(
      RunSettings settings,
      RunBook book,
      RunCatalog catalog,
      RunWork work,
      @Value("${server.port:8080}") int port) {
    return new RunQueue(settings, settings.nodeName(port), book, catalog, work);
  }

  @Bean
  Runs runs(RunBook book, RunCatalog catalog, RunQueue queue) {
    return new Runs(book, catalog, queue);
  }

  @Bean
  RunDoor runDoor(Access access, Runs runs) {
    return new RunDoor(access, runs);
  }

  @Bean
  RunKeeper runKeeper(
      RunSettings settings,
      RunBook book,
      RunCatalog catalog,
      RunQueue queue,
      RunWork work,
      @Value("${spring.lifecycle.timeout-per-shutdown-phase:30s}") Duration grace) {
    return new RunKeeper(settings, book, catalog, queue, work, grace);
  }

  @Bean
  RunEvents runEvents(RunSettings settings, Runs runs) {
    return new RunEvents(settings.events(), runs);
  }

  @Bean
  OpenedFiles openedFiles() {
    return new OpenedFiles();
  }
}
