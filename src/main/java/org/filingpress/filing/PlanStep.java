package org.filingpress.filing;

/**
 * One column of the spending plan (资金支出计划), as filed.
 *
 * @param by its label, such as {@code 3月底}
 * @param value share or amount, such as {@code 25%}; empty when left blank
 */
public record PlanStep(String by, String value) {}
