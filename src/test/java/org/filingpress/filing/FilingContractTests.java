package org.filingpress.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.filing.Samples.with;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema and the reader judge alike. */
class FilingContractTests {

  private static final Schema SCHEMA = schema();

  @ParameterizedTest
  @MethodSource
  void schemaAndReaderRefuse(String json, String problem) {
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
    assertThat(Samples.refusal(json)).containsExactly(problem);
  }

  static Stream<Arguments> schemaAndReaderRefuse() {
    return Stream.of(
            // what must be there
            wrong("\"format\": \"filingpress/filing/1\",", "", "filing.required $.format"),
            wrong("\"filingpress/filing/1\"", "\"filing/1\"", "filing.format $.format"),
            wrong("\"filingpress/filing/1\"", "\"\"", "filing.required $.format"),
            wrong("\"filingpress/filing/1\"", "1", "filing.number-for-text $.format"),
            wrong("\"year\": 2025,", "", "filing.required $.year"),
            wrong("2025,", "null,", "filing.required $.year"),
            wrong(
                "\"county\": {\"code\": \"130823\", \"name\": \"平泉市\", \"financeBureau\": \"平泉市财政局\"}",
                "\"county\": null",
                "filing.required $.county"),
            wrong("\"code\": \"130823\", ", "", "filing.required $.county.code"),
            wrong("\"name\": \"平泉市\", ", "", "filing.required $.county.name"),
            wrong(
                "\"name\": \"平泉市\"",
                "\"name\": \" \\u3000\\u00a0\\n\"",
                "filing.required $.county.name"),
            wrong(", \"financeBureau\": \"平泉市财政局\"", "", "filing.required $.county.financeBureau"),
            wrong("\"code\": \"830\"", "\"code\": null", "filing.required $.department.code"),
            wrong("\"平泉市柳溪镇人民政府\"", "\"\"", "filing.required $.department.name"),
            wrong("\"name\": \"2025年防火经费\",", "", "filing.required $.projects[0].name"),
            wrong("\"13082325P00590110010F\"", "\"\"", "filing.required $.projects[0].code"),
            wrong("\"moneyUnit\": \"万元\",", "", "filing.required $.projects[0].moneyUnit"),
            wrong("\"code\": \"830001\", ", "", "filing.required $.projects[0].unit.code"),
            wrong("\"label\": \"绩效目标\", ", "", "filing.required $.narrative.items[1].label"),
            // the year and the codes
            wrong("2025,", "\"2025\",", "filing.year-not-integer $.year"),
            wrong("2025,", "2025.5,", "filing.year-not-integer $.year"),
            wrong("2025,", "1989,", "filing.year-range $.year"),
            wrong("2025,", "2101,", "filing.year-range $.year"),
            wrong("2025,", "-2025,", "filing.year-range $.year"),
            wrong("2025,", "99999999999999999999,", "filing.year-range $.year"),
            wrong("\"130823\"", "\"13082\"", "filing.code-form $.county.code"),
            wrong("\"130823\"", "\"130823\\n\"", "filing.code-form $.county.code"),
            wrong("\"130823\"", "\"１３０８２３\"", "filing.code-form $.county.code"),
            wrong("\"130823\"", "130823", "filing.number-for-text $.county.code"),
            wrong("\"830\"", "\"830001\"", "filing.code-form $.department.code"),
            wrong("\"830001\"", "\"830\"", "filing.code-form $.projects[0].unit.code"),
            wrong("\"万元\"", "\"亿元\"", "filing.money-unit $.projects[0].moneyUnit"),
            wrong("\"万元\"", "\"万元 \"", "filing.money-unit $.projects[0].moneyUnit"),
            // kinds of values
            wrong("\"草案\"", "true", "filing.not-text $.stage"),
            wrong("\"25%\"", "0.25", "filing.number-for-text $.projects[0].plan[0].value"),
            wrong(
                "\"total\": \"10.00\"",
                "\"total\": 10.00",
                "filing.number-for-text $.projects[0].budget.total"),
            wrong(
                "\"10\", \"unit\"",
                "10, \"unit\"",
                "filing.number-for-text $.projects[0].indicators[0].value.value"),
            wrong("\"≥95%\"", "95", "filing.number-for-text $.projects[0].indicators[1].value"),
            wrong("\"≥95%\"", "[\"≥95%\"]", "filing.not-text $.projects[0].indicators[1].value"),
            wrong(
                "\"safeguards\": []",
                "\"safeguards\": \"无\"",
                "filing.not-list $.narrative.safeguards"),
            wrong(
                "\"safeguards\": []",
                "\"safeguards\": [[]]",
                "filing.not-block $.narrative.safeguards[0]"),
            wrong(
                "\"safeguards\": []",
                "\"safeguards\": [7]",
                "filing.not-block $.narrative.safeguards[0]"),
            wrong(
                "\"safeguards\": []",
                "\"safeguards\": [{}]",
                "filing.block-kind $.narrative.safeguards[0]"),
            wrong(
                "{\"heading\": ",
                "{\"text\": \"a\", \"heading\": ",
                "filing.block-kind $.narrative.items[0]"),
            wrong("\"projects\": [", "\"projects\": [null, ", "filing.not-object $.projects[0]"),
            wrong("\"plan\": [", "\"plan\": [\"25%\", ", "filing.not-object $.projects[0].plan[0]"),
            wrong(
                "\"plan\": [",
                "\"plan\": [{}, {}, {}, {}, {}, ",
                "filing.plan-columns $.projects[0].plan"),
            wrong("\"goals\": [", "\"goals\": [[], ", "filing.not-text $.projects[0].goals[0]"),
            // fields that are not there
            wrong("\"stage\"", "\"stages\"", "filing.misspelt-field $.stages"),
            wrong(
                "\"operator\"",
                "\"op\"",
                "filing.unknown-field $.projects[0].indicators[0].value.op"),
            wrong(
                "\"level1\": \"满",
                "\"名称\": \"满",
                "filing.unknown-field $.projects[0].indicators[1].名称"),
            // characters that cannot be printed
            wrong("\"草案\"", "\"草\\u0000案\"", "filing.control-character $.stage"),
            wrong("\"草案\"", "\"草案\\u001f\"", "filing.control-character $.stage"),
            wrong("\"草案\"", "\"\\ufffe\"", "filing.control-character $.stage"),
            wrong("\"草案\"", "\"\uffff\"", "filing.control-character $.stage"),
            wrong("\"草案\"", "\"\\ud800案\"", "filing.lone-surrogate $.stage"),
            wrong("\"草案\"", "\"\\udc00\\ud800\"", "filing.lone-surrogate $.stage"),
            wrong("1.提高", "1.提\\u0001高", "filing.control-character $.projects[0].goals[0]"),
            wrong("\"（一）", "\"\\u000b（一）", "filing.control-character $.narrative.items[0].heading"))
        .map(Wrong::arguments);
  }

