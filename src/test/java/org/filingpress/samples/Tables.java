package org.filingpress.samples;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.filing.Indicator;
import org.filingpress.filing.IndicatorValue;

/** Indicator tables: their rows in the order of the levels, as bureaus print them. */
final class Tables {

  /** The kinds of indicators, level 1 and level 2, and of how many rows in a hundred. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind("产出指标", "数量指标", 28),
          new Kind("产出指标", "质量指标", 16),
          new Kind("产出指标", "时效指标", 10),
          new Kind("产出指标", "成本指标", 10),
          new Kind("效益指标", "经济效益指标", 6),
          new Kind("效益指标", "社会效益指标", 10),
          new Kind("效益指标", "生态效益指标", 6),
          new Kind("效益指标", "可持续影响指标", 6),
          new Kind("满意度指标", "服务对象满意度指标", 8));

  /** The kinds that even the shortest tables have. */
  private static final int[] USUAL = {0, 1, 2, 8, 3, 5};

  private record Kind(String level1, String level2, int share) {}

  private final Dice dice;
  private final Wording wording;
  private final Shape shape;

  Tables(Dice dice, Wording wording, Shape shape) {
    this.dice = dice;
    this.wording = wording;
    this.shape = shape;
  }

  List<Indicator> table(Field field, int rows, int year, String total) {
    int[] counts = new int[KINDS.size()];
    for (int row = 0; row < rows; row++) {
      counts[row < USUAL.length ? USUAL[row] : anyKind()]++;
    }
    List<Indicator> table = new ArrayList<>();
    for (int kind = 0; kind < counts.length; kind++) {
      for (int i = 0; i < counts[kind]; i++) {
        table.add(row(KINDS.get(kind), field, year, total));
      }
    }
    return table;
  }

  private int anyKind() {
    int at = dice.from(1, 100);
    int kind = 0;
    while (at > KINDS.get(kind).share()) {
      at -= KINDS.get(kind++).share();
    }
    return kind;
  }

  private Indicator row(Kind kind, Field field, int year, String total) {
    String level3;
    IndicatorValue value;
    switch (kind.level2()) {
      case "数量指标" -> {
        String[] counted = dice.one(field.counted()).split(" ");
        level3 =
            (dice.onceIn(3) ? wording.village() : "") + counted[0] + (dice.onceIn(2) ? "数量" : "");
        value =
            value(
                dice.one(List.of("≥", ">", "=", "")),
                String.valueOf(dice.from(1, 400)),
                counted[1]);
      }
      case "时效指标" -> {
        level3 = dice.one(List.of("工作任务完成及时率", "完成时限", "资金支付及时性"));
        value =
            level3.endsWith("率")
                ? value("≥", String.valueOf(dice.from(80, 100)), "%")
                : asFiled(dice.one(List.of("序时进度", "年底完成", "及时完成", year + "年12月31日前完成")));
      }
      case "成本指标" -> {
        level3 = dice.one(List.of("项目成本控制数", "运行保障成本", "各项经费成本"));
        value = value("≤", total, "万元");
      }
      case "质量指标" -> {
        level3 = dice.one(field.rates());
        value = value(dice.one(List.of("≥", ">", "")), String.valueOf(dice.from(80, 100)), "%");
      }
      case "服务对象满意度指标" -> {
        level3 = dice.one(List.of("村民满意度", "服务对象满意率", "群众满意度"));
        value = value("≥", String.valueOf(dice.from(80, 99)), dice.onceIn(4) ? "百分比" : "%");
      }
      default -> {
        level3 = field.effect();
        value =
            dice.onceIn(2) ? asFiled("较上一年提高") : value(">", String.valueOf(dice.from(1, 20)), "%");
      }
    }
    return new Indicator(
        kind.level1(),
        kind.level2(),
        blankOr(level3),
        blankOr(description(level3, field)),
        value,
        blankOr(dice.one(Phrases.BASES)));
  }

  private String description(String level3, Field field) {
    if (shape.has(Flavour.LONG_CELLS) && dice.onceIn(10)) {
      return wording.text(dice.from(300, 1_950));
    }
    return switch (dice.from(0, 4)) {
      case 0 -> level3;
      case 1 -> "反映" + field.name() + "工作中" + level3 + "的完成情况";
      case 2 -> "根据年初预算安排，" + dice.one(Phrases.RESULTS) + "。";
      case 3 -> level3 + "=实际完成数/计划数*100%";
      default -> wording.spice();
    };
  }

  private IndicatorValue value(String operator, String value, String unit) {
    return shape.has(Flavour.VALUES_IN_PARTS) && !dice.onceIn(3)
        ? new IndicatorValue.InParts(operator, value, unit)
        : asFiled(operator + value + unit);
  }

  private IndicatorValue asFiled(String text) {
    return new IndicatorValue.AsFiled(blankOr(text));
  }

  private String blankOr(String text) {
    return shape.has(Flavour.BLANKS) && dice.onceIn(12) ? "" : text;
  }
}
