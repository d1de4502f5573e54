package org.filingpress.http.filing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What became of the filings of a body, in their order.
 *
 * @param added how many the store did not have
 * @param revised how many it had with other content
 * @param untold how many problems there are besides those that are told
 */
record StoredAnswers(
    @JsonProperty("new") long added,
    @JsonProperty("revision") long revised,
    long unchanged,
    long refused,
    long untold,
    List<StoredAnswer> filings) {}
