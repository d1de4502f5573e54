package org.filingpress.http.exchange;

import java.time.Duration;
import org.filingpress.filing.FilingLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may bring.
 *
 * @param filing the largest filing
 * @param request the largest body: many filings, as JSON lines
 * @param filings the most filings of one body
 * @param inHand bytes of bodies that are held at once; 0: a sixteenth of the heap, at least 64 MB
 * @param headTime the longest that a request's head may take to arrive
 * @param uploadTime the longest that a body may be waited for
 * @param leftoverTime how long the rest of a refused body is still taken in
 * @param answerTime the longest that a client may take for an answer, besides a second for every 32
 *     KB
 * @param depth objects and lists within each other; a correct filing needs six
 * @param text the longest text of a filing, in characters
 * @param projects the most projects of a filing
 * @param items the most entries of any other list
 * @param problems the most problems told of a filing
 */
@ConfigurationProperties("filingpress.http.limits")
record ExchangeSettings(
    @DefaultValue("8MB") DataSize filing,
    @DefaultValue("64MB") DataSize request,
    @DefaultValue("10000") int filings,
    @DefaultValue("0B") DataSize inHand,
    @DefaultValue("20s") Duration headTime,
    @DefaultValue("60s") Duration uploadTime,
    @DefaultValue("10s") Duration leftoverTime,
    @DefaultValue("15s") Duration answerTime,
    @DefaultValue("16") int depth,
    @DefaultValue("100000") int text,
    @DefaultValue("1000") int projects,
    @DefaultValue("10000") int items,
    @DefaultValue("100") int problems) {

  FilingLimits ofFilings() {
    return new FilingLimits(depth, text, projects, items, filing.toBytes(), problems);
  }
}
