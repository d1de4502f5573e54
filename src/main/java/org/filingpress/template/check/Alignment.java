package org.filingpress.template.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.filingpress.filing.GivenUpException;
import org.jspecify.annotations.Nullable;

/** Two sequences side by side, so that as many as possible match (longest common subsequence). */
final class Alignment {

  /** Of cells in the table of lengths; longer sequences are aligned at their ends only. */
  private static final long LARGEST = 25_000_000;

  private Alignment() {}

  /** Two that match, or one that matches none. */
  record Pair<T>(@Nullable T before, @Nullable T after) {}

  static <T> List<Pair<T>> of(List<T> before, List<T> after, BiPredicate<T, T> match) {
    int start = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && match.test(before.get(start), after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && match.test(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
      end++;
    }
    List<Pair<T>> pairs = new ArrayList<>();
    for (int i = 0; i < start; i++) {
      pairs.add(new Pair<>(before.get(i), after.get(i)));
    }
    pairs.addAll(
        middle(
            before.subList(start, before.size() - end),
            after.subList(start, after.size() - end),
            match));
    for (int i = end; i > 0; i--) {
      pairs.add(new Pair<>(before.get(before.size() - i), after.get(after.size() - i)));
    }
    return pairs;
  }

  private static <T> List<Pair<T>> middle(List<T> before, List<T> after, BiPredicate<T, T> match) {
    List<Pair<T>> pairs = new ArrayList<>();
    if ((long) before.size() * after.size() > LARGEST) {
      before.forEach(b -> pairs.add(new Pair<>(b, null)));
      after.forEach(a -> pairs.add(new Pair<>(null, a)));
      return pairs;
    }
    boolean[][] same = new boolean[before.size()][after.size()];
    int[][] longest = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      GivenUpException.ifInterrupted();
      for (int j = after.size() - 1; j >= 0; j--) {
        same[i][j] = match.test(before.get(i), after.get(j));
        longest[i][j] =
            same[i][j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && same[i][j]) {
        pairs.add(new Pair<>(before.get(i++), after.get(j++)));
      } else if (i < before.size()
          && (j == after.size() || longest[i + 1][j] >= longest[i][j + 1])) {
        pairs.add(new Pair<>(before.get(i++), null));
      } else {
        pairs.add(new Pair<>(null, after.get(j++)));
      }
    }
    return pairs;
  }
}
