package org.filingpress.docx;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the valid name that somebody may have meant. */
final class Nearest {

  private Nearest() {}

  /** The candidate with the fewest edits to the given name, or null when none is near. */
  static @Nullable String to(String name, Collection<String> candidates) {
    String nearest = null;
    int fewest = Math.max(2, name.length() / 2) + 1;
    for (String candidate : candidates) {
      int edits =
          edits(
              name.toLowerCase(java.util.Locale.ROOT),
              candidate.toLowerCase(java.util.Locale.ROOT));
      if (edits < fewest) {
        fewest = edits;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** Levenshtein's distance. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
