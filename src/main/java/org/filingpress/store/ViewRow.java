package org.filingpress.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A row of a view.
 *
 * @param numbers by column
 * @param texts by column
 */
record ViewRow(
    View view,
    @Nullable String department,
    Map<String, @Nullable BigDecimal> numbers,
    Map<String, @Nullable String> texts) {

  @Nullable String text(String column) {
    return texts.get(column);
  }

  /** The number of a column, which has been checked. */
  long number(String column) {
    BigDecimal number = numbers.get(column);
    return number == null ? 0 : number.longValue();
  }

  /** What tells the row from others of its filing and view. */
  Map<String, Object> key() {
    Map<String, Object> key = new HashMap<>();
    view.numbers().forEach(column -> key.put(column, number(column)));
    if (view == View.BLOCK) {
      key.put("section", String.valueOf(text("section")));
    }
    return key;
  }

  /** Such as {@code fp_goal(department=830, project_no=2, goal_no=1).goal}. */
  String place(String column) {
    List<String> key = new ArrayList<>(List.of("department=" + department));
    if (view == View.BLOCK) {
      key.add("section=" + text("section"));
    }
    view.numbers().forEach(name -> key.add(name + "=" + printed(numbers.get(name))));
    return view.viewName()
        + "("
        + String.join(", ", key)
        + ")"
        + (column.isEmpty() ? "" : ".")
        + column;
  }

  /** What is wrong with the row's key, itself. */
  Optional<Problem> keyProblem() {
    if (department == null) {
      return Optional.of(Problem.error("store.view-null", place("department")));
    }
    for (String column : view.numbers()) {
      BigDecimal number = numbers.get(column);
      if (number == null) {
        return Optional.of(Problem.error("store.view-null", place(column)));
      }
      if (number.stripTrailingZeros().scale() > 0 || isHuge(number)) {
        return Optional.of(Problem.error("store.view-number", place(column), printed(number)));
      }
    }
    return Optional.empty();
  }

  /** Beyond what a {@code long} holds. */
  private static boolean isHuge(BigDecimal number) {
    return number.precision() - number.scale() > 18;
  }

  private static String printed(@Nullable BigDecimal number) {
    if (number == null) {
      return "null";
    }
    BigDecimal shortest = number.stripTrailingZeros();
    return isHuge(number) ? shortest.toString() : shortest.toPlainString();
  }
}
