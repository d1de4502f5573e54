package org.filingpress.county.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.filingpress.filing.MoneyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

  @ParameterizedTest
  @CsvSource({
    "123456.78, YUAN, 12.345678",
    "10, YUAN, 0.001",
    "0, YUAN, 0",
    "12.50, TEN_THOUSAND_YUAN, 12.50",
    "'1,234,567.8', TEN_THOUSAND_YUAN, 1234567.8",
    "-3.2, TEN_THOUSAND_YUAN, -3.2",
    "１２．５, TEN_THOUSAND_YUAN, 12.5",
    "' 7 ', TEN_THOUSAND_YUAN, 7"
  })
  void amountsAreConvertedExactly(String filed, MoneyUnit unit, String amount) {
    assertThat(Money.tenThousands(filed, unit).orElseThrow().toPlainString()).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "约10",
        "10万元",
        "1,23",
        "1.2.3",
        "1E5",
        "=1+1",
        "12345678901234567",
        "0.1234567890123456"
      })
  void whatIsNoNumberOrTooLongForASheetStaysText(String filed) {
    assertThat(Money.tenThousands(filed, MoneyUnit.TEN_THOUSAND_YUAN)).isEmpty();
  }

  @Test
  void anEndlessNumberIsNoNumber() {
    assertThat(Money.tenThousands("9".repeat(1_000_000), MoneyUnit.YUAN)).isEmpty();
  }
}
