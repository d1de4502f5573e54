package org.filingpress.filing;

import java.util.List;

/**
 * One budget project (预算项目) and its goals; cells left blank are empty strings.
 *
 * @param purpose 资金用途; empty when none was filed
 * @param plan one to six columns, or none when the township left the plan out
 * @param goals 绩效目标, one paragraph each
 */
public record Project(
    String code,
    String name,
    Unit unit,
    MoneyUnit moneyUnit,
    Budget budget,
    String purpose,
    List<PlanStep> plan,
    List<String> goals,
    List<Indicator> indicators) {

  public Project {
    plan = List.copyOf(plan);
    goals = List.copyOf(goals);
    indicators = List.copyOf(indicators);
  }
}
