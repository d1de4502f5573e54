package org.filingpress.refresh;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a refresh is to do; what is null is as the settings have it.
 *
 * @param year the budget year that templates are taken into use for; null: next year's
 * @param source a folder, or the HTTP(S) address of a zip
 * @param templates the library's folder
 * @param fonts the fonts' folder
 * @param dryRun only tell what would be done
 * @param actor who or what asks for it, for the trail
 */
public record RefreshRequest(
    @Nullable Integer year,
    @Nullable String source,
    @Nullable Path templates,
    @Nullable Path fonts,
    boolean dryRun,
    String actor) {

  /** All as the settings have it. */
  public static RefreshRequest by(String actor) {
    return new RefreshRequest(null, null, null, null, false, actor);
  }
}
