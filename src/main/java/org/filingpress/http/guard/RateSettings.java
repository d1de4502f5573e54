package org.filingpress.http.guard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often clients may come.
 *
 * @param requests of one client in a period; 0: as many as he likes
 * @param atOnce of one client in hand; 0: as many as he likes
 * @param open of one address in a period for what needs no key; 0: as many as it likes
 * @param failures of one address in a period: keys that are not valid; 0: as many as it likes
 * @param period after which all of them may be made again; some may be made before
 * @param remembered of how many clients, and of how many addresses, this is remembered: those that
 *     came last
 */
@ConfigurationProperties("filingpress.http.rates")
record RateSettings(
    @DefaultValue("3000") int requests,
    @DefaultValue("100") int atOnce,
    @DefaultValue("600") int open,
    @DefaultValue("30") int failures,
    @DefaultValue("1m") Duration period,
    @DefaultValue("10000") int remembered) {}
