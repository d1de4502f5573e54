package org.filingpress.layout.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the numbered paragraphs of one document, in reading order. */
final class ListLabels {

  private final Numbering numbering;
  private final Map<String, @Nullable Integer[]> counters = new HashMap<>();
  private final Set<String> started = new HashSet<>();

  ListLabels(Numbering numbering) {
    this.numbering = numbering;
  }

  /** The label of the next paragraph of that list and level (from 0). */
  String next(String list, int index) {
    Numbering.Listing listing = numbering.list(list);
    Numbering.Level level = numbering.level(list, index);
    if (listing == null || level == null || index < 0 || index > 8) {
      return "";
    }
    @Nullable Integer[] counts =
        counters.computeIfAbsent(listing.counters(), none -> new Integer[9]);
    if (started.add(list)) {
      listing.starts().forEach((at, start) -> restart(counts, at, start));
    }
    Integer count = counts[index];
    counts[index] = count == null ? level.start() : count + 1;
    for (int deeper = index + 1; deeper < 9; deeper++) {
      Numbering.Level below = listing.levels().get(deeper);
      if (below == null || below.restartAfter() < 0 || below.restartAfter() > index) {
        counts[deeper] = null;
      }
    }
    return text(listing, level, counts);
  }

  private static void restart(@Nullable Integer[] counts, int at, int start) {
    if (at >= 0 && at < 9) {
      counts[at] = start - 1;
    }
  }

  private static String text(
      Numbering.Listing listing, Numbering.Level level, @Nullable Integer[] counts) {
    StringBuilder out = new StringBuilder();
    String pattern = level.text();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      int which = i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
      if (c != '%' || which < 0 || which > 8) {
        out.append(Symbols.plain(c));
        continue;
      }
      Numbering.Level shown = listing.levels().get(which);
      Integer counted = counts[which];
      int count = counted != null ? counted : shown == null ? 0 : shown.start();
      String format = shown == null || level.legal() ? "decimal" : shown.format();
      out.append(NumberFormat.format(count, format));
      i++;
    }
    return out.toString();
  }
}
