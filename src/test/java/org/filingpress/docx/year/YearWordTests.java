package org.filingpress.docx.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a year in a text, and how the next one is written. */
class YearWordTests {

  @ParameterizedTest
  @CsvSource({
    "2025年部门预算, 2025, 2026",
    "1.2025年防火经费, 2025, 2026",
    "２０２５年, ２０２５, ２０２６",
    "二〇二五年, 二〇二五, 二〇二六",
    "二零二九年度, 二零二九, 二零三零",
    "二○二五年, 二○二五, 二○二六",
    "一九九九年, 一九九九, 二〇〇〇",
    "〔2025〕12号, 2025, 2026",
    "截至2029年, 2029, 2030"
  })
  void isMovedOnInItsOwnDigits(String text, String digits, String later) {
    List<YearWord> words = YearWord.in(text);

    assertThat(words).hasSize(1);
    YearWord word = words.get(0);
    assertThat(text.substring(word.start(), word.end())).isEqualTo(digits);
    assertThat(word.isMeant(text, 2025, 2026)).isTrue();
    assertThat(word.shifted(1)).isEqualTo(later);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12025年", "20255", "一二〇二五年", "二〇二五一年", "1889年", "2101年", "13082325P00590110010F"})
  void isNoPartOfALongerNumberAndNoneOfAnotherCentury(String text) {
    assertThat(YearWord.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025元", "2025.30万元", "2025 户", "3.2025", "2000平方米", "2025%"})
  void anAmountIsNotMeant(String text) {
    assertThat(YearWord.in(text)).noneMatch(word -> word.isMeant(text, 2025, 2026));
  }

  @Test
  void findsBothEndsOfASpan() {
    String text = "2024—2026年，二〇二四至二〇二六年";

    assertThat(YearWord.in(text))
        .filteredOn(word -> word.isMeant(text, 2025, 2026))
        .extracting(YearWord::year)
        .containsExactly(2024, 2026, 2024, 2026);
  }
}
