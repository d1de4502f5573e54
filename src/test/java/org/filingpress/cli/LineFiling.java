package org.filingpress.cli;

/** A small filing as one line of JSON, with what a test wants changed. */
record LineFiling(String json) {

  private static final String LIUXI =
      """
      {"format":"filingpress/filing/1","year":2025,"stage":"草案",
      "county":{"code":"130823","name":"平泉市","financeBureau":"平泉市财政局"},
      "department":{"code":"830","name":"平泉市柳溪镇人民政府"},
      "narrative":{"overall":["深入贯彻落实党的二十大精神。"],
      "items":[{"heading":"（一）基层党建"},{"label":"绩效目标","text":"加强党员管理。"}],
      "safeguards":[]},
      "projects":[{"code":"13082325P00590110010F","name":"2025年防火经费",
      "unit":{"code":"830001","name":"平泉市柳溪镇人民政府本级"},"moneyUnit":"万元",
      "budget":{"total":"10.00","fiscal":"10.00","other":""},"purpose":"2025年防火经费",
      "plan":[{"by":"3月底","value":"25%"},{"by":"12月底","value":"100%"}],
      "goals":["1.提高森林草原防灾减灾能力"],
      "indicators":[{"level1":"产出指标","level2":"数量指标","level3":"防火安全检查次数",
      "description":"每个村每年至少检查10次","value":"≥10次","basis":"年初工作计划"}]}]}
      """
          .replace("\n", "");

  /** Of 平泉市柳溪镇人民政府, code 830, for 2025. */
  static LineFiling ofLiuxi() {
    return new LineFiling(LIUXI);
  }

  /** Of another department of the same county. */
  static LineFiling of(String code, String department) {
    return ofLiuxi()
        .with(
            "\"830\",\"name\":\"平泉市柳溪镇人民政府\"", "\"" + code + "\",\"name\":\"" + department + "\"");
  }

  LineFiling with(String piece, String other) {
    if (!json.contains(piece)) {
      throw new IllegalArgumentException(piece);
    }
    return new LineFiling(json.replace(piece, other));
  }
}
