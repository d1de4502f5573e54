package org.filingpress.filing;

import java.util.List;

/**
 * Part one (部门整体绩效目标).
 *
 * @param overall 总体绩效目标
 * @param items 分项绩效目标
 * @param safeguards 工作保障措施
 */
public record Narrative(List<Block> overall, List<Block> items, List<Block> safeguards) {

  public Narrative {
    overall = List.copyOf(overall);
    items = List.copyOf(items);
    safeguards = List.copyOf(safeguards);
  }
}
