package org.filingpress.refresh;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;

/**
 * A request with all that the settings add to it.
 *
 * @param now when the run began, in the settings' zone
 */
record RefreshPlan(
    int year,
    String source,
    Path library,
    Path fonts,
    Path quarantine,
    Path reports,
    boolean dryRun,
    String actor,
    ZonedDateTime now) {

  static RefreshPlan of(RefreshRequest request, RefreshSettings settings, Clock clock) {
    ZonedDateTime now = clock.instant().atZone(settings.zone());
    Path library =
        (request.templates() == null ? settings.templates() : request.templates())
            .toAbsolutePath()
            .normalize();
    return new RefreshPlan(
        request.year() == null ? now.getYear() + 1 : request.year(),
        request.source() == null ? settings.source().strip() : request.source().strip(),
        library,
        request.fonts() == null ? settings.fonts() : request.fonts(),
        settings.quarantine() == null
            ? library.resolveSibling("quarantine")
            : settings.quarantine().toAbsolutePath(),
        settings.reports() == null
            ? library.resolveSibling("refresh")
            : settings.reports().toAbsolutePath(),
        request.dryRun(),
        request.actor(),
        now);
  }
}
