package org.filingpress.layout.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTests {

  @ParameterizedTest
  @CsvSource({
    "7, decimal, 7",
    "7, numberInDash, - 7 -",
    "7, decimalZero, 07",
    "1994, upperRoman, MCMXCIV",
    "4, lowerRoman, iv",
    "27, upperLetter, AA",
    "10, chineseCounting, 十",
    "11, chineseCountingThousand, 十一",
    "20, chineseCounting, 二十",
    "105, chineseCountingThousand, 一百零五",
    "110, chineseCountingThousand, 一百一十",
    "2025, ideographDigital, 二〇二五",
    "23, chineseLegalSimplified, 贰拾叁",
    "3, ideographTraditional, 丙",
    "12, decimalEnclosedCircle, ⑫",
    "12, decimalFullWidth, １２"
  })
  void writesANumberAsWordDoes(int number, String format, String written) {
    assertThat(NumberFormat.format(number, format)).isEqualTo(written);
  }
}
