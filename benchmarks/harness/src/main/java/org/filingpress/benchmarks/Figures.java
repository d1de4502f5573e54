package org.filingpress.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measured values of one kind: their median, and the quartiles as their spread. */
record Figures(List<Double> values) {

  Figures {
    values = List.copyOf(values);
  }

  double median() {
    return quantile(0.5);
  }

  private double quantile(double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** These divided by others, each by the one of the same round. */
  Figures over(Figures others) {
    Double[] ratios = new Double[values.size()];
    Arrays.setAll(ratios, i -> values.get(i) / others.values.get(i));
    return new Figures(List.of(ratios));
  }

  /** Such as {@code 1.42 (1.38–1.47)}. */
  String text(int decimals) {
    String number = "%." + decimals + "f";
    return String.format(
        Locale.ROOT,
        number + " (" + number + "–" + number + ")",
        median(),
        quantile(0.25),
        quantile(0.75));
  }
}
