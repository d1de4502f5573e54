package org.filingpress.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTests {

  private static final List<String> NAMES =
      List.of("code", "name", "financeBureau", "moneyUnit", "indicators", "level1", "level2");

  @ParameterizedTest
  @CsvSource({
    "finance_bureau, financeBureau",
    "MONEYUNIT, moneyUnit",
    "indicator, indicators",
    "indcators, indicators",
    "naem, name",
    "Code, code",
    "level-2, level2"
  })
  void findsWhatWasMeant(String written, String meant) {
    assertThat(NearestName.of(written, NAMES)).hasValue(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "备注", "budget", "remark"})
  void guessesNothingFarFetched(String written) {
    assertThat(NearestName.of(written, NAMES)).isEmpty();
  }

  @Test
  void isNotTroubledByAVeryLongName() {
    assertThat(NearestName.of("a".repeat(1_000_000), NAMES)).isEmpty();
  }
}
