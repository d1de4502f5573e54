package org.filingpress.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;

/** The columns of the spending plans that a form is meant for: {@code plan} in template.yml. */
final class PlanColumns {

  /** As many as the contract allows. */
  private static final int MOST = 6;

  /** Nothing that would need quoting in YAML or could not be printed. */
  private static final Pattern LABEL =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .%（）()~—-]{0,39}");

  private PlanColumns() {}

  /**
   * The labels that a description gives.
   *
   * @param given null when it gives none
   * @param problems takes what is wrong
   */
  static List<String> read(@Nullable Object given, String place, List<Problem> problems) {
    if (given == null) {
      return List.of();
    }
    List<String> labels = new ArrayList<>();
    if (given instanceof List<?> list) {
      list.forEach(label -> labels.add(String.valueOf(label)));
    }
    if (labels.isEmpty()) {
      problems.add(Problem.error("template.bad-plan", place, String.valueOf(given)));
    }
    check(labels, place, problems);
    return labels;
  }

  static void check(List<String> labels, String place, List<Problem> problems) {
    for (String label : labels) {
      if (!LABEL.matcher(label).matches()) {
        problems.add(Problem.error("template.bad-plan", place, label));
      }
    }
    if (labels.size() > MOST || new HashSet<>(labels).size() < labels.size()) {
      problems.add(Problem.error("template.bad-plan", place, String.join(", ", labels)));
    }
  }
}
