package org.filingpress.http.county;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.filingpress.press.Format;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param county region code
 * @param workers null: as the settings have it
 * @param force make every document anew
 * @param strict make no document that has warnings
 */
record RunOrder(
    String county,
    int year,
    RunSource source,
    Set<Format> formats,
    @Nullable Integer workers,
    boolean force,
    boolean strict) {

  RunOrder {
    formats = Set.copyOf(EnumSet.copyOf(formats));
  }

  /** Always in the same order: {@code docx,pdf}. */
  List<String> formatNames() {
    return formats.stream().sorted().map(f -> f.extension().substring(1)).toList();
  }

  static Set<Format> formats(List<String> names) {
    return names.stream()
        .map(name -> Format.valueOf(name.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Format.class)));
  }

  /** The same for the same order, however it was written. */
  String text() {
    return String.join(
        " ",
        county,
        String.valueOf(year),
        source.name(),
        String.join(",", formatNames()),
        String.valueOf(workers),
        String.valueOf(force),
        String.valueOf(strict));
  }
}
