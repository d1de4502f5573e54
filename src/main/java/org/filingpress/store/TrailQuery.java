package org.filingpress.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the trail is asked for.
 *
 * @param templates only versions of these; null: of all
 * @param versions of these only the versions named; null: all
 * @param year only versions, and filings, of this year; null: of all
 * @param county only its filings; null: those of all
 * @param filings whether revisions of filings are among what is asked for
 */
public record TrailQuery(
    @Nullable List<String> templates,
    @Nullable List<Version> versions,
    @Nullable Integer year,
    @Nullable String county,
    boolean filings) {

  /** A version of a template. */
  public record Version(String template, int year) {}

  /** Everything about templates, nothing about filings. */
  public static final TrailQuery TEMPLATES = new TrailQuery(null, null, null, false);

  public TrailQuery {
    templates = templates == null ? null : List.copyOf(templates);
    versions = versions == null ? null : List.copyOf(versions);
  }

  /** Of all versions. */
  public TrailQuery(
      @Nullable List<String> templates,
      @Nullable Integer year,
      @Nullable String county,
      boolean filings) {
    this(templates, null, year, county, filings);
  }
}
