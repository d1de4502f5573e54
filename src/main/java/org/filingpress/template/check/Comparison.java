package org.filingpress.template.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Two templates' lines side by side. */
record Comparison(List<Step> steps) {

  /** Less alike, and a line is told as removed and another as added. */
  private static final double ALIKE = 0.4;

  /**
   * A line of both, of the older only, or of the newer only; two that do not read the same are one
   * line that was changed.
   */
  record Step(@Nullable TextLine before, @Nullable TextLine after) {
    boolean isSame() {
      return before != null && after != null && before.reads(after);
    }
  }

  static Comparison of(List<TextLine> before, List<TextLine> after) {
    List<Step> steps = new ArrayList<>();
    List<TextLine> removed = new ArrayList<>();
    List<TextLine> added = new ArrayList<>();
    for (Alignment.Pair<TextLine> pair : Alignment.of(before, after, TextLine::reads)) {
      TextLine old = pair.before();
      TextLine fresh = pair.after();
      if (old != null && fresh != null) {
        gap(removed, added, steps);
        steps.add(new Step(old, fresh));
      } else if (old != null) {
        removed.add(old);
      } else if (fresh != null) {
        added.add(fresh);
      }
    }
    gap(removed, added, steps);
    return new Comparison(steps);
  }

  /** Pairs what is alike between two lines that are the same. */
  private static void gap(List<TextLine> removed, List<TextLine> added, List<Step> steps) {
    BiPredicate<TextLine, TextLine> alike =
        (a, b) -> a.kind() == b.kind() && likeness(a, b) >= ALIKE;
    for (Alignment.Pair<TextLine> pair : Alignment.of(removed, added, alike)) {
      steps.add(new Step(pair.before(), pair.after()));
    }
    removed.clear();
    added.clear();
  }

  private static double likeness(TextLine a, TextLine b) {
    if (a.kind() == TextLine.Kind.STYLE) {
      return a.cells().get(0).equals(b.cells().get(0)) ? 1 : 0;
    } else if (a.kind() == TextLine.Kind.PAGE) {
      return 1;
    }
    if (a.kind() == TextLine.Kind.ROW && sharedCells(a, b) >= ALIKE) {
      return 1;
    }
    List<Integer> x = a.wording().codePoints().boxed().toList();
    List<Integer> y = b.wording().codePoints().boxed().toList();
    long common =
        Alignment.of(x, y, Integer::equals).stream()
            .filter(pair -> pair.before() != null && pair.after() != null)
            .count();
    return x.isEmpty() && y.isEmpty() ? 1 : 2.0 * common / (x.size() + y.size());
  }

  private static double sharedCells(TextLine a, TextLine b) {
    long common =
        Alignment.of(a.cells(), b.cells(), String::equals).stream()
            .filter(pair -> pair.before() != null && pair.after() != null)
            .count();
    return 2.0 * common / (a.cells().size() + b.cells().size());
  }

  /** The differences in words, in order. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    int section = 0;
    for (Step step : steps) {
      TextLine after = step.after();
      if (after != null && after.kind() == TextLine.Kind.PAGE) {
        section++;
      }
      if (!step.isSame()) {
        describe(step, section, words);
      }
    }
    return words;
  }

  private static void describe(Step step, int section, List<String> words) {
    TextLine before = step.before();
    TextLine after = step.after();
    if (before == null && after != null) {
      words.add(after.place() + "增加" + named(after));
    } else if (before != null && after == null) {
      words.add(before.place() + "删去" + named(before));
    } else if (before != null && after != null) {
      switch (after.kind()) {
        case ROW -> cells(before, after, words);
        case STYLE ->
            words.add(
                "样式“"
                    + FormatNames.style(after.cells().get(0))
                    + "”有改动："
                    + properties(before, after));
        case PAGE -> words.add("第 " + section + " 节的页面设置有改动：" + properties(before, after));
        default ->
            words.add(after.kind().label + "“" + before.text() + "”改为“" + after.text() + "”");
      }
    }
  }

  private static String named(TextLine line) {
    return switch (line.kind()) {
      case STYLE -> "样式“" + FormatNames.style(line.cells().get(0)) + "”";
      case PAGE -> "一节";
      default -> line.kind().label + "“" + line.text() + "”";
    };
  }

  private static void cells(TextLine before, TextLine after, List<String> words) {
    String place = after.place();
    List<String> removed = new ArrayList<>();
    List<String> added = new ArrayList<>();
    for (Alignment.Pair<String> pair :
        Alignment.of(before.cells(), after.cells(), String::equals)) {
      if (pair.before() != null && pair.after() != null) {
        gapOfCells(place, removed, added, words);
      } else if (pair.before() != null) {
        removed.add(pair.before());
      } else if (pair.after() != null) {
        added.add(pair.after());
      }
    }
    gapOfCells(place, removed, added, words);
  }

  private static void gapOfCells(
      String place, List<String> removed, List<String> added, List<String> words) {
    int changed = Math.min(removed.size(), added.size());
    for (int i = 0; i < changed; i++) {
      words.add(place + "“" + removed.get(i) + "”改为“" + added.get(i) + "”");
    }
    removed.stream().skip(changed).forEach(cell -> words.add(place + "删去一栏“" + cell + "”"));
    added.stream().skip(changed).forEach(cell -> words.add(place + "增加一栏“" + cell + "”"));
    removed.clear();
    added.clear();
  }

  /** What differs, in words; where the words are the same, as it stands in the file. */
  private static String properties(TextLine before, TextLine after) {
    List<String> gone = new ArrayList<>();
    List<String> come = new ArrayList<>();
    for (Alignment.Pair<String> pair :
        Alignment.of(before.cells(), after.cells(), String::equals)) {
      if (pair.after() == null) {
        gone.add(String.valueOf(pair.before()));
      } else if (pair.before() == null) {
        come.add(pair.after());
      }
    }
    List<String> goneWords = FormatWords.of(gone);
    List<String> comeWords = FormatWords.of(come);
    List<String> same = new ArrayList<>(goneWords);
    same.retainAll(comeWords);
    goneWords.removeAll(same);
    comeWords.removeAll(same);
    return goneWords.isEmpty() && comeWords.isEmpty()
        ? listed(gone) + " → " + listed(come)
        : listed(goneWords) + " → " + listed(comeWords);
  }

  private static String listed(List<String> words) {
    return words.isEmpty() ? "（未设）" : String.join("；", words);
  }
}
