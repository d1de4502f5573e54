package org.filingpress.layout.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KinsokuTests {

  @ParameterizedTest
  @ValueSource(strings = {"，", "。", "、", "；", "：", "？", "！", "）", "》", "”", ".", ","})
  void letsPunctuationHang(String text) {
    assertThat(Kinsoku.WORD.mayHang(text.codePointAt(0))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "％", "℃", "￠", "°", "（", "中", "a"})
  void letsNothingElseHang(String text) {
    assertThat(Kinsoku.WORD.mayHang(text.codePointAt(0))).isFalse();
  }
}
