package org.filingpress.http.document;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How documents are made.
 *
 * @param threads how many at once; 0: as many as the machine has cores
 * @param queue how many more may wait; others are told 503, and one client with a quarter 429
 * @param timeLimit the longest that a request waits for its document
 * @param templatesChecked how often the template library is looked at for changes
 */
@ConfigurationProperties("filingpress.http.documents")
record DocumentSettings(
    @DefaultValue("0") int threads,
    @DefaultValue("100") int queue,
    @DefaultValue("60s") Duration timeLimit,
    @DefaultValue("1s") Duration templatesChecked) {

  int threadCount() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }
}
