package org.filingpress.filing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a refused filing still says of whose it is. */
class ClaimTests {

  private static final Claim WHOLE = new Claim("130823", "830", 2025);

  @Test
  void whatIsWrongElsewhereHidesNothing() {
    assertThat(claim(Samples.with("\"purpose\"", "\"用途\""))).isEqualTo(WHOLE);
    assertThat(claim(Samples.with("平泉市柳溪镇人民政府\"},\n", "\"},\n"))).isEqualTo(WHOLE);
    assertThat(claim(Samples.LINE + "尾巴")).isEqualTo(WHOLE);
  }

  @Test
  void aTextThatBreaksOffSaysWhatWasReadBefore() {
    String json = Samples.WHOLE;
    assertThat(claim(json.substring(0, json.length() - 20))).isEqualTo(WHOLE);
    assertThat(claim(json.substring(0, json.indexOf("\"830\""))))
        .isEqualTo(new Claim("130823", "", 2025));
    assertThat(claim(json.substring(0, json.indexOf("\"county\""))))
        .isEqualTo(new Claim("", "", 2025));
    assertThat(claim("{")).isEqualTo(Claim.NONE);
    assertThat(claim("")).isEqualTo(Claim.NONE);
  }

  @Test
  void whatHasNotItsFormSaysNothing() {
    assertThat(claim(Samples.with("\"130823\"", "\"../13\"")))
        .isEqualTo(new Claim("", "830", 2025));
    assertThat(claim(Samples.with("\"830\"", "\"83\""))).isEqualTo(new Claim("130823", "", 2025));
    assertThat(claim(Samples.with("2025,", "1789,"))).isEqualTo(new Claim("130823", "830", 0));
  }

  private static Claim claim(String json) {
    return ((Reading.Refused) Samples.read(json).get(0)).claim();
  }
}
