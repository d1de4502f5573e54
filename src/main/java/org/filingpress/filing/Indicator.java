package org.filingpress.filing;

/** One row of a project's indicator table (绩效指标); a blank cell is an empty string. */
public record Indicator(
    String level1,
    String level2,
    String level3,
    String description,
    IndicatorValue value,
    String basis) {}
