package org.filingpress.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FilingWriterTests {

  private static final FilingWriter LINE = new FilingWriter(FilingWriter.Form.LINE);
  private static final FilingWriter PRETTY = new FilingWriter(FilingWriter.Form.PRETTY);

  @Test
  void whatWasWrittenReadsBackEqual() {
    for (int seed = 0; seed < 500; seed++) {
      Filing filing = new RandomFilings(seed).filing();

      assertThat(Samples.filing(LINE.json(filing))).as("seed " + seed).isEqualTo(filing);
      assertThat(Samples.filing(PRETTY.json(filing))).as("seed " + seed).isEqualTo(filing);
    }
  }

  @Test
  void manyFilingsWrittenOneAfterAnotherReadBackEqual() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Filing> filings = new ArrayList<>();
    for (int seed = 0; seed < 50; seed++) {
      filings.add(new RandomFilings(seed).filing());
      (seed % 3 == 0 ? PRETTY : LINE).write(filings.get(seed), out);
    }

    assertThat(Samples.read(out.toByteArray()))
        .extracting(reading -> ((Reading.Accepted) reading).filing())
        .isEqualTo(filings);
  }

  @Test
  void theCanonicalFormIsOneLineInTheContractsOrderWithoutBlanks() {
    Filing filing =
        Samples.filing(
            """
            {"projects": [], "department": {"name": "平泉市柳溪镇人民政府", "code": "830"},
             "narrative": {"items": null, "overall": ["甲\\u4e59\\"\\t𠅤", {"text": "", "label": "绩效目标"}]},
             "county": {"financeBureau": "平泉市财政局", "name": "平泉市", "code": "130823"},
             "stage": "", "year": 2025, "format": "filingpress/filing/1"}
            """);

    assertThat(LINE.json(filing))
        .isEqualTo(
            "{\"format\":\"filingpress/filing/1\",\"year\":2025,"
                + "\"county\":{\"code\":\"130823\",\"name\":\"平泉市\",\"financeBureau\":\"平泉市财政局\"},"
                + "\"department\":{\"code\":\"830\",\"name\":\"平泉市柳溪镇人民政府\"},"
                + "\"narrative\":{\"overall\":[\"甲乙\\\"\\t𠅤\",{\"label\":\"绩效目标\"}]}}");
  }

  @Test
  void thePrettyFormIsIndentedLikeTheExamples() {
    String example = Samples.example("pingquan-liuxi-2025");

    String written = PRETTY.json(Samples.filing(example));

    assertThat(written + "\n")
        .isEqualTo(example.replace(",\n        \"other\": \"\"", "").stripTrailing() + "\n");
  }

  @Test
  void aTextThatNoFilingMayHoldIsStillWrittenAsJson() {
    assertThat(new JsonText(false).string("\u0000\u001f\b\f\r\n\\\ud800𠅤\udc00").toString())
        .isEqualTo("\"\\u0000\\u001f\\b\\f\\r\\n\\\\\\ud800𠅤\\udc00\"");
  }

  /** Filings of every shape, with texts of every character that is allowed. */
  private static final class RandomFilings {
    private final Random random;

    RandomFilings(long seed) {
      random = new Random(seed);
    }

    Filing filing() {
      return new Filing(
          1990 + random.nextInt(111),
          text(),
          new County(digits(6), name(), name()),
          new Department(digits(3), name()),
          new Narrative(list(5, this::block), list(5, this::block), list(5, this::block)),
          list(4, this::project));
    }

    private Project project() {
      return new Project(
          name(),
          name(),
          new Unit(digits(6), name()),
          random.nextBoolean() ? MoneyUnit.YUAN : MoneyUnit.TEN_THOUSAND_YUAN,
          new Budget(text(), text(), text()),
          text(),
          list(6, () -> new PlanStep(text(), text())),
          list(4, this::text),
          list(6, this::indicator));
    }

    private Indicator indicator() {
      IndicatorValue value =
          random.nextBoolean()
              ? new IndicatorValue.AsFiled(text())
              : new IndicatorValue.InParts(text(), text(), text());
      return new Indicator(text(), text(), text(), text(), value, text());
    }

    private Block block() {
      return switch (random.nextInt(3)) {
        case 0 -> new Block.Paragraph(text());
        case 1 -> new Block.Heading(text());
        default -> new Block.Labelled(name(), text());
      };
    }

    private <T> List<T> list(int most, Supplier<T> item) {
      List<T> list = new ArrayList<>();
      for (int left = random.nextInt(most + 1); left > 0; left--) {
        list.add(item.get());
      }
      return list;
    }

    private String digits(int count) {
      StringBuilder digits = new StringBuilder();
      for (int i = 0; i < count; i++) {
        digits.append(random.nextInt(10));
      }
      return digits.toString();
    }

    private String name() {
      return text() + "镇";
    }

    private String text() {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(8); left > 0; left--) {
        text.appendCodePoint(character());
      }
      return text.toString();
    }

    private int character() {
      String tricky = "\t\r\n\"\\/{}[]:, \u007f\u0085\u2028\ufeff\ufffd\ud7ff\ue000\ufdd0";
      return switch (random.nextInt(4)) {
        case 0 -> tricky.charAt(random.nextInt(tricky.length()));
        case 1 -> 0x20000 + random.nextInt(0x8FFFF);
        case 2 -> ' ' + random.nextInt(0xD800 - ' ');
        default -> 0x4E00 + random.nextInt(0x5200);
      };
    }
  }
}
