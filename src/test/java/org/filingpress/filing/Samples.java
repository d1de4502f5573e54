package org.filingpress.filing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Filings for the tests of this package. */
final class Samples {

  /** A small filing that uses every field, over many lines. */
  static final String WHOLE =
      """
      {
        "format": "filingpress/filing/1",
        "year": 2025,
        "stage": "草案",
        "county": {"code": "130823", "name": "平泉市", "financeBureau": "平泉市财政局"},
        "department": {"code": "830", "name": "平泉市柳溪镇人民政府"},
        "narrative": {
          "overall": ["深入贯彻落实党的二十大精神。", null],
          "items": [
            {"heading": "（一）基层党建"},
            {"label": "绩效目标", "text": "加强党员管理。"}
          ],
          "safeguards": []
        },
        "projects": [
          {
            "code": "13082325P00590110010F",
            "name": "2025年防火经费",
            "unit": {"code": "830001", "name": "平泉市柳溪镇人民政府本级"},
            "moneyUnit": "万元",
            "budget": {"total": "10.00", "fiscal": "10.00", "other": ""},
            "purpose": "2025年防火经费",
            "plan": [{"by": "3月底", "value": "25%"}, {"by": "12月底", "value": "100%"}],
            "goals": ["1.提高森林草原防灾减灾能力"],
            "indicators": [
              {
                "level1": "产出指标",
                "level2": "数量指标",
                "level3": "防火安全检查次数",
                "description": "每个村每年至少检查10次",
                "value": {"operator": "≥", "value": "10", "unit": "次"},
                "basis": "年初工作计划"
              },
              {"level1": "满意度指标", "value": "≥95%"}
            ]
          }
        ]
      }
      """;

  /** The same on one line. */
  static final String LINE = WHOLE.replaceAll("\\n *", "");

  private Samples() {}

  /** {@link #WHOLE} with one piece of text replaced. */
  static String with(String piece, String other) {
    if (!WHOLE.contains(piece)) {
      throw new IllegalArgumentException(piece);
    }
    return WHOLE.replace(piece, other);
  }

  static String example(String name) {
    try {
      return Files.readString(Path.of("examples", name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }

  static List<Reading> read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  static List<Reading> read(byte[] json) {
    return read(json, FilingLimits.DEFAULT);
  }

  static List<Reading> read(byte[] json, FilingLimits limits) {
    List<Reading> readings = new ArrayList<>();
    try {
      new FilingReader(limits).read(new ByteArrayInputStream(json), readings::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return readings;
  }

  /** The filing of a text that is to be accepted. */
  static Filing filing(String json) {
    List<Reading> readings = read(json);
    if (readings.size() == 1 && readings.get(0) instanceof Reading.Accepted accepted) {
      return accepted.filing();
    }
    throw new AssertionError(readings.toString());
  }

  /** The problems of a text that is to be refused, as {@code code place}. */
  static List<String> refusal(String json) {
    List<Reading> readings = read(json);
    if (readings.size() == 1 && readings.get(0) instanceof Reading.Refused refused) {
      return refused.problems().stream().map(p -> p.code() + " " + p.place()).toList();
    }
    throw new AssertionError(readings.toString());
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static List<String> shape(String text) {
    return shape(read(text));
  }

  static List<String> shape(byte[] text) {
    return shape(read(text));
  }

  /** Line and fate of each. */
  static List<String> shape(List<Reading> readings) {
    return readings.stream()
        .map(
            reading ->
                reading.line()
                    + " "
                    + (reading instanceof Reading.Accepted
                        ? "ok"
                        : String.join(
                            " ", reading.problems().stream().map(Problem::code).toList())))
        .toList();
  }
}