  @ParameterizedTest
  @MethodSource
  void schemaAndReaderAccept(String json) {
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(Samples.read(json)).hasSize(1).first().isInstanceOf(Reading.Accepted.class);
  }

  static Stream<Arguments> schemaAndReaderAccept() {
    return Stream.concat(
        Stream.of("pingquan-liuxi-2025", "caofeidian-liuzan-2023", "fengrun-yinchengpu-2021")
            .map(name -> Arguments.of(Named.of(name, Samples.example(name)))),
        Stream.of(
                Samples.WHOLE,
                documented(),
                with("\"草案\"", "null"),
                with("\"草案\"", "\"\\ud86c\\uddd9𠅤 \\t\\n\\r\\u007f\\u0085\\u2028\\ufffd\""),
                with("\"万元\"", "\"元\""),
                with("{\"by\": \"3月底\", \"value\": \"25%\"}", "{}, {}, {}, {}, {\"by\": null}"),
                with(
                    "{\"operator\": \"≥\", \"value\": \"10\", \"unit\": \"次\"}",
                    "{\"value\": null}"),
                with("\"heading\": \"（一）基层党建\"", "\"heading\": null"),
                with(", \"text\": \"加强党员管理。\"", ""),
                with("\"goals\": [", "\"goals\": [null, \"\", "))
            .map(json -> Arguments.of(Named.of(json.substring(0, 20), json))));
  }

  /** Values of the sample put in each other's place, and others that are mostly wrong there. */
  @Test
  void schemaAndReaderAgreeOnRandomFilings() {
    List<MatchResult> values =
        Pattern.compile("\"[^\"]*\":?|\\d+|\\[]|null")
            .matcher(Samples.WHOLE)
            .results()
            .filter(token -> !token.group().endsWith(":"))
            .toList();
    List<String> others =
        List.of(
            "null",
            "1",
            "2025",
            "-1",
            "2.5",
            "true",
            "[]",
            "{}",
            "[null]",
            "[\"a\"]",
            "[{}]",
            "\"\"",
            "\" \"",
            "\"元\"",
            "\"130823\"",
            "\"\\u0001\"",
            "\"\\udfff\"",
            "{\"heading\": \"a\"}",
            "{\"label\": \"a\"}",
            "{\"value\": null}",
            "{\"code\": \"830001\", \"name\": \"a\"}");
    int accepted = 0;
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      String json = Samples.WHOLE;
      int end = values.size();
      for (int left = 1 + random.nextInt(2); left > 0 && end > 0; left--) {
        // from the back, so that places further in front stay where they are
        end = random.nextInt(end);
        MatchResult value = values.get(end);
        json =
            json.substring(0, value.start())
                + (random.nextBoolean() ? "\"甲\"" : others.get(random.nextInt(others.size())))
                + json.substring(value.end());
      }

      boolean good = SCHEMA.validate(json, InputFormat.JSON).isEmpty();

      assertThat(Samples.read(json).get(0) instanceof Reading.Accepted).as(json).isEqualTo(good);
      accepted += good ? 1 : 0;
    }
    assertThat(accepted).isBetween(500, 4_500);
  }

  private static Wrong wrong(String piece, String other, String problem) {
    return new Wrong(piece + " → " + other, with(piece, other), problem);
  }

  private record Wrong(String name, String json, String problem) {
    Arguments arguments() {
      return Arguments.of(Named.of(name, json), problem);
    }
  }

  /** The filing that the documentation shows. */
  private static String documented() {
    try {
      String page = Files.readString(Path.of("docs", "filing.md"));
      int begin = page.indexOf("```json") + 7;
      return page.substring(begin, page.indexOf("```", begin));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Schema schema() {
    try {
      String text = Files.readString(Path.of("docs", "filing.schema.json"));
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
