package org.filingpress.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.filing.Samples.LINE;
import static org.filingpress.filing.Samples.WHOLE;
import static org.filingpress.filing.Samples.bytes;
import static org.filingpress.filing.Samples.read;
import static org.filingpress.filing.Samples.shape;
import static org.filingpress.filing.Samples.with;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader takes, and where it stops. */
class FilingLimitsTests {

  @Test
  void findsTheCharacterBeyondTheLimitInALongDocument() {
    int at = LINE.indexOf("草案");
    int before = LINE.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
    String large = LINE.replace("草案", "草".repeat(10_000) + "\uD83D\uDE00".repeat(20_000));
    long most = before + 3 * 10_000 + 4 * 3_000;
    FilingLimits limits = new FilingLimits(64, 1_000_000, 9, 9, most, 10);

    List<Reading> readings = read(bytes(LINE + "\n" + large + "\n" + LINE), limits);

    assertThat(shape(readings)).containsExactly("1 ok", "2 filing.too-large", "3 ok");
    assertThat(readings.get(1).problems().get(0).arguments())
        .containsExactly("2", String.valueOf(at + 10_000 + 2 * 3_000 + 1), String.valueOf(most));
  }

  @Test
  void refusesWhatIsBeyondTheLimits() {
    FilingLimits limits = new FilingLimits(7, 50, 1, 3, 2_000, 10);
    String deep = with("\"stage\": \"草案\"", "\"x\": " + "[".repeat(7) + "]".repeat(7));
    String escaped = with("草案", "\\u8349".repeat(50));

    assertThat(shape(read(bytes(WHOLE), limits))).containsExactly("1 ok");
    assertThat(shape(read(bytes(escaped), limits))).containsExactly("1 ok");
    assertThat(shape(read(bytes(with("草案", "草".repeat(51)) + LINE), limits)))
        .containsExactly("1 filing.text-too-long", "39 ok");
    assertThat(shape(read(bytes(with("\"草案\"", "1".repeat(51))), limits)))
        .containsExactly("1 filing.number-for-text filing.text-too-long");
    assertThat(shape(read(bytes(deep), limits)))
        .containsExactly("1 filing.unknown-field filing.too-deep");
    assertThat(shape(read(bytes(with("草案", " \", \"stage\": \"".repeat(200)) + LINE), limits)))
        .last()
        .isEqualTo("39 ok");
    assertThat(shape(read(bytes(WHOLE.replace("\n", " ".repeat(60) + "\n")), limits)))
        .containsExactly("1 filing.too-large");
    assertThat(shape(read(bytes(with("\"projects\": [", "\"projects\": [{}, ")), limits)).get(0))
        .contains("filing.list-too-long");
    assertThat(shape(read(bytes(with("\"goals\": [", "\"goals\": [null, null, null, ")), limits)))
        .containsExactly("1 filing.list-too-long");
  }
}
