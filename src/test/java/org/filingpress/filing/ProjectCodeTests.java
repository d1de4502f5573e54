package org.filingpress.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectCodeTests {

  /** Codes as they stand in the published documents that are the examples. */
  @ParameterizedTest
  @ValueSource(strings = {"pingquan-liuxi-2025", "caofeidian-liuzan-2023"})
  void theCheckHoldsForPublishedCodes(String example) {
    List<String> codes =
        Pattern.compile("\"code\": \"(\\w{21})\"")
            .matcher(Samples.example(example))
            .results()
            .map(MatchResult::group)
            .map(field -> field.substring(9, 30))
            .toList();

    assertThat(codes)
        .isNotEmpty()
        .allSatisfy(
            code -> {
              assertThat(ProjectCode.isChecked(code)).isTrue();
              assertThat(ProjectCode.check(code)).hasValue(code.substring(20));
            });
  }

  @Test
  void aMistypedCharacterOrTwoSwappedOnesAreNoticed() {
    String code = "13082325P00590110010F";
    for (int at = 9; at < 20; at++) {
      for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
        String mistyped = code.substring(0, at) + other + code.substring(at + 1);
        assertThat(ProjectCode.check(mistyped).orElseThrow().equals("F"))
            .as(mistyped)
            .isEqualTo(other == code.charAt(at));
      }
    }
    assertThat(ProjectCode.check("13082325P00509110010F")).isNotEqualTo(ProjectCode.check(code));
  }

  @Test
  void codesWithLettersThatAreNotUsedHaveNoCheck() {
    assertThat(ProjectCode.isChecked("13082325PO0590110010F")).isTrue();
    assertThat(ProjectCode.check("13082325PO0590110010F")).isEmpty();
  }
}
