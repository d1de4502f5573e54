package org.filingpress.filing;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the valid name that a misspelt one most likely means. */
public final class NearestName {
  private static final int LONGEST = 40;

  private NearestName() {}

  /** The nearest of {@code valid} by edit distance, if it is near enough to be meant. */
  public static Optional<String> of(String misspelt, Collection<String> valid) {
    if (misspelt.length() > LONGEST) {
      return Optional.empty();
    }
    String sought = plain(misspelt);
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String name : valid) {
      int distance = distance(sought, plain(name));
      if (distance < least) {
        least = distance;
        nearest = name;
      }
    }
    return least <= Math.max(1, (sought.length() + 1) / 3)
        ? Optional.ofNullable(nearest)
        : Optional.empty();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]", "");
  }

  /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
