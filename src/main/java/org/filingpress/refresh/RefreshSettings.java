package org.filingpress.refresh;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The refresh's settings; {@code application.yml} says what each is for.
 *
 * @param cron second, minute, hour, day, month, weekday; {@code -} for never
 * @param source a folder, or the address of a zip; empty when there is none
 * @param sha256 that the zip must have; empty for any
 * @param quarantine null: {@code quarantine} beside the library
 * @param reports null: {@code refresh} beside the library
 * @param settle a file changed a shorter time ago is taken for one that is still being uploaded
 */
@ConfigurationProperties("filingpress.refresh")
record RefreshSettings(
    @DefaultValue("0 0 2 1 9 *") String cron,
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    @DefaultValue("") String source,
    @DefaultValue("") String sha256,
    @DefaultValue("templates") Path templates,
    @DefaultValue("fonts") Path fonts,
    @Nullable Path quarantine,
    @Nullable Path reports,
    @DefaultValue("10s") Duration settle,
    @DefaultValue Limits limits) {

  /**
   * @param download of the zip
   * @param unpacked of all files in it that are templates'
   * @param entries of the zip
   * @param connect until the server answers the call
   * @param total until the zip is there
   */
  record Limits(
      @DefaultValue("100MB") DataSize download,
      @DefaultValue("300MB") DataSize unpacked,
      @DefaultValue("1000") int entries,
      @DefaultValue("10s") Duration connect,
      @DefaultValue("5m") Duration total) {}
}
