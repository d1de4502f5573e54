package org.filingpress.filing;

/** An indicator's target (指标值): text as filed, or parts that are printed joined. */
public sealed interface IndicatorValue {

  /** As it is printed. */
  String printed();

  /** Text as filed, such as {@code ≥95%} or {@code 序时进度}; empty when left blank. */
  record AsFiled(String printed) implements IndicatorValue {}

  /** Filed in parts: {@code ≥}, {@code 95} and {@code %} print as {@code ≥95%}. */
  record InParts(String operator, String value, String unit) implements IndicatorValue {
    @Override
    public String printed() {
      return operator + value + unit;
    }
  }
}
