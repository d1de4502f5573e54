package org.filingpress.layout.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.filingpress.layout.line.BreakClass.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of UAX #14 one by one, each with characters that it is about. */
class BreakClassTests {

  @ParameterizedTest(name = "{0}: U+{1} U+{2} {3}")
  @CsvSource({
    "LB7, 61, 20, NEVER",
    "LB7, 61, 200B, NEVER",
    "LB8, 200B, 61, BREAK",
    "LB11, 61, 2060, SPACES",
    "LB11, 2060, 61, SPACES",
    "LB12, A0, 61, SPACES",
    "LB12a, 61, A0, SPACES",
    "LB12a, 2D, A0, BREAK",
    "LB13, 61, 29, NEVER",
    "LB13, 61, 3002, NEVER",
    "LB13, 61, 21, NEVER",
    "LB13, 61, 2C, NEVER",
    "LB13, 61, 2F, NEVER",
    "LB14, 28, 61, NEVER",
    "LB15, 22, 28, NEVER",
    "LB16, 29, FF1A, NEVER",
    "LB17, 2014, 2014, NEVER",
    "LB19, 61, 22, SPACES",
    "LB19, 22, 61, SPACES",
    "LB20, 61, FFFC, BREAK",
    "LB21, 61, 2013, SPACES",
    "LB21, 61, 2D, SPACES",
    "LB21, B4, 61, SPACES",
    "LB22, 61, 2026, SPACES",
    "LB23, 61, 35, SPACES",
    "LB23, 35, 61, SPACES",
    "LB23a, 24, 4E00, SPACES",
    "LB23a, 4E00, 25, SPACES",
    "LB24, 24, 61, SPACES",
    "LB24, 61, 25, SPACES",
    "LB25, 35, 25, SPACES",
    "LB25, 35, 35, SPACES",
    "LB25, 2E, 35, SPACES",
    "LB25, 24, 35, SPACES",
    "LB25, 24, 28, SPACES",
    "LB28, 61, 62, SPACES",
    "LB28, 61, 3D, SPACES",
    "LB29, 2C, 61, SPACES",
    "LB30, 61, 28, SPACES",
    "LB30, 29, 61, SPACES",
    "LB30a, 1F1E8, 1F1F3, SPACES",
    "LB30b, 1F44D, 1F3FB, SPACES",
    "LB31, 2D, 61, BREAK",
    "LB31, 2F, 61, BREAK",
    "LB31, 4E00, 4E8C, BREAK",
    "LB31, 35, 4E00, BREAK",
    "LB31, 4E00, 35, BREAK",
  })
  void obeysTheRule(String rule, String before, String after, Pair pair) {
    BreakClass first = BreakClass.of(Integer.parseInt(before, 16));
    BreakClass second = BreakClass.of(Integer.parseInt(after, 16));

    assertThat(first.before(second)).as(rule).isEqualTo(pair);
  }

  @ParameterizedTest
  @CsvSource({"𬇙, ID", "𠅤, ID", "👍, ID", "𝐀, AL", "\u0301, CM", "\u200D, ZWJ", "가, ID"})
  void knowsCharactersBeyondTheTable(String text, BreakClass expected) {
    assertThat(BreakClass.of(text.codePointAt(0))).isEqualTo(expected);
  }

  @Test
  void theClassesAreUnicodes() throws IOException {
    assertThat(Files.readString(LineBreakTable.FILE)).isEqualTo(LineBreakTable.text());
  }

  @Test
  void everyCharacterHasTheClassOfItsRange() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c != '\n' && c != '\r' && c != 0x3000) {
        assertThat(BreakClass.of(c)).isEqualTo(BreakClassTable.SHARED.of(c));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"₿, PR", "⸺, B2", "㉐, ID", "🫠, ID", "🇨, RI", "ㇰ, NS", "℃, PO", "…, IN", "「, OP"})
  void knowsCharactersNewerAndOlder(String text, BreakClass expected) {
    assertThat(BreakClass.of(text.codePointAt(0))).isEqualTo(expected);
  }
}
