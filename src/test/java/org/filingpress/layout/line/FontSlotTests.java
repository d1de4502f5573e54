package org.filingpress.layout.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.filingpress.layout.word.TextStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of [MS-OI29500] 2.1.88, row by row. */
class FontSlotTests {

  private static TextStyle style(String eastAsia, boolean hint, boolean chinese) {
    return new TextStyle(
        "Times New Roman",
        "Times New Roman",
        eastAsia,
        hint,
        16,
        false,
        false,
        false,
        false,
        0,
        1,
        0,
        chinese,
        null,
        null);
  }

  private static FontSlot slot(int codePoint, boolean hint, boolean chinese) {
    return FontSlot.of(codePoint, style("仿宋_GB2312", hint, chinese));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "5", "%", " ", "א", "م"})
  void givesAsciiHebrewAndArabicToTheAsciiFont(String text) {
    assertThat(slot(text.codePointAt(0), true, true)).isEqualTo(FontSlot.ASCII);
  }

  @ParameterizedTest
  @ValueSource(strings = {"中", "、", "（", "％", "あ", "가", "㎡", "豈", "𬇙"})
  void givesChineseToTheEastAsianFontWithoutAnyHint(String text) {
    assertThat(slot(text.codePointAt(0), false, false)).isEqualTo(FontSlot.EAST_ASIA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"“", "’", "…", "—", "·", "×", "÷", "±", "≥", "①", "Ⅱ", "℃", "°", "§", "α", "Я"})
  void letsTheHintDecideOverSigns(String text) {
    assertThat(slot(text.codePointAt(0), true, false)).isEqualTo(FontSlot.EAST_ASIA);
    assertThat(slot(text.codePointAt(0), false, true)).isEqualTo(FontSlot.HIGH_ANSI);
  }

  @ParameterizedTest
  @ValueSource(strings = {"à", "é", "ü", "ā", "ǎ", "ɑ", "ẽ"})
  void letsTheHintDecideOverPinyinInChineseTextOnly(String text) {
    assertThat(slot(text.codePointAt(0), true, true)).isEqualTo(FontSlot.EAST_ASIA);
    assertThat(slot(text.codePointAt(0), true, false)).isEqualTo(FontSlot.HIGH_ANSI);
  }

  @ParameterizedTest
  @ValueSource(strings = {"£", "©", "ç", "ñ", "ὰ"})
  void neverHintsOtherLatinText(String text) {
    assertThat(slot(text.codePointAt(0), true, true)).isEqualTo(FontSlot.HIGH_ANSI);
  }

  @Test
  void takesTimesNewRomanAsEastAsianFontForNone() {
    TextStyle latin = style("Times New Roman", true, true);

    assertThat(FontSlot.of('中', latin)).isEqualTo(FontSlot.ASCII);
  }
}
