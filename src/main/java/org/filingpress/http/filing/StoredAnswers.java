package org.filingpress.http.filing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What became of the filings of a body, in their order.
 *
 * @param added how many the store did not have
 * @param revised how many it had with other content
 */
record StoredAnswers(
    @JsonProperty("new") long added,
    @JsonProperty("revision") long revised,
    long unchanged,
    long refused,
    List<StoredAnswer> filings) {

  static StoredAnswers of(List<StoredAnswer> filings) {
    return new StoredAnswers(
        count(filings, "new"),
        count(filings, "revision"),
        count(filings, "unchanged"),
        count(filings, "refused"),
        List.copyOf(filings));
  }

  private static long count(List<StoredAnswer> filings, String result) {
    return filings.stream().filter(filing -> filing.result().equals(result)).count();
  }
}
