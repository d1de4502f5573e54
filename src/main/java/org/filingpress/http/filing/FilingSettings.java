package org.filingpress.http.filing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How filings are stored and listed.
 *
 * @param requireIfMatch whether a change of a filing that exists must name the revision it changes
 * @param problems the most problems told of the filings of one body; the others are counted
 * @param pageSize the most entries of a list's page
 */
@ConfigurationProperties("filingpress.http.filings")
record FilingSettings(
    @DefaultValue("true") boolean requireIfMatch,
    @DefaultValue("1000") int problems,
    @DefaultValue("500") int pageSize) {}
